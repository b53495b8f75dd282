import { builder } from '../builder.ts'
import { convertToUnit } from '../read/convert-to-unit.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { readRevisions } from '../read/revisions.ts'
import { amountTextIn, TEXT_DESCRIPTIONS } from '../resource/amount-fields.ts'
import { nodeType } from '../resource/node-type.ts'

const Observation = nodeType('Observation')

builder.objectFields(Observation, (t) => ({
  year: t.int({
    ...dependsOnColumns('yearFrom', 'yearTo'),
    nullable: true,
    description: 'The year, if the period is a single year.\n年份；时期不是单一年份时为 null。',
    resolve: ({ yearFrom, yearTo }) => (yearFrom === yearTo ? yearTo : null),
  }),
  valueIn: t.float({
    ...dependsOnColumns('exact', 'unitCode'),
    nullable: true,
    description:
      'The number converted into another unit of the same kind; null with an error where the unit of the value does not convert into it.\n换算为同类其他单位后的数值；该数值的单位不能换算时为 null 并附错误。',
    args: {
      unit: t.arg.string({
        required: true,
        description: 'Code of the unit, such as M2 or MU.\n单位代码，如 M2、MU。',
      }),
    },
    resolve: ({ exact, unitCode }, { unit }, { reference }) => convertToUnit(exact, unitCode, unit, reference),
  }),
  text: t.string({
    ...dependsOnColumns('exact', 'exactUpper', 'unitCode', 'qualifier'),
    description: TEXT_DESCRIPTIONS.zh,
    resolve: amountTextIn('zh'),
  }),
  textEn: t.string({
    ...dependsOnColumns('exact', 'exactUpper', 'unitCode', 'qualifier'),
    description: TEXT_DESCRIPTIONS.en,
    resolve: amountTextIn('en'),
  }),
  revisions: t.field({
    type: [Observation],
    description:
      'All values that sources give for the same cell (indicator, region, period, kind, programme, event, facility), this one included, in order of publication; those without a publication date come last.\n同一单元格（指标、地区、时期、性质、工程、赛事、设施相同）的全部数值，由各来源给出，含本数值，按发布先后排列，发布日期不明者排在最后。',
    ...dependsOnColumns('id'),
    resolve: async ({ id }, _args, { loaders, database, reference }) =>
      (await loaders.load('revisions', id, (ids) => readRevisions(database.query, reference, ids))) ?? [],
  }),
}))
