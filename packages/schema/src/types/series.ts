import { builder } from '../builder.ts'
import { limits } from '../limits.ts'
import { validateCodes } from '../read/known-key.ts'
import { readSeries } from '../read/series.ts'
import type { SeriesTable } from '../read/series-rows.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'
import { SeriesRow } from './series-row.ts'

export const YearRange = builder.inputType('YearRange', {
  description:
    'Years from and to, both included; an open end reaches as far as there are values.\n起止年份（含）；未给出的一端以有数值的年份为界。',
  fields: (t) => ({
    from: t.int({ description: 'First year.\n起始年份。' }),
    to: t.int({ description: 'Last year.\n结束年份。' }),
  }),
})

const SeriesCoverage = builder.objectRef<SeriesTable>('SeriesCoverage').implement({
  description:
    'Of how many regions of a series there is a value in any of its years.\n序列中有多少地区在任一年份有数值。',
  fields: (t) => ({
    known: t.int({
      description: 'Number of regions with a value.\n有数值的地区数。',
      resolve: ({ rows, missingRegions }) => rows.length - missingRegions.length,
    }),
    total: t.int({
      description: 'Number of all regions of the series.\n序列的全部地区数。',
      resolve: ({ rows }) => rows.length,
    }),
    missing: t.field({
      type: [nodeType('Region')],
      description: 'The regions without a value.\n没有数值的地区。',
      resolve: ({ missingRegions }, _args, { reference }) => missingRegions.map((code) => reference.Region.get(code)),
    }),
  }),
})

export const IndicatorSeries = builder.objectRef<SeriesTable>('IndicatorSeries').implement({
  description: 'One indicator, several regions, aligned by year.\n一个指标在若干地区的逐年对齐数据。',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: nodeType('Indicator'), description: 'The indicator.\n指标。' }),
    unit: t.field({
      type: nodeType('Unit'),
      description: 'Unit of all values: that of the indicator.\n全部数值的单位，即指标的单位。',
      resolve: ({ context }) => context.unit,
    }),
    years: t.field({
      type: ['Int'],
      description: 'All years of the table, without gaps.\n表中的年份，连续无遗漏。',
      resolve: ({ years }) => [...years],
    }),
    coverage: t.field({
      type: SeriesCoverage,
      description: 'How many of the regions have a value.\n有数值的地区数。',
      resolve: (table) => table,
    }),
    rankYear: t.int({
      nullable: true,
      description:
        'The year whose values are ranked: the latest of those in which most regions have one that can be compared. Null without a value.\n排名所用的年份：有可比数值的地区最多的年份，同样多时取最近者；没有数值时为 null。',
      resolve: ({ ranking }) => ranking?.year ?? null,
    }),
    rows: t.field({
      type: [SeriesRow],
      description: 'One row for each region of the argument, in that order.\n每个地区一行，按所给顺序。',
      resolve: ({ rows }) => [...rows],
    }),
  }),
})

builder.objectField(nodeType('Indicator'), 'series', (t) =>
  t.field({
    type: IndicatorSeries,
    description:
      'The yearly values of several regions in one table, every year present, gaps explicit. Of several values of a year, the preferred one is shown, of the whole region before that of a programme, event or facility, then of the best grade; the others are listed beside it. Values of periods of several years are left out.\n若干地区逐年数值的对齐表，年份连续，空缺明示。同一年有多个数值时取优先值，全地区的先于工程、赛事、设施的，再按可靠性等级取高者，其余一并列出；不含跨年时期的数值。',
    args: {
      regions: t.arg.stringList({
        required: true,
        description: 'Codes of the regions, 1 to 100.\n地区代码，1 到 100 个。',
      }),
      years: t.arg({
        type: YearRange,
        description: 'Range of years. Default: all years with a value.\n年份范围；缺省为有数值的全部年份。',
      }),
      kind: t.arg({
        type: enumType('ObservationKind'),
        defaultValue: 'ACTUAL',
        description: 'Actual values, targets or plans.\n实际、目标或计划。',
      }),
    },
    resolve: async ({ code }, { regions, years, kind }, context) => {
      const { reference } = context
      validateCodes(reference, 'Region', regions, { path: 'regions', max: limits.rows.value })
      const range = { regions, kind: kind ?? 'ACTUAL', from: years?.from, to: years?.to }
      const [table] = await readSeries([reference.Indicator.get(code)], range, context)
      return table as SeriesTable
    },
  }),
)
