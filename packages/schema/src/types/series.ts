import { SeriesBreaks } from '@tiyu/audit'
import type { DatabaseTables } from '@tiyu/store'
import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { validateKey } from '../read/known-key.ts'
import type { Reference } from '../read/reference.ts'
import { buildPoints, type Change, changeUnit, overallChange, type Point, type SeriesContext } from '../read/series.ts'
import { readYearValues, type YearValue } from '../read/series-cells.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'
import { isInferred, isQualified, SeriesPoint } from './series-point.ts'

type UnitRow = DatabaseTables['Unit']

interface RegionSeries {
  readonly regionCode: string
  readonly points: readonly Point[]
  readonly context: SeriesContext
  /** From the first value to the last; null without two. */
  readonly change: Change | null
}

interface IndicatorSeries {
  readonly unit: UnitRow
  readonly years: readonly number[]
  readonly rows: readonly RegionSeries[]
}

const YearRange = builder.inputType('YearRange', {
  description:
    'Years from and to, both included; an open end reaches as far as there are values.\n起止年份（含）；未给出的一端以有数值的年份为界。',
  fields: (t) => ({
    from: t.int({ description: 'First year.\n起始年份。' }),
    to: t.int({ description: 'Last year.\n结束年份。' }),
  }),
})

const SeriesRow = builder.objectRef<RegionSeries>('SeriesRow').implement({
  description: 'A region of a series, year by year.\n序列中一个地区的逐年数值。',
  fields: (t) => ({
    region: t.field({
      type: nodeType('Region'),
      description: 'The region.\n地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    points: t.field({
      type: [SeriesPoint],
      description: 'Every year of the table, gaps included.\n表中的每一年，含空缺。',
      resolve: ({ points, context }) => {
        const units = { unit: context.unit, changeUnit: changeUnit(context) }
        return points.map((point) => ({ ...point, ...units }))
      },
    }),
    cagr: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Compound yearly growth from the first value to the last, in per cent, with the significant digits that the two bear; null without two positive values, for percentages, from or to a range, across a break, and between values of different programmes, events or facilities.\n首末两个数值之间的年均复合增长率（%），有效位数以两个数值所能支持者为准；不足两个正值、百分比指标、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。',
      resolve: ({ change }) => change?.percent ?? null,
    }),
    inferred: t.boolean({
      description:
        'True if the editors inferred something of a value of the row, such as its year.\n本行是否有数值含编者推断之处，如年份。',
      resolve: ({ points }) => valuesOf(points).some(isInferred),
    }),
    qualified: t.boolean({
      description: 'True if a source qualifies a value of the row.\n本行是否有数值带有限定语。',
      resolve: ({ points }) => valuesOf(points).some(isQualified),
    }),
    reliability: t.field({
      type: enumType('Reliability'),
      nullable: true,
      description: 'Lowest grade among the values of the row.\n本行各数值中最低的可靠性等级。',
      resolve: ({ points }) => lowestGrade(valuesOf(points)),
    }),
    breaks: t.field({
      type: [nodeType('SeriesBreak')],
      description: 'Breaks of the series between the first value and the last.\n首末两个数值之间的序列断点。',
      resolve: ({ change }) => [...(change?.breaks ?? [])],
    }),
  }),
})

const valuesOf = (points: readonly Point[]): YearValue[] =>
  points.map(({ yearValue }) => yearValue).filter((value) => value !== null)

function lowestGrade(values: readonly YearValue[]) {
  const grades = values.map(({ reliability }) => reliability).filter((grade) => grade !== null)
  return grades.sort().at(-1) ?? null
}

const IndicatorSeriesType = builder.objectRef<IndicatorSeries>('IndicatorSeries').implement({
  description: 'One indicator, several regions, aligned by year.\n一个指标在若干地区的逐年对齐数据。',
  fields: (t) => ({
    unit: t.expose('unit', {
      type: nodeType('Unit'),
      description: 'Unit of all values: that of the indicator.\n全部数值的单位，即指标的单位。',
    }),
    years: t.field({
      type: ['Int'],
      description: 'All years of the table, without gaps.\n表中的年份，连续无遗漏。',
      resolve: ({ years }) => [...years],
    }),
    rows: t.field({
      type: [SeriesRow],
      description: 'One row for each region of the argument, in that order.\n每个地区一行，按所给顺序。',
      resolve: ({ rows }) => [...rows],
    }),
  }),
})

function validateRegions(codes: readonly string[], reference: Reference): void {
  if (codes.length < 1 || codes.length > limits.rows.value) {
    throw userError(
      'BAD_USER_INPUT',
      `regions has ${codes.length} codes; give 1 to ${limits.rows.value}.`,
      `regions 中有 ${codes.length} 个代码；请给出 1 到 ${limits.rows.value} 个。`,
    )
  }
  for (const code of codes) validateKey(reference, 'Region', code, 'regions')
}

/** Returns every year of the range; an open end extends to the first or last value. */
function listYears(
  range: { from?: number | null | undefined; to?: number | null | undefined },
  values: readonly YearValue[],
): number[] {
  const valueYears = values.map(({ observation }) => observation.yearTo as number)
  const first = range.from ?? valueYears[0] ?? range.to
  const last = range.to ?? valueYears.at(-1) ?? range.from
  if (first == null || last == null) return []
  if (last < first || last - first >= limits.years.value) {
    throw userError(
      'BAD_USER_INPUT',
      `years runs from ${first} to ${last}; give the earlier one first, at most ${limits.years.value} years.`,
      `years 为 ${first} 至 ${last}；请先写较早的年份，跨度不超过 ${limits.years.value} 年。`,
    )
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

builder.objectField(nodeType('Indicator'), 'series', (t) =>
  t.field({
    type: IndicatorSeriesType,
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
    resolve: async ({ code, unitCode }, { regions, years, kind }, { loaders, database, reference }) => {
      validateRegions(regions, reference)
      const range = { regions, kind: kind ?? 'ACTUAL', from: years?.from, to: years?.to }
      const values =
        (await loaders.load(`series ${JSON.stringify(range)}`, code, (codes) =>
          readYearValues(database.query, reference, range, codes),
        )) ?? []
      const unit = reference.Unit.get(unitCode)
      const context = { unit, breaks: new SeriesBreaks(reference.SeriesBreak.rows), reference }
      const seriesYears = listYears(years ?? {}, values)
      const byRegion = Map.groupBy(values, ({ observation }) => observation.regionCode)
      const toRegionSeries = (regionCode: string): RegionSeries => {
        const points = buildPoints(byRegion.get(regionCode) ?? [], seriesYears, context)
        return { regionCode, points, context, change: overallChange(points, context) }
      }
      return { unit, years: seriesYears, rows: [...new Set(regions)].map(toRegionSeries) }
    },
  }),
)
