import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { limits } from '../limits.ts'
import { validateCodes } from '../read/known-key.ts'
import { selectRegions } from '../read/region-set.ts'
import { readSeries, seriesReader } from '../read/series.ts'
import { enumType } from '../resource/enum-type.ts'
import { IndicatorSeries, YearRange } from './series.ts'

const Per = builder.enumType('Per', {
  description: 'What values are divided by.\n数值除以何者。',
  values: {
    PERSON: { description: 'The residents of the region.\n地区人口。' },
    KM2: { description: 'The area of the region in square kilometres.\n地区面积（平方公里）。' },
  },
})

/** The ratio that each divisor makes. */
const RATIO_NAMES = { PERSON: 'perCapita', KM2: 'perKm2' } as const

const RegionSet = builder.inputType('RegionSet', {
  description: `The regions that meet all conditions given, of which there must be one; ${limits.regions.value} regions at most.\n符合所给全部条件的地区；至少给出一个条件，最多 ${limits.regions.value} 个地区。`,
  fields: (t) => ({
    codes: t.stringList({
      description: `Codes of regions, 1 to ${limits.regions.value}.\n地区代码，1 到 ${limits.regions.value} 个。`,
    }),
    childrenOf: t.string({ description: 'The regions directly below this one.\n此地区的直接下级。' }),
    level: t.field({ type: enumType('RegionLevel'), description: 'The level of the regions.\n地区的层级。' }),
    within: t.string({ description: 'This region and all below it.\n此地区及其全部下级。' }),
  }),
})

/**
 * Returns the indicators of these codes, each once.
 * @throws GraphQLError BAD_USER_INPUT for an unknown code, or too many
 */
function selectIndicators(codes: readonly string[], { reference }: Context) {
  validateCodes(reference, 'Indicator', codes, { path: 'indicators', max: limits.indicators.value })
  return [...new Set(codes)].map((code) => reference.Indicator.get(code))
}

builder.queryField('compare', (t) =>
  t.field({
    type: [IndicatorSeries],
    description:
      'Regions compared by indicators: a table for each indicator, all of the same regions and years, with gaps, ranks and the number of regions that have a value. The values are those of indicator.series.\n按指标对比若干地区：每个指标一张表，地区与年份一致，注明空缺、名次和有数值的地区数；取值同 indicator.series。',
    args: {
      indicators: t.arg.stringList({
        required: true,
        description: 'Codes of the indicators, 1 to 10.\n指标代码，1 到 10 个。',
      }),
      regions: t.arg({ type: RegionSet, required: true, description: 'Which regions.\n对比哪些地区。' }),
      years: t.arg({
        type: YearRange,
        description:
          'Range of years. Default: all years with a value of any of the indicators.\n年份范围；缺省为任一指标有数值的全部年份。',
      }),
      kind: t.arg({
        type: enumType('ObservationKind'),
        defaultValue: 'ACTUAL',
        description: 'Actual values, targets or plans.\n实际、目标或计划。',
      }),
      latest: t.arg.boolean({
        description:
          'True: only the year of the ranks, each table its own: the latest of those in which most regions have a value.\n为 true 时各表只列排名所用的年份，即有数值的地区最多的年份中最近者。',
      }),
      per: t.arg({
        type: Per,
        description:
          'Ranks by the values per resident or per square kilometre; the points have these as perCapita, per10k and perKm2.\n按人均或每平方公里的数值排名；各点的 perCapita、per10k、perKm2 给出该数值。',
      }),
    },
    resolve: async (_root, { indicators, regions, years, kind, latest, per }, context) => {
      const rows = selectIndicators(indicators, context)
      const codes = selectRegions(regions, context.reference)
      const range = { regions: codes, kind: kind ?? 'ACTUAL', from: years?.from, to: years?.to }
      const tables = await readSeries(rows, range, context)
      if (per) await Promise.all(tables.map((table) => table.rankBy(RATIO_NAMES[per], seriesReader(context))))
      return latest ? tables.map((table) => table.latest()) : tables
    },
  }),
)
