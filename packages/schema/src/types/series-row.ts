import { changeUnit, ROW_FIELDS, shownIds } from '@tiyu/statistics/series'
import { builder } from '../builder.ts'
import { readRankClaims } from '../read/rank-claims.ts'
import type { RegionRow } from '../read/series-rows.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'
import { SeriesPoint } from './series-point.ts'

export const SeriesRow = builder.objectRef<RegionRow>('SeriesRow').implement({
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
      resolve: ({ points, table: { context } }) => {
        const units = { unit: context.unit, changeUnit: changeUnit(context) }
        return points.map((point) => ({ ...point, ...units }))
      },
    }),
    cagr: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Compound yearly growth from the first value to the last, in per cent, with the significant digits that the two bear; null without two positive values, for percentages, from or to a range, across a break, and between values of different programmes, events or facilities.\n首末两个数值之间的年均复合增长率（%），有效位数以两个数值所能支持者为准；不足两个正值、百分比指标、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。',
      resolve: ROW_FIELDS.cagr,
    }),
  }),
})

// What qualifies the values of the row.
builder.objectFields(SeriesRow, (t) => ({
  inferred: t.boolean({
    description:
      'True if the editors inferred something of a value of the row, such as its year.\n本行是否有数值含编者推断之处，如年份。',
    resolve: ROW_FIELDS.inferred,
  }),
  qualified: t.boolean({
    description: 'True if a source qualifies a value of the row.\n本行是否有数值带有限定语。',
    resolve: ROW_FIELDS.qualified,
  }),
  reliability: t.field({
    type: enumType('Reliability'),
    nullable: true,
    description: 'Lowest grade among the values of the row.\n本行各数值中最低的可靠性等级。',
    resolve: ROW_FIELDS.reliability,
  }),
  breaks: t.field({
    type: [nodeType('SeriesBreak')],
    description: 'Breaks of the series between the first value and the last.\n首末两个数值之间的序列断点。',
    resolve: ({ change }) => [...(change?.breaks ?? [])],
  }),
}))

// The rank of the region.
builder.objectFields(SeriesRow, (t) => ({
  rank: t.int({
    nullable: true,
    description:
      'Rank of the region in rankYear, 1 for the largest value, among the regions of its level; equal values share a rank. A range counts by its lower end. Null without a value that can be compared with those of the others: of the whole region, or of the same programme, event or facility.\n该地区在 rankYear 的名次，数值最大者为 1，在同级地区中排列，数值相等则名次相同；区间按下限计。没有可与其他地区相比的数值（全地区的，或属于同一工程、赛事、设施的）时为 null。',
    resolve: ROW_FIELDS.rank,
  }),
  rankOf: t.int({
    nullable: true,
    description:
      'Number of regions ranked: those of its level with a value in rankYear, this one included. Null without a rank.\n参与排名的地区数，即同级地区中在 rankYear 有数值者，含本地区；无名次时为 null。',
    resolve: ROW_FIELDS.rankOf,
  }),
  tied: t.boolean({
    description: 'True if another region has the same rank.\n是否与其他地区名次相同。',
    resolve: ROW_FIELDS.tied,
  }),
  rankInferred: t.boolean({
    description:
      'True if the editors inferred something of the value that is ranked, such as its year.\n参与排名的数值是否有由编者推断之处，如年份。',
    resolve: ROW_FIELDS.rankInferred,
  }),
  rankQualified: t.boolean({
    description:
      'True if a source qualifies the value that is ranked, as a range or otherwise; the exact value may rank differently.\n参与排名的数值是否带有限定语（含区间）；确切数值的名次可能不同。',
    resolve: ROW_FIELDS.rankQualified,
  }),
  rankClaims: t.field({
    type: [nodeType('RankClaim')],
    description:
      'Ranks that sources claim for the values of the row; the finding of each says whether the data confirm it.\n来源就本行数值所称的名次；其 finding 说明数据能否证实。',
    resolve: async (row, _args, { loaders, database }) => {
      const read = (ids: readonly string[]) => readRankClaims(database.query, ids)
      const claims = await Promise.all(shownIds(row).map((id) => loaders.load('rank claims', id, read)))
      return claims.flatMap((ofValue) => ofValue ?? [])
    },
  }),
}))
