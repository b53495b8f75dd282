import { type Attainment, computeAttainment } from '@tiyu/audit'
import type { Bilingual } from '@tiyu/model'
import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { nodeType } from '../resource/node-type.ts'

const Observation = nodeType('Observation')

const localizedText =
  (pick: (attainment: Attainment) => Bilingual | null, language: keyof Bilingual) => (row: Attainment) =>
    pick(row)?.[language] ?? null

const AttainmentType = builder.objectRef<Attainment>('Attainment').implement({
  description:
    'How far the actual value reaches the target or plan: a ratio if both units are of one kind, else the reason why there is none.\n实际值对目标值或计划值的达成程度：两者单位同类时给出比率，否则说明原因。',
  fields: (t) => ({
    ratio: t.expose('ratio', {
      type: 'Decimal',
      nullable: true,
      description:
        'Actual divided by promised, both converted exactly; rounded to six decimals if it does not terminate. Null if it cannot be computed.\n实际值除以承诺值（精确换算后），无限小数取六位；无法给出时为 null。',
    }),
    percent: t.expose('percent', {
      type: 'Decimal',
      nullable: true,
      description:
        'The ratio in per cent, rounded where the last digit of the actual value falls: a promise is exact. Counts have four digits.\n以百分数表示的比率，舍入至实际值末位所能支持的位数；承诺值视为精确，计数取四位有效数字。',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no ratio, in Chinese.\n没有比率的原因。',
      resolve: localizedText(({ reason }) => reason, 'zh'),
    }),
    reasonEn: t.string({
      nullable: true,
      description: 'Why there is no ratio, in English.\n没有比率的原因（英文）。',
      resolve: localizedText(({ reason }) => reason, 'en'),
    }),
    note: t.string({
      nullable: true,
      description:
        'Caveats of the ratio, in Chinese, such as a qualifier or a due year in the future.\n对比率的提示：限定语、尚未到期等。',
      resolve: localizedText(({ note }) => note, 'zh'),
    }),
    noteEn: t.string({
      nullable: true,
      description: 'Caveats of the ratio, in English.\n对比率的提示（英文）。',
      resolve: localizedText(({ note }) => note, 'en'),
    }),
  }),
})

builder.objectFields(Observation, (t) => ({
  answeredBy: t.field({
    type: Observation,
    nullable: true,
    description:
      'The actual value that a target or plan is compared with: of the same indicator, region, programme, event and facility, for a period of the same length; the earliest one of the due year or later, else the latest one since the promise was published. Null for actual values, and if none matches.\n目标或计划对应的实际值：指标、地区、工程、赛事、设施相同且时期等长；取到期年及以后最早的一个，尚无时取承诺发布以来最近的一个。实际值本身及无对应者为 null。',
    ...dependsOnColumns('answeredById'),
    resolve: ({ answeredById }, _args, { loaders }) =>
      answeredById === null ? null : loaders.row('Observation', answeredById),
  }),
  attainment: t.field({
    type: AttainmentType,
    nullable: true,
    description: 'How far a target or plan is attained; null for actual values.\n目标或计划的达成程度；实际值为 null。',
    resolve: async (target, _args, { loaders, reference }) => {
      if (target.kind === 'ACTUAL') return null
      const actual = target.answeredById === null ? null : await loaders.row('Observation', target.answeredById)
      const withUnit = (row: typeof target) => ({ ...row, unit: reference.Unit.get(row.unitCode) })
      return computeAttainment(withUnit(target), actual && withUnit(actual))
    },
  }),
}))
