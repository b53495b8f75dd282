import type { DatabaseTables } from '@tiyu/store'
import { builder } from '../builder.ts'
import type { Point } from '../read/series.ts'
import { nodeType } from '../resource/node-type.ts'

/** A point with the unit of its series. */
export interface PointWithUnit extends Point {
  readonly unit: DatabaseTables['Unit']
}

/** One year of one region. */
export const SeriesPoint = builder.objectRef<PointWithUnit>('SeriesPoint').implement({
  description: 'One year of a series: a value, or a gap.\n序列中的一年：有数值，或为空缺。',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.\n年份。' }),
    value: t.float({
      nullable: true,
      description: 'The number in the unit of the series; null for a gap.\n以序列单位表示的数值；空缺为 null。',
      resolve: ({ exact }) => exact?.toNumber() ?? null,
    }),
    exact: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The same as a decimal, converted exactly from the unit as published.\n同一数值的十进制形式，由发布单位精确换算。',
      resolve: ({ exact }) => exact?.toFixed() ?? null,
    }),
    exactUpper: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Upper end if a range such as 3-5 is published, in the unit of the series; value and exact are its lower end, and changes are counted from it.\n发布值为区间（如 3-5）时的上限，以序列单位表示；value 与 exact 为其下限，变化按下限计算。',
      resolve: ({ exactUpper }) => exactUpper?.toFixed() ?? null,
    }),
    unit: t.expose('unit', { type: nodeType('Unit'), description: 'Unit of the series.\n序列的单位。' }),
    observation: t.field({
      type: nodeType('Observation'),
      nullable: true,
      description: 'The value as published; null for a gap.\n发布的原数值；空缺为 null。',
      resolve: ({ yearValue }) => yearValue?.observation ?? null,
    }),
    change: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Change against the last value before it, exactly; null where there is none.\n与之前最近一个数值相比的变化；之前无数值时为 null。',
      resolve: ({ change }) => change?.toFixed() ?? null,
    }),
    changePercent: t.float({
      nullable: true,
      description: 'The change in per cent of that value.\n变化占该数值的百分比。',
      resolve: ({ changePercent }) => changePercent?.toNumber() ?? null,
    }),
    changeSince: t.exposeInt('changeSince', {
      nullable: true,
      description:
        'Year of the value the change is counted from: not the year before where that is a gap.\n变化所对照的年份；上一年空缺时早于上一年。',
    }),
    sources: t.int({
      description: 'Number of sources that give a value for this cell.\n为该单元格提供数值的来源数。',
      resolve: ({ yearValue }) => yearValue?.sources ?? 0,
    }),
  }),
})
