import type { RatioName } from '@tiyu/statistics/groups'
import type { RatioGap } from '@tiyu/statistics/series'
import { builder } from '../../builder.ts'
import type { Ratio } from '../../read/series-rows.ts'
import { nodeType } from '../node-type.ts'

const RatioGapType = builder.enumType('RatioGap', {
  description: 'Why there is no ratio.\n没有比值的原因。',
  values: {
    NO_VALUE: {
      description:
        'There is nothing to divide: no value, a range, or a value of less than the region.\n没有可除的数值，或为区间，或不是全地区的数值。',
    },
    NO_REGION: {
      description:
        'The rows have no region in common: group them by region. For a share, there is no region above.\n未按地区分组，没有共同的地区；占比则为没有上级地区。',
    },
    NOT_ADDITIVE: {
      description:
        'Values of the indicator are averages or shares, which are not divided.\n该指标为平均数或占比，不再相除。',
    },
    NOT_ROLLED_UP: {
      description:
        'Rows of the regions in this region are in other groups: roll them up with level.\n其下级地区的行在其他分组中：请用 level 汇总。',
    },
    NO_DENOMINATOR: {
      description:
        'The data have no number of residents, area or value to divide by; or no ratio of the package says which indicator holds it.\n数据中没有可作除数的人口、面积或数值，或数据包未用比值指标说明由哪个指标给出。',
    },
  } satisfies Record<RatioGap, object>,
})

/** A quantity divided by the residents or the area of its region. */
export const RatioType = builder.objectRef<Ratio>('Ratio').implement({
  description:
    'A quantity divided by the residents or the area of its region, or by the value of the region above or of another indicator, in base units; or the reason why there is no ratio.\n数量除以所在地区的人口、面积，或上级地区、另一指标的数值（均按基本单位计），或没有比值的原因。',
  fields: (t) => ({
    value: t.float({
      nullable: true,
      description: 'The ratio; null if there is none.\n比值；没有时为 null。',
      resolve: ({ exact }) => (exact === null ? null : Number(exact)),
    }),
    exact: t.expose('exact', {
      type: 'Decimal',
      nullable: true,
      description:
        'The ratio as a decimal, with the significant digits that both numbers have; with four if both are counts.\n十进制比值，有效位数以两数所能支持者为准；两数均为计数时取四位。',
    }),
    per: t.exposeInt('per', {
      description:
        'Number of people or square kilometres that it refers to, or what the ratio is multiplied by; 100 for a share in per cent.\n比值所对应的人数或平方公里数，或比值所乘之数；百分比为 100。',
    }),
    denominator: t.field({
      type: nodeType('Observation'),
      nullable: true,
      description: 'What was divided by, with its citations.\n所用的除数及其出处。',
      resolve: ({ denominator }) => denominator,
    }),
    yearsApart: t.int({
      nullable: true,
      description:
        'Years between the quantity and the denominator: 0 if both are of one year. Null if the quantity has no single year; the latest denominator was taken.\n数量与除数相隔的年数，同年为 0；数量没有单一年份时为 null，除数取最近年份。',
      resolve: ({ yearsApart }) => yearsApart,
    }),
    gap: t.field({
      type: RatioGapType,
      nullable: true,
      description: 'Why there is no ratio; null if there is one.\n没有比值的原因；有比值时为 null。',
      resolve: ({ gap }) => gap,
    }),
  }),
})

/** The ratios that figures have, with what they refer to. */
export const RATIO_FIELDS = [
  ['perCapita', 'Per resident of the region.\n按地区人口计，每人。'],
  ['per10k', 'Per 10,000 residents of the region.\n按地区人口计，每万人。'],
  ['perKm2', 'Per square kilometre of the region.\n按地区面积计，每平方公里。'],
] as const satisfies readonly (readonly [RatioName, string])[]
