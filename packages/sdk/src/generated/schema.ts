// Generated from packages/schema/schema.graphql by "pnpm generate"; do not edit. 由模式生成，请勿手工修改。

/**
 * A group: the rows that have the same value in every dimension, with their measures.
 * 分组：各维度取值均相同的行及其度量。
 */
export interface Aggregate {
  __typename: 'Aggregate'
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Number of rows in valueCount with a column that the editors inferred, such as the year.
   * valueCount 所计各行中含编者推断之处（如年份）的行数。
   */
  inferredCount: number | null
  /**
   * The shared values, in the order of groupBy.
   * 共同取值，顺序同 groupBy。
   */
  keys: AggregateKey[]
  /**
   * The shared values in one text, in Chinese; empty without dimensions.
   * 共同取值的中文文本；无维度时为空。
   */
  label: string
  /**
   * The shared values in one text, in English; empty without dimensions.
   * 共同取值的英文文本；无维度时为空。
   */
  labelEn: string
  /**
   * Largest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.
   * 最大值，单位同 sum；没有数值或数值不可比时为 null。
   */
  max: Quantity | null
  /**
   * Mean of the numbers, rounded to the digits that they support, in the unit of sum. Null without numbers, or if they must not be averaged.
   * 平均数，位数以各数值所能支持者为准，单位同 sum。没有数值或不可平均时为 null。
   */
  mean: Quantity | null
  /**
   * Median of the numbers, in the unit of sum: of an even count, half the sum of the middle two. Null if there is none, or if the numbers cannot be compared.
   * 中位数，单位同 sum；偶数个时取中间两数之和的一半。没有数值或数值不可比时为 null。
   */
  median: Quantity | null
  /**
   * Smallest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.
   * 最小值，单位同 sum；没有数值或数值不可比时为 null。
   */
  min: Quantity | null
  /**
   * Why the numbers have no sum; null if they have one, or if there are no numbers.
   * 有数值而没有合计的原因；有合计或没有数值时为 null。
   */
  noSumBecause: SumObstacle | null
  /**
   * Share of the region above, with all regions in it, in per cent; of groups that are otherwise the same. The sum of observations is compared with the value of the region above itself. Null if that has none.
   * 占上级地区（含其全部下级）的比例（%），其他维度取值相同；观测值的合计与上级地区自身的数值比较，上级没有数值时为 null。
   */
  parentShare: DecimalValue | null
  /**
   * Per 10,000 residents of the region.
   * 按地区人口计，每万人。
   */
  per10k: Ratio
  /**
   * Per resident of the region.
   * 按地区人口计，每人。
   */
  perCapita: Ratio
  /**
   * Per square kilometre of the region.
   * 按地区面积计，每平方公里。
   */
  perKm2: Ratio
  /**
   * Number of rows in valueCount whose number the source qualifies, such as “about”.
   * valueCount 所计各行中带有限定语（如“约”）的行数。
   */
  qualifiedCount: number | null
  /**
   * Rank among all groups, before having and paging; 1 for the largest, equal ones share a rank. Null without a value.
   * 在全部分组中的名次（having 与分页之前），最大者为 1，相等者同名次；没有取值时为 null。
   */
  rank: number | null
  /**
   * Number of groups that are ranked.
   * 参与排名的分组数。
   */
  rankOf: number
  /**
   * The region, if the groups are of regions.
   * 地区（按地区分组时）。
   */
  region: Region | null
  /**
   * Share of all rows that the filter finds, in per cent.
   * 占筛选所得全部行的比例（%）。
   */
  share: DecimalValue | null
  /**
   * Sum of the numbers, exact: of observations in the unit of the indicator, of others in the base unit. Null without numbers, or if they must not be added: see noSumBecause.
   * 数值合计（精确）：观测值以指标的单位表示，其他以基本单位表示。没有数值或不可相加（见 noSumBecause）时为 null。
   */
  sum: Quantity | null
  /**
   * Number of rows that have the number; the other rows are only in count.
   * 有数值的行数；其余的行只计入 count。
   */
  valueCount: number | null
}

/** Selection of Aggregate. 对 Aggregate 的字段选择。 */
export interface AggregateSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Number of rows in valueCount with a column that the editors inferred, such as the year.
   * valueCount 所计各行中含编者推断之处（如年份）的行数。
   */
  inferredCount?: boolean | undefined
  /**
   * The shared values, in the order of groupBy.
   * 共同取值，顺序同 groupBy。
   */
  keys?: AggregateKeySelection | undefined
  /**
   * The shared values in one text, in Chinese; empty without dimensions.
   * 共同取值的中文文本；无维度时为空。
   */
  label?: boolean | undefined
  /**
   * The shared values in one text, in English; empty without dimensions.
   * 共同取值的英文文本；无维度时为空。
   */
  labelEn?: boolean | undefined
  /**
   * Largest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.
   * 最大值，单位同 sum；没有数值或数值不可比时为 null。
   */
  max?: QuantitySelection | undefined
  /**
   * Mean of the numbers, rounded to the digits that they support, in the unit of sum. Null without numbers, or if they must not be averaged.
   * 平均数，位数以各数值所能支持者为准，单位同 sum。没有数值或不可平均时为 null。
   */
  mean?: QuantitySelection | undefined
  /**
   * Median of the numbers, in the unit of sum: of an even count, half the sum of the middle two. Null if there is none, or if the numbers cannot be compared.
   * 中位数，单位同 sum；偶数个时取中间两数之和的一半。没有数值或数值不可比时为 null。
   */
  median?: QuantitySelection | undefined
  /**
   * Smallest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.
   * 最小值，单位同 sum；没有数值或数值不可比时为 null。
   */
  min?: QuantitySelection | undefined
  /**
   * Why the numbers have no sum; null if they have one, or if there are no numbers.
   * 有数值而没有合计的原因；有合计或没有数值时为 null。
   */
  noSumBecause?: boolean | undefined
  /**
   * Share of the region above, with all regions in it, in per cent; of groups that are otherwise the same. The sum of observations is compared with the value of the region above itself. Null if that has none.
   * 占上级地区（含其全部下级）的比例（%），其他维度取值相同；观测值的合计与上级地区自身的数值比较，上级没有数值时为 null。
   */
  parentShare?: boolean | { $?: ParentShareArgs } | undefined
  /**
   * Per 10,000 residents of the region.
   * 按地区人口计，每万人。
   */
  per10k?: (RatioSelection & { $?: Per10kArgs }) | undefined
  /**
   * Per resident of the region.
   * 按地区人口计，每人。
   */
  perCapita?: (RatioSelection & { $?: PerCapitaArgs }) | undefined
  /**
   * Per square kilometre of the region.
   * 按地区面积计，每平方公里。
   */
  perKm2?: (RatioSelection & { $?: PerKm2Args }) | undefined
  /**
   * Number of rows in valueCount whose number the source qualifies, such as “about”.
   * valueCount 所计各行中带有限定语（如“约”）的行数。
   */
  qualifiedCount?: boolean | undefined
  /**
   * Rank among all groups, before having and paging; 1 for the largest, equal ones share a rank. Null without a value.
   * 在全部分组中的名次（having 与分页之前），最大者为 1，相等者同名次；没有取值时为 null。
   */
  rank?: boolean | { $?: RankArgs } | undefined
  /**
   * Number of groups that are ranked.
   * 参与排名的分组数。
   */
  rankOf?: boolean | { $?: RankOfArgs } | undefined
  /**
   * The region, if the groups are of regions.
   * 地区（按地区分组时）。
   */
  region?: RegionSelection | undefined
  /**
   * Share of all rows that the filter finds, in per cent.
   * 占筛选所得全部行的比例（%）。
   */
  share?: boolean | { $?: ShareArgs } | undefined
  /**
   * Sum of the numbers, exact: of observations in the unit of the indicator, of others in the base unit. Null without numbers, or if they must not be added: see noSumBecause.
   * 数值合计（精确）：观测值以指标的单位表示，其他以基本单位表示。没有数值或不可相加（见 noSumBecause）时为 null。
   */
  sum?: QuantitySelection | undefined
  /**
   * Number of rows that have the number; the other rows are only in count.
   * 有数值的行数；其余的行只计入 count。
   */
  valueCount?: boolean | undefined
}

/**
 * A page of a list of groups.
 * 分组列表的一页。
 */
export interface AggregateConnection {
  __typename: 'AggregateConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: AggregateEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Aggregate[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of groups in the whole list.
   * 整个列表的分组数。
   */
  totalCount: number
}

/** Selection of AggregateConnection. 对 AggregateConnection 的字段选择。 */
export interface AggregateConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: AggregateEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: AggregateSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of groups in the whole list.
   * 整个列表的分组数。
   */
  totalCount?: boolean | undefined
}

/**
 * An edge of a list of groups.
 * 分组列表中的一项及其游标。
 */
export interface AggregateEdge {
  __typename: 'AggregateEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Aggregate
}

/** Selection of AggregateEdge. 对 AggregateEdge 的字段选择。 */
export interface AggregateEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: AggregateSelection | undefined
}

/**
 * Conditions on the measures of groups; all that are given must hold.
 * 对分组度量的条件，须全部满足。
 */
export interface AggregateHaving {
  /**
   * Number of rows.
   * 行数。
   */
  count?: NumberFilter | null | undefined
  /**
   * Largest number.
   * 最大值。
   */
  max?: NumberFilter | null | undefined
  /**
   * Mean of their numbers.
   * 数值的平均数。
   */
  mean?: NumberFilter | null | undefined
  /**
   * Median of their numbers.
   * 数值的中位数。
   */
  median?: NumberFilter | null | undefined
  /**
   * Smallest number.
   * 最小值。
   */
  min?: NumberFilter | null | undefined
  /**
   * Sum of their numbers.
   * 数值的合计。
   */
  sum?: NumberFilter | null | undefined
}

/**
 * The value that the rows of a group share in one dimension.
 * 分组各行在一个维度上的共同取值。
 */
export interface AggregateKey {
  __typename: 'AggregateKey'
  /**
   * The dimension, as in groupBy.
   * 维度，同 groupBy。
   */
  dimension: string
  /**
   * The value: a code, an enum value, a year; null for rows without one.
   * 取值：代码、枚举值或年份；无取值时为 null。
   */
  key: string | null
  /**
   * Name or short label of the value in Chinese.
   * 取值的中文名称或简称。
   */
  name: string | null
  /**
   * Name or short label of the value in English.
   * 取值的英文名称或简称。
   */
  nameEn: string | null
}

/** Selection of AggregateKey. 对 AggregateKey 的字段选择。 */
export interface AggregateKeySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The dimension, as in groupBy.
   * 维度，同 groupBy。
   */
  dimension?: boolean | undefined
  /**
   * The value: a code, an enum value, a year; null for rows without one.
   * 取值：代码、枚举值或年份；无取值时为 null。
   */
  key?: boolean | undefined
  /**
   * Name or short label of the value in Chinese.
   * 取值的中文名称或简称。
   */
  name?: boolean | undefined
  /**
   * Name or short label of the value in English.
   * 取值的英文名称或简称。
   */
  nameEn?: boolean | undefined
}

/**
 * Orders of groups; those without a value come last, ties are broken by keys.
 * 分组的排序方式，无取值者排在最后，相同时按键排序。
 * - `COUNT_ASC` Ascending by number of rows. 按行数升序。
 * - `COUNT_DESC` Descending by number of rows. 按行数降序。
 * - `COUNT_PER_CAPITA_ASC` Ascending by number of rows per resident. 按人均行数升序。
 * - `COUNT_PER_CAPITA_DESC` Descending by number of rows per resident. 按人均行数降序。
 * - `COUNT_PER_KM2_ASC` Ascending by number of rows per square kilometre. 按每平方公里行数升序。
 * - `COUNT_PER_KM2_DESC` Descending by number of rows per square kilometre. 按每平方公里行数降序。
 * - `KEY_ASC` Ascending by keys. 按键升序。
 * - `KEY_DESC` Descending by keys. 按键降序。
 * - `MAX_ASC` Ascending by largest number. 按最大值升序。
 * - `MAX_DESC` Descending by largest number. 按最大值降序。
 * - `MEAN_ASC` Ascending by mean. 按平均数升序。
 * - `MEAN_DESC` Descending by mean. 按平均数降序。
 * - `MEDIAN_ASC` Ascending by median. 按中位数升序。
 * - `MEDIAN_DESC` Descending by median. 按中位数降序。
 * - `MIN_ASC` Ascending by smallest number. 按最小值升序。
 * - `MIN_DESC` Descending by smallest number. 按最小值降序。
 * - `SUM_ASC` Ascending by sum. 按合计升序。
 * - `SUM_DESC` Descending by sum. 按合计降序。
 * - `SUM_PER_CAPITA_ASC` Ascending by sum per resident. 按人均合计升序。
 * - `SUM_PER_CAPITA_DESC` Descending by sum per resident. 按人均合计降序。
 * - `SUM_PER_KM2_ASC` Ascending by sum per square kilometre. 按每平方公里合计升序。
 * - `SUM_PER_KM2_DESC` Descending by sum per square kilometre. 按每平方公里合计降序。
 */
export type AggregateOrder = 'COUNT_ASC' | 'COUNT_DESC' | 'COUNT_PER_CAPITA_ASC' | 'COUNT_PER_CAPITA_DESC' | 'COUNT_PER_KM2_ASC' | 'COUNT_PER_KM2_DESC' | 'KEY_ASC' | 'KEY_DESC' | 'MAX_ASC' | 'MAX_DESC' | 'MEAN_ASC' | 'MEAN_DESC' | 'MEDIAN_ASC' | 'MEDIAN_DESC' | 'MIN_ASC' | 'MIN_DESC' | 'SUM_ASC' | 'SUM_DESC' | 'SUM_PER_CAPITA_ASC' | 'SUM_PER_CAPITA_DESC' | 'SUM_PER_KM2_ASC' | 'SUM_PER_KM2_DESC'

/**
 * How values of an indicator may be combined over regions.
 * 指标值跨地区的合并方式。
 * - `MEAN` Values are averages or shares: they never add up. 平均数或占比，不可相加。
 * - `NONE` Values must not be combined. 不可合并。
 * - `SUM` Values add up. 可相加。
 */
export type Aggregation = 'MEAN' | 'NONE' | 'SUM'

/**
 * How far the actual value reaches the target or plan: a ratio if both units are of one kind, else the reason why there is none.
 * 实际值对目标值或计划值的达成程度：两者单位同类时给出比率，否则说明原因。
 */
export interface Attainment {
  __typename: 'Attainment'
  /**
   * Caveats of the ratio, in Chinese, such as a qualifier or a due year in the future.
   * 对比率的提示：限定语、尚未到期等。
   */
  note: string | null
  /**
   * Caveats of the ratio, in English.
   * 对比率的提示（英文）。
   */
  noteEn: string | null
  /**
   * The ratio in per cent, rounded where the last digit of the actual value falls: a promise is exact. Counts have four digits.
   * 以百分数表示的比率，舍入至实际值末位所能支持的位数；承诺值视为精确，计数取四位有效数字。
   */
  percent: DecimalValue | null
  /**
   * Actual divided by promised, both converted exactly; rounded to six decimals if it does not terminate. Null if it cannot be computed.
   * 实际值除以承诺值（精确换算后），无限小数取六位；无法给出时为 null。
   */
  ratio: DecimalValue | null
  /**
   * Why there is no ratio, in Chinese.
   * 没有比率的原因。
   */
  reason: string | null
  /**
   * Why there is no ratio, in English.
   * 没有比率的原因（英文）。
   */
  reasonEn: string | null
}

/** Selection of Attainment. 对 Attainment 的字段选择。 */
export interface AttainmentSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Caveats of the ratio, in Chinese, such as a qualifier or a due year in the future.
   * 对比率的提示：限定语、尚未到期等。
   */
  note?: boolean | undefined
  /**
   * Caveats of the ratio, in English.
   * 对比率的提示（英文）。
   */
  noteEn?: boolean | undefined
  /**
   * The ratio in per cent, rounded where the last digit of the actual value falls: a promise is exact. Counts have four digits.
   * 以百分数表示的比率，舍入至实际值末位所能支持的位数；承诺值视为精确，计数取四位有效数字。
   */
  percent?: boolean | undefined
  /**
   * Actual divided by promised, both converted exactly; rounded to six decimals if it does not terminate. Null if it cannot be computed.
   * 实际值除以承诺值（精确换算后），无限小数取六位；无法给出时为 null。
   */
  ratio?: boolean | undefined
  /**
   * Why there is no ratio, in Chinese.
   * 没有比率的原因。
   */
  reason?: boolean | undefined
  /**
   * Why there is no ratio, in English.
   * 没有比率的原因（英文）。
   */
  reasonEn?: boolean | undefined
}

/**
 * How to cite something of a release, as read at its permanent address.
 * 发布版中一项内容的引用格式，附永久地址与引用日期。
 */
export interface BibliographicReference {
  __typename: 'BibliographicReference'
  /**
   * Day of the access.
   * 引用日期。
   */
  accessedOn: DateValue
  /**
   * Its permanent address, of the page in Chinese.
   * 永久地址（中文页面）。
   */
  address: string
  /**
   * Its permanent address, of the page in English.
   * 永久地址（英文页面）。
   */
  addressEn: string
  /**
   * As BibTeX, in Chinese.
   * BibTeX（中文）。
   */
  bibtex: string
  /**
   * As BibTeX, in English.
   * BibTeX（英文）。
   */
  bibtexEn: string
  /**
   * As CSL-JSON, for Zotero and others, in Chinese.
   * CSL-JSON，供 Zotero 等使用（中文）。
   */
  cslJson: string
  /**
   * As CSL-JSON, for Zotero and others, in English.
   * CSL-JSON，供 Zotero 等使用（英文）。
   */
  cslJsonEn: string
  /**
   * By GB/T 7714-2015, in Chinese.
   * 按 GB/T 7714—2015 著录（中文）。
   */
  gbt7714: string
  /**
   * By GB/T 7714-2015, in English.
   * 按 GB/T 7714—2015 著录（英文）。
   */
  gbt7714En: string
}

/** Selection of BibliographicReference. 对 BibliographicReference 的字段选择。 */
export interface BibliographicReferenceSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Day of the access.
   * 引用日期。
   */
  accessedOn?: boolean | undefined
  /**
   * Its permanent address, of the page in Chinese.
   * 永久地址（中文页面）。
   */
  address?: boolean | undefined
  /**
   * Its permanent address, of the page in English.
   * 永久地址（英文页面）。
   */
  addressEn?: boolean | undefined
  /**
   * As BibTeX, in Chinese.
   * BibTeX（中文）。
   */
  bibtex?: boolean | undefined
  /**
   * As BibTeX, in English.
   * BibTeX（英文）。
   */
  bibtexEn?: boolean | undefined
  /**
   * As CSL-JSON, for Zotero and others, in Chinese.
   * CSL-JSON，供 Zotero 等使用（中文）。
   */
  cslJson?: boolean | undefined
  /**
   * As CSL-JSON, for Zotero and others, in English.
   * CSL-JSON，供 Zotero 等使用（英文）。
   */
  cslJsonEn?: boolean | undefined
  /**
   * By GB/T 7714-2015, in Chinese.
   * 按 GB/T 7714—2015 著录（中文）。
   */
  gbt7714?: boolean | undefined
  /**
   * By GB/T 7714-2015, in English.
   * 按 GB/T 7714—2015 著录（英文）。
   */
  gbt7714En?: boolean | undefined
}

/**
 * The places between two meridians and two parallels, edges included, in degrees (WGS 84). A box whose east is less than its west crosses the antimeridian.
 * 两条经线与两条纬线之间的区域（含边界），单位为度（WGS 84）；east 小于 west 表示跨越 180° 经线。
 */
export interface BoundingBox {
  /**
   * Eastern longitude, -180 to 180.
   * 东边界经度，-180 至 180。
   */
  east: number
  /**
   * Northern latitude, -90 to 90.
   * 北边界纬度，-90 至 90。
   */
  north: number
  /**
   * Southern latitude, -90 to 90.
   * 南边界纬度，-90 至 90。
   */
  south: number
  /**
   * Western longitude, -180 to 180.
   * 西边界经度，-180 至 180。
   */
  west: number
}

/**
 * A cell that differs, as the files of the data package have it.
 * 有差异的单元格，内容同数据包文件。
 */
export interface CellChange {
  __typename: 'CellChange'
  /**
   * Its text in the later release; null if empty.
   * 较晚发布版中的内容；为空时为 null。
   */
  after: string | null
  /**
   * Its text in the earlier release; null if empty.
   * 较早发布版中的内容；为空时为 null。
   */
  before: string | null
  /**
   * Name of the column.
   * 列名。
   */
  column: string
}

/** Selection of CellChange. 对 CellChange 的字段选择。 */
export interface CellChangeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Its text in the later release; null if empty.
   * 较晚发布版中的内容；为空时为 null。
   */
  after?: boolean | undefined
  /**
   * Its text in the earlier release; null if empty.
   * 较早发布版中的内容；为空时为 null。
   */
  before?: boolean | undefined
  /**
   * Name of the column.
   * 列名。
   */
  column?: boolean | undefined
}

/**
 * The places up to a distance from a point, measured along a great circle of a sphere with the mean radius of the Earth: to half a percent.
 * 某点周围一定距离以内的区域；距离按地球平均半径的球面大圆计算，误差不超过 0.5%。
 */
export interface Circle {
  /**
   * Latitude in degrees, WGS 84.
   * 纬度（度，WGS 84）。
   */
  latitude: number
  /**
   * Longitude in degrees, WGS 84.
   * 经度（度，WGS 84）。
   */
  longitude: number
  /**
   * Greatest distance in metres.
   * 最大距离（米）。
   */
  within: number
}

/**
 * The passage of a source that states a fact.
 * 事实在来源中的出处。
 */
export interface Citation {
  __typename: 'Citation'
  /**
   * The phrase that states the fact, quoted verbatim.
   * 承载事实的原文短语，逐字照录。
   */
  asWritten: string
  /**
   * Offset after the last character of the phrase.
   * 短语末字符之后的位置。
   */
  end: number | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Section path as printed; empty where the page has no sections.
   * 原文章节路径；页面无章节时为空。
   */
  locator: string | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * The source.
   * 所指来源。
   */
  source: Source
  /**
   * Offset of the first character of the phrase in the source text, from 0, if the text is available.
   * 短语在来源文本中的起始字符位置（从 0 计，持有文本时）。
   */
  start: number | null
}

/** Selection of Citation. 对 Citation 的字段选择。 */
export interface CitationSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The phrase that states the fact, quoted verbatim.
   * 承载事实的原文短语，逐字照录。
   */
  asWritten?: boolean | undefined
  /**
   * Offset after the last character of the phrase.
   * 短语末字符之后的位置。
   */
  end?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Section path as printed; empty where the page has no sections.
   * 原文章节路径；页面无章节时为空。
   */
  locator?: boolean | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * The source.
   * 所指来源。
   */
  source?: SourceSelection | undefined
  /**
   * Offset of the first character of the phrase in the source text, from 0, if the text is available.
   * 短语在来源文本中的起始字符位置（从 0 计，持有文本时）。
   */
  start?: boolean | undefined
}

/**
 * A page of a list of citations.
 * 出处列表的一页。
 */
export interface CitationConnection {
  __typename: 'CitationConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: CitationEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Citation[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of CitationConnection. 对 CitationConnection 的字段选择。 */
export interface CitationConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: CitationEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: CitationSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * An edge of a list of citations.
 * 出处列表中的一项及其游标。
 */
export interface CitationEdge {
  __typename: 'CitationEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Citation
}

/** Selection of CitationEdge. 对 CitationEdge 的字段选择。 */
export interface CitationEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: CitationSelection | undefined
}

/**
 * Conditions on citations; all that are given must hold.
 * 出处的筛选条件，所给条件须全部满足。
 */
export interface CitationFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly CitationFilter[] | null | undefined
  /**
   * The phrase that states the fact, quoted verbatim.
   * 承载事实的原文短语，逐字照录。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Section path as printed; empty where the page has no sections.
   * 原文章节路径；页面无章节时为空。
   */
  locator?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: CitationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly CitationFilter[] | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source.
   * 所指来源。
   */
  source?: KeyFilter | null | undefined
}

/**
 * Orders of a list of citations; rows without a value come last.
 * 出处列表的排序方式，无取值者排在最后。
 * - `SLUG_ASC` Ascending by slug: Identifier within the package. 按 slug 升序：数据包内的标识。
 * - `SLUG_DESC` Descending by slug: Identifier within the package. 按 slug 降序：数据包内的标识。
 */
export type CitationOrder = 'SLUG_ASC' | 'SLUG_DESC'

/**
 * A fact with its citations.
 * 注明出处的事实。
 */
export type Cited = Commitment | DemonstrationProject | Event | EventSeries | Facility | Finding | Observation | Organisation | Policy | Programme | RankClaim | SeriesBreak | Statement

/** Selection of Cited. 对 Cited 的字段选择。 */
export interface CitedSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /** Fields of each type. 各对象类型的字段。 */
  on?: { Commitment?: CommitmentSelection | undefined; DemonstrationProject?: DemonstrationProjectSelection | undefined; Event?: EventSelection | undefined; EventSeries?: EventSeriesSelection | undefined; Facility?: FacilitySelection | undefined; Finding?: FindingSelection | undefined; Observation?: ObservationSelection | undefined; Organisation?: OrganisationSelection | undefined; Policy?: PolicySelection | undefined; Programme?: ProgrammeSelection | undefined; RankClaim?: RankClaimSelection | undefined; SeriesBreak?: SeriesBreakSelection | undefined; Statement?: StatementSelection | undefined }
}

/**
 * Number of cells of a column that differ.
 * 一列中有差异的单元格数。
 */
export interface ColumnChange {
  __typename: 'ColumnChange'
  /**
   * Number of cells.
   * 单元格数。
   */
  cells: number
  /**
   * Name of the column.
   * 列名。
   */
  name: string
}

/** Selection of ColumnChange. 对 ColumnChange 的字段选择。 */
export interface ColumnChangeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of cells.
   * 单元格数。
   */
  cells?: boolean | undefined
  /**
   * Name of the column.
   * 列名。
   */
  name?: boolean | undefined
}

/**
 * A promise that a source makes.
 * 来源中对未来的承诺。
 */
export interface Commitment {
  __typename: 'Commitment'
  /**
   * Observation with the actual value.
   * 对应的实际值。
   */
  answeredBy: Observation | null
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Year it is due, where stated.
   * 承诺年份（有说明时）。
   */
  dueYear: number | null
  /**
   * Event it is about.
   * 相关赛事。
   */
  event: Event | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Observation that holds the promised figure.
   * 承诺的数值。
   */
  observation: Observation | null
  /**
   * Whether the promise was fulfilled.
   * 结果。
   */
  outcome: CommitmentOutcome
  /**
   * How the outcome is known, summarised by the editors.
   * 结果的依据（编者概述）。
   */
  outcomeNote: string | null
  /**
   * How the outcome is known in English.
   * 结果依据（英文）。
   */
  outcomeNoteEn: string | null
  /**
   * Policy it is part of or produces.
   * 相关文件。
   */
  policy: Policy | null
  /**
   * Region it is about.
   * 所涉地区。
   */
  region: Region
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * The promise, summarised by the editors.
   * 承诺内容（编者概述）。
   */
  title: string
  /**
   * The promise in English.
   * 承诺内容（英文）。
   */
  titleEn: string
  /**
   * Subject.
   * 主题。
   */
  topic: Topic
}

/** Selection of Commitment. 对 Commitment 的字段选择。 */
export interface CommitmentSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Observation with the actual value.
   * 对应的实际值。
   */
  answeredBy?: ObservationSelection | undefined
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Year it is due, where stated.
   * 承诺年份（有说明时）。
   */
  dueYear?: boolean | undefined
  /**
   * Event it is about.
   * 相关赛事。
   */
  event?: EventSelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Observation that holds the promised figure.
   * 承诺的数值。
   */
  observation?: ObservationSelection | undefined
  /**
   * Whether the promise was fulfilled.
   * 结果。
   */
  outcome?: boolean | undefined
  /**
   * How the outcome is known, summarised by the editors.
   * 结果的依据（编者概述）。
   */
  outcomeNote?: boolean | undefined
  /**
   * How the outcome is known in English.
   * 结果依据（英文）。
   */
  outcomeNoteEn?: boolean | undefined
  /**
   * Policy it is part of or produces.
   * 相关文件。
   */
  policy?: PolicySelection | undefined
  /**
   * Region it is about.
   * 所涉地区。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * The promise, summarised by the editors.
   * 承诺内容（编者概述）。
   */
  title?: boolean | undefined
  /**
   * The promise in English.
   * 承诺内容（英文）。
   */
  titleEn?: boolean | undefined
  /**
   * Subject.
   * 主题。
   */
  topic?: boolean | undefined
}

/**
 * A page of a list of commitments.
 * 承诺列表的一页。
 */
export interface CommitmentConnection {
  __typename: 'CommitmentConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: CommitmentEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Commitment[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of CommitmentConnection. 对 CommitmentConnection 的字段选择。 */
export interface CommitmentConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: CommitmentEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: CommitmentSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that commitments can be grouped by.
 * 承诺的分组维度。
 * - `DECADE` By decade, named by its first year: Year it is due, where stated. 按年代（以其首年表示）：承诺年份（有说明时）。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `OUTCOME` By outcome: Whether the promise was fulfilled. 按 outcome 分组：结果。
 * - `REGION` By region: Region it is about. 按 region 分组：所涉地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `TOPIC` By topic: Subject. 按 topic 分组：主题。
 * - `YEAR` By year: Year it is due, where stated. 按年：承诺年份（有说明时）。
 */
export type CommitmentDimension = 'DECADE' | 'INFERRED' | 'OUTCOME' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'TOPIC' | 'YEAR'

/**
 * An edge of a list of commitments.
 * 承诺列表中的一项及其游标。
 */
export interface CommitmentEdge {
  __typename: 'CommitmentEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Commitment
}

/** Selection of CommitmentEdge. 对 CommitmentEdge 的字段选择。 */
export interface CommitmentEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: CommitmentSelection | undefined
}

/**
 * Conditions on commitments; all that are given must hold.
 * 承诺的筛选条件，所给条件须全部满足。
 */
export interface CommitmentFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly CommitmentFilter[] | null | undefined
  /**
   * Observation with the actual value.
   * 对应的实际值。
   */
  answeredBy?: KeyFilter | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Year it is due, where stated.
   * 承诺年份（有说明时）。
   */
  dueYear?: NumberFilter | null | undefined
  /**
   * Event it is about.
   * 相关赛事。
   */
  event?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: CommitmentFilter | null | undefined
  /**
   * Observation that holds the promised figure.
   * 承诺的数值。
   */
  observation?: KeyFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly CommitmentFilter[] | null | undefined
  /**
   * Whether the promise was fulfilled.
   * 结果。
   */
  outcome?: CommitmentOutcomeFilter | null | undefined
  /**
   * Policy it is part of or produces.
   * 相关文件。
   */
  policy?: KeyFilter | null | undefined
  /**
   * Region it is about.
   * 所涉地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * The promise, summarised by the editors.
   * 承诺内容（编者概述）。
   */
  title?: TextFilter | null | undefined
  /**
   * Subject.
   * 主题。
   */
  topic?: TopicFilter | null | undefined
}

/**
 * Columns that commitments can be counted by.
 * 承诺的分组方式。
 * - `OUTCOME` By outcome: Whether the promise was fulfilled. 按 outcome 分组：结果。
 * - `TOPIC` By topic: Subject. 按 topic 分组：主题。
 */
export type CommitmentGrouping = 'OUTCOME' | 'TOPIC'

/**
 * Orders of a list of commitments; rows without a value come last.
 * 承诺列表的排序方式，无取值者排在最后。
 * - `DUE_ASC` Ascending by dueYear: Year it is due, where stated. 按 dueYear 升序：承诺年份（有说明时）。
 * - `DUE_DESC` Descending by dueYear: Year it is due, where stated. 按 dueYear 降序：承诺年份（有说明时）。
 * - `SLUG_ASC` Ascending by slug: Identifier within the package. 按 slug 升序：数据包内的标识。
 * - `SLUG_DESC` Descending by slug: Identifier within the package. 按 slug 降序：数据包内的标识。
 */
export type CommitmentOrder = 'DUE_ASC' | 'DUE_DESC' | 'SLUG_ASC' | 'SLUG_DESC'

/**
 * Outcome of a commitment.
 * 承诺的结果。
 * - `KEPT` Fulfilled. 已兑现。
 * - `KEPT_LATE` Fulfilled later than promised. 晚于承诺兑现。
 * - `NOT_KEPT` Not fulfilled. 未兑现。
 * - `UNKNOWN` Not yet known. 尚无来源说明。
 */
export type CommitmentOutcome = 'KEPT' | 'KEPT_LATE' | 'NOT_KEPT' | 'UNKNOWN'

/**
 * A condition on CommitmentOutcome.
 * CommitmentOutcome 条件。
 */
export interface CommitmentOutcomeFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: CommitmentOutcome | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly CommitmentOutcome[] | null | undefined
}

/**
 * Counts of commitments.
 * 承诺的计数。
 */
export interface CommitmentStatistics {
  __typename: 'CommitmentStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of CommitmentStatistics. 对 CommitmentStatistics 的字段选择。 */
export interface CommitmentStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: CommitmentStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: CommitmentStatisticsGroupsArgs }) | undefined
}

/**
 * A date in ISO 8601, as precise as it is known: 2020, 2020-07 or 2020-07-07.
 * ISO 8601 日期，精确到已知程度：2020、2020-07 或 2020-07-07。
 */
export type DateValue = string

/**
 * A condition on a date, which may be known to the year, month or day.
 * 日期条件；日期可能只精确到年或月。
 */
export interface DateFilter {
  /**
   * Within this year or month, or on this day.
   * 在此年、月内，或即此日。
   */
  eq?: DateValue | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * After.
   * 晚于。
   */
  gt?: DateValue | null | undefined
  /**
   * On or after.
   * 不早于。
   */
  gte?: DateValue | null | undefined
  /**
   * Within one of these years or months, or on one of these days.
   * 在其中任一年、月内，或即其中一日。
   */
  in?: readonly DateValue[] | null | undefined
  /**
   * Before.
   * 早于。
   */
  lt?: DateValue | null | undefined
  /**
   * On or before.
   * 不晚于。
   */
  lte?: DateValue | null | undefined
  /**
   * In one of these months, 1 to 12, of any year; a date known only to the year is in none.
   * 在任一年的其中一个月（1 至 12）；只知年份的日期不计。
   */
  month?: MonthFilter | null | undefined
}

/**
 * The days from one date to another, both included.
 * 起止日期之间的各日（含）。
 */
export interface DateSpan {
  /**
   * First date.
   * 起始日期。
   */
  from: DateValue
  /**
   * Last date.
   * 结束日期。
   */
  to: DateValue
}

/**
 * A point in time, ISO 8601 in UTC.
 * ISO 8601 时刻（UTC）。
 */
export type DateTimeValue = string

/**
 * A decimal number as a string, exactly as published.
 * 十进制数字符串，与发布内容完全一致。
 */
export type DecimalValue = string

/**
 * A demonstration project of the sports industry.
 * 体育产业示范项目。
 */
export interface DemonstrationProject {
  __typename: 'DemonstrationProject'
  /**
   * Batch of the designation, 1 for the first, where stated.
   * 认定批次（有说明时）。
   */
  batch: number | null
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Category of the designation.
   * 认定类别。
   */
  category: ProjectCategory
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Date of designation, as a day, month or year, where stated.
   * 认定时间（有说明时）。
   */
  designatedOn: DateValue | null
  /**
   * Organisation that designated it, where stated.
   * 认定单位（有说明时）。
   */
  designator: Organisation | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Level of the designation.
   * 认定级别。
   */
  level: Level
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator: Organisation | null
  /**
   * Policy that lists it.
   * 所列文件。
   */
  policy: Policy | null
  /**
   * Region it is in.
   * 所在地区。
   */
  region: Region
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
}

/** Selection of DemonstrationProject. 对 DemonstrationProject 的字段选择。 */
export interface DemonstrationProjectSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Batch of the designation, 1 for the first, where stated.
   * 认定批次（有说明时）。
   */
  batch?: boolean | undefined
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Category of the designation.
   * 认定类别。
   */
  category?: boolean | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Date of designation, as a day, month or year, where stated.
   * 认定时间（有说明时）。
   */
  designatedOn?: boolean | undefined
  /**
   * Organisation that designated it, where stated.
   * 认定单位（有说明时）。
   */
  designator?: OrganisationSelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Level of the designation.
   * 认定级别。
   */
  level?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator?: OrganisationSelection | undefined
  /**
   * Policy that lists it.
   * 所列文件。
   */
  policy?: PolicySelection | undefined
  /**
   * Region it is in.
   * 所在地区。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
}

/**
 * A page of a list of demonstration projects.
 * 示范项目列表的一页。
 */
export interface DemonstrationProjectConnection {
  __typename: 'DemonstrationProjectConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: DemonstrationProjectEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: DemonstrationProject[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of DemonstrationProjectConnection. 对 DemonstrationProjectConnection 的字段选择。 */
export interface DemonstrationProjectConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: DemonstrationProjectEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: DemonstrationProjectSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that demonstration projects can be grouped by.
 * 示范项目的分组维度。
 * - `CATEGORY` By category: Category of the designation. 按 category 分组：认定类别。
 * - `DECADE` By decade, named by its first year: Date of designation, as a day, month or year, where stated. 按年代（以其首年表示）：认定时间（有说明时）。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `LEVEL` By level: Level of the designation. 按 level 分组：认定级别。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: Date of designation, as a day, month or year, where stated. 按年月（如 2020-07），只知年份者无取值：认定时间（有说明时）。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: Date of designation, as a day, month or year, where stated. 按月份（01 至 12，各年合并），只知年份者无取值：认定时间（有说明时）。
 * - `REGION` By region: Region it is in. 按 region 分组：所在地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `YEAR` By year: Date of designation, as a day, month or year, where stated. 按年：认定时间（有说明时）。
 */
export type DemonstrationProjectDimension = 'CATEGORY' | 'DECADE' | 'INFERRED' | 'LEVEL' | 'MONTH' | 'MONTH_OF_YEAR' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'YEAR'

/**
 * An edge of a list of demonstration projects.
 * 示范项目列表中的一项及其游标。
 */
export interface DemonstrationProjectEdge {
  __typename: 'DemonstrationProjectEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: DemonstrationProject
}

/** Selection of DemonstrationProjectEdge. 对 DemonstrationProjectEdge 的字段选择。 */
export interface DemonstrationProjectEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: DemonstrationProjectSelection | undefined
}

/**
 * Conditions on demonstration projects; all that are given must hold.
 * 示范项目的筛选条件，所给条件须全部满足。
 */
export interface DemonstrationProjectFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly DemonstrationProjectFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Category of the designation.
   * 认定类别。
   */
  category?: ProjectCategoryFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Date of designation, as a day, month or year, where stated.
   * 认定时间（有说明时）。
   */
  designatedOn?: DateFilter | null | undefined
  /**
   * Organisation that designated it, where stated.
   * 认定单位（有说明时）。
   */
  designator?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Level of the designation.
   * 认定级别。
   */
  level?: LevelFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: DemonstrationProjectFilter | null | undefined
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator?: KeyFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly DemonstrationProjectFilter[] | null | undefined
  /**
   * Policy that lists it.
   * 所列文件。
   */
  policy?: KeyFilter | null | undefined
  /**
   * Region it is in.
   * 所在地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
}

/**
 * Columns that demonstration projects can be counted by.
 * 示范项目的分组方式。
 * - `CATEGORY` By category: Category of the designation. 按 category 分组：认定类别。
 * - `LEVEL` By level: Level of the designation. 按 level 分组：认定级别。
 * - `REGION` By region: Region it is in. 按 region 分组：所在地区。
 */
export type DemonstrationProjectGrouping = 'CATEGORY' | 'LEVEL' | 'REGION'

/**
 * Orders of a list of demonstration projects; rows without a value come last.
 * 示范项目列表的排序方式，无取值者排在最后。
 * - `DESIGNATED_ON_ASC` Ascending by designatedOn: Date of designation, as a day, month or year, where stated. 按 designatedOn 升序：认定时间（有说明时）。
 * - `DESIGNATED_ON_DESC` Descending by designatedOn: Date of designation, as a day, month or year, where stated. 按 designatedOn 降序：认定时间（有说明时）。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 */
export type DemonstrationProjectOrder = 'DESIGNATED_ON_ASC' | 'DESIGNATED_ON_DESC' | 'NAME_ASC' | 'NAME_DESC'

/**
 * Counts of demonstration projects.
 * 示范项目的计数。
 */
export interface DemonstrationProjectStatistics {
  __typename: 'DemonstrationProjectStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of DemonstrationProjectStatistics. 对 DemonstrationProjectStatistics 的字段选择。 */
export interface DemonstrationProjectStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: DemonstrationProjectStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: DemonstrationProjectStatisticsGroupsArgs }) | undefined
}

/**
 * One edition of an event; its numbers of participants are observations.
 * 一届（次）赛事或活动；参与情况见观测值。
 */
export interface Event {
  __typename: 'Event'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Commitments about this event.
   * 涉及本赛事的承诺。
   */
  commitments: CommitmentConnection
  /**
   * Number of the edition, where stated.
   * 届次（有说明时）。
   */
  edition: number | null
  /**
   * Last day (ISO 8601, as precise as known).
   * 结束日期（ISO 8601，精确到已知程度）。
   */
  endsOn: DateValue | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Kind: competition, activity, exhibition or meeting.
   * 类别：竞赛、群众活动、展会或会议。
   */
  kind: EventKind | null
  /**
   * Level of the event.
   * 级别。
   */
  level: Level | null
  /**
   * On site or online.
   * 线下或线上。
   */
  mode: EventMode | null
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Numbers of participants and other figures.
   * 参与情况等数据。
   */
  observations: ObservationConnection
  /**
   * Organisation that holds it.
   * 主办单位。
   */
  organiser: Organisation | null
  /**
   * Region it is held in or belongs to; empty where it is outside the regions of the package.
   * 举办或所属地区；不在数据包地区范围内时为空。
   */
  region: Region | null
  /**
   * Series it is an edition of.
   * 所属系列。
   */
  series: EventSeries | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Sports of the event.
   * 体育项目。
   */
  sports: Sport[]
  /**
   * First day (ISO 8601, as precise as known).
   * 开始日期（ISO 8601，精确到已知程度）。
   */
  startsOn: DateValue | null
  /**
   * Statements about this event.
   * 涉及本赛事的陈述。
   */
  statements: StatementConnection
  /**
   * Status in the source.
   * 来源中的状态。
   */
  status: EventStatus | null
  /**
   * Facility it is held at.
   * 举办场所。
   */
  venue: Facility | null
}

/** Selection of Event. 对 Event 的字段选择。 */
export interface EventSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Commitments about this event.
   * 涉及本赛事的承诺。
   */
  commitments?: (CommitmentConnectionSelection & { $?: CommitmentsArgs }) | undefined
  /**
   * Number of the edition, where stated.
   * 届次（有说明时）。
   */
  edition?: boolean | undefined
  /**
   * Last day (ISO 8601, as precise as known).
   * 结束日期（ISO 8601，精确到已知程度）。
   */
  endsOn?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Kind: competition, activity, exhibition or meeting.
   * 类别：竞赛、群众活动、展会或会议。
   */
  kind?: boolean | undefined
  /**
   * Level of the event.
   * 级别。
   */
  level?: boolean | undefined
  /**
   * On site or online.
   * 线下或线上。
   */
  mode?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Numbers of participants and other figures.
   * 参与情况等数据。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * Organisation that holds it.
   * 主办单位。
   */
  organiser?: OrganisationSelection | undefined
  /**
   * Region it is held in or belongs to; empty where it is outside the regions of the package.
   * 举办或所属地区；不在数据包地区范围内时为空。
   */
  region?: RegionSelection | undefined
  /**
   * Series it is an edition of.
   * 所属系列。
   */
  series?: EventSeriesSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Sports of the event.
   * 体育项目。
   */
  sports?: SportSelection | undefined
  /**
   * First day (ISO 8601, as precise as known).
   * 开始日期（ISO 8601，精确到已知程度）。
   */
  startsOn?: boolean | undefined
  /**
   * Statements about this event.
   * 涉及本赛事的陈述。
   */
  statements?: (StatementConnectionSelection & { $?: StatementsArgs }) | undefined
  /**
   * Status in the source.
   * 来源中的状态。
   */
  status?: boolean | undefined
  /**
   * Facility it is held at.
   * 举办场所。
   */
  venue?: FacilitySelection | undefined
}

/**
 * A page of a list of events.
 * 赛事列表的一页。
 */
export interface EventConnection {
  __typename: 'EventConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: EventEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Event[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of EventConnection. 对 EventConnection 的字段选择。 */
export interface EventConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: EventEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: EventSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that events can be grouped by.
 * 赛事的分组维度。
 * - `DECADE` By decade, named by its first year: First day (ISO 8601, as precise as known). 按年代（以其首年表示）：开始日期（ISO 8601，精确到已知程度）。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `KIND` By kind: Kind: competition, activity, exhibition or meeting. 按 kind 分组：类别：竞赛、群众活动、展会或会议。
 * - `LEVEL` By level: Level of the event. 按 level 分组：级别。
 * - `MODE` By mode: On site or online. 按 mode 分组：线下或线上。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: First day (ISO 8601, as precise as known). 按年月（如 2020-07），只知年份者无取值：开始日期（ISO 8601，精确到已知程度）。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: First day (ISO 8601, as precise as known). 按月份（01 至 12，各年合并），只知年份者无取值：开始日期（ISO 8601，精确到已知程度）。
 * - `REGION` By region: Region it is held in or belongs to; empty where it is outside the regions of the package. 按 region 分组：举办或所属地区；不在数据包地区范围内时为空。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `SPORT` By sport: Sports of the event. 按 sport 分组：体育项目。
 * - `STATUS` By status: Status in the source. 按 status 分组：来源中的状态。
 * - `YEAR` By year: First day (ISO 8601, as precise as known). 按年：开始日期（ISO 8601，精确到已知程度）。
 */
export type EventDimension = 'DECADE' | 'INFERRED' | 'KIND' | 'LEVEL' | 'MODE' | 'MONTH' | 'MONTH_OF_YEAR' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'SPORT' | 'STATUS' | 'YEAR'

/**
 * An edge of a list of events.
 * 赛事列表中的一项及其游标。
 */
export interface EventEdge {
  __typename: 'EventEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Event
}

/** Selection of EventEdge. 对 EventEdge 的字段选择。 */
export interface EventEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: EventSelection | undefined
}

/**
 * Conditions on events; all that are given must hold.
 * 赛事的筛选条件，所给条件须全部满足。
 */
export interface EventFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly EventFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Takes place, at least in part, in these days; if only one end is known, that day, month or year counts.
   * 至少部分时间在此期间内；起止只知其一时，以所知的日、月或年计。
   */
  during?: DateSpan | null | undefined
  /**
   * Number of the edition, where stated.
   * 届次（有说明时）。
   */
  edition?: NumberFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Kind: competition, activity, exhibition or meeting.
   * 类别：竞赛、群众活动、展会或会议。
   */
  kind?: EventKindFilter | null | undefined
  /**
   * Level of the event.
   * 级别。
   */
  level?: LevelFilter | null | undefined
  /**
   * On site or online.
   * 线下或线上。
   */
  mode?: EventModeFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: EventFilter | null | undefined
  /**
   * Any of its observations meets this filter.
   * 其任一观测值符合该筛选条件。
   */
  observations?: ObservationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly EventFilter[] | null | undefined
  /**
   * Organisation that holds it.
   * 主办单位。
   */
  organiser?: KeyFilter | null | undefined
  /**
   * Region it is held in or belongs to; empty where it is outside the regions of the package.
   * 举办或所属地区；不在数据包地区范围内时为空。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Series it is an edition of.
   * 所属系列。
   */
  series?: KeyFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * Sports of the event.
   * 体育项目。
   */
  sport?: TreeFilter | null | undefined
  /**
   * First day (ISO 8601, as precise as known).
   * 开始日期（ISO 8601，精确到已知程度）。
   */
  startsOn?: DateFilter | null | undefined
  /**
   * Status in the source.
   * 来源中的状态。
   */
  status?: EventStatusFilter | null | undefined
  /**
   * Facility it is held at.
   * 举办场所。
   */
  venue?: KeyFilter | null | undefined
}

/**
 * Columns that events can be counted by.
 * 赛事的分组方式。
 * - `KIND` By kind: Kind: competition, activity, exhibition or meeting. 按 kind 分组：类别：竞赛、群众活动、展会或会议。
 * - `LEVEL` By level: Level of the event. 按 level 分组：级别。
 * - `MODE` By mode: On site or online. 按 mode 分组：线下或线上。
 * - `REGION` By region: Region it is held in or belongs to; empty where it is outside the regions of the package. 按 region 分组：举办或所属地区；不在数据包地区范围内时为空。
 * - `SPORT` By sport: Sports of the event. 按 sport 分组：体育项目。
 * - `STATUS` By status: Status in the source. 按 status 分组：来源中的状态。
 */
export type EventGrouping = 'KIND' | 'LEVEL' | 'MODE' | 'REGION' | 'SPORT' | 'STATUS'

/**
 * Kind of event.
 * 赛事活动类别。
 * - `ACTIVITY` A mass-participation or promotional activity. 群众体育活动、推广活动。
 * - `COMPETITION` A competition with results. 竞赛，有比赛成绩。
 * - `EXHIBITION` A trade fair or exhibition. 展会、博览会。
 * - `MEETING` A meeting or conference. 会议。
 */
export type EventKind = 'ACTIVITY' | 'COMPETITION' | 'EXHIBITION' | 'MEETING'

/**
 * A condition on EventKind.
 * EventKind 条件。
 */
export interface EventKindFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: EventKind | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly EventKind[] | null | undefined
}

/**
 * Whether an event is held on site or online.
 * 赛事的举办方式。
 * - `ONLINE` Online. 线上。
 * - `ON_SITE` On site. 线下。
 */
export type EventMode = 'ONLINE' | 'ON_SITE'

/**
 * A condition on EventMode.
 * EventMode 条件。
 */
export interface EventModeFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: EventMode | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly EventMode[] | null | undefined
}

/**
 * Orders of a list of events; rows without a value come last.
 * 赛事列表的排序方式，无取值者排在最后。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 * - `STARTS_ON_ASC` Ascending by startsOn: First day (ISO 8601, as precise as known). 按 startsOn 升序：开始日期（ISO 8601，精确到已知程度）。
 * - `STARTS_ON_DESC` Descending by startsOn: First day (ISO 8601, as precise as known). 按 startsOn 降序：开始日期（ISO 8601，精确到已知程度）。
 */
export type EventOrder = 'NAME_ASC' | 'NAME_DESC' | 'STARTS_ON_ASC' | 'STARTS_ON_DESC'

/**
 * An event that recurs or a brand of events.
 * 系列赛事或赛事品牌。
 */
export interface EventSeries {
  __typename: 'EventSeries'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Editions of this series.
   * 本系列各届。
   */
  events: EventConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Level of the series.
   * 级别。
   */
  level: Level | null
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Home region; empty if it has none.
   * 所属地区；无固定举办地时为空。
   */
  region: Region | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Sports of the series.
   * 体育项目。
   */
  sports: Sport[]
}

/** Selection of EventSeries. 对 EventSeries 的字段选择。 */
export interface EventSeriesSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Editions of this series.
   * 本系列各届。
   */
  events?: (EventConnectionSelection & { $?: EventsArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Level of the series.
   * 级别。
   */
  level?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Home region; empty if it has none.
   * 所属地区；无固定举办地时为空。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Sports of the series.
   * 体育项目。
   */
  sports?: SportSelection | undefined
}

/**
 * A page of a list of event series.
 * 系列赛事列表的一页。
 */
export interface EventSeriesConnection {
  __typename: 'EventSeriesConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: EventSeriesEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: EventSeries[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of EventSeriesConnection. 对 EventSeriesConnection 的字段选择。 */
export interface EventSeriesConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: EventSeriesEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: EventSeriesSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that event series can be grouped by.
 * 系列赛事的分组维度。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `LEVEL` By level: Level of the series. 按 level 分组：级别。
 * - `REGION` By region: Home region; empty if it has none. 按 region 分组：所属地区；无固定举办地时为空。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `SPORT` By sport: Sports of the series. 按 sport 分组：体育项目。
 */
export type EventSeriesDimension = 'INFERRED' | 'LEVEL' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'SPORT'

/**
 * An edge of a list of event series.
 * 系列赛事列表中的一项及其游标。
 */
export interface EventSeriesEdge {
  __typename: 'EventSeriesEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: EventSeries
}

/** Selection of EventSeriesEdge. 对 EventSeriesEdge 的字段选择。 */
export interface EventSeriesEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: EventSeriesSelection | undefined
}

/**
 * Conditions on event series; all that are given must hold.
 * 系列赛事的筛选条件，所给条件须全部满足。
 */
export interface EventSeriesFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly EventSeriesFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Level of the series.
   * 级别。
   */
  level?: LevelFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: EventSeriesFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly EventSeriesFilter[] | null | undefined
  /**
   * Home region; empty if it has none.
   * 所属地区；无固定举办地时为空。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * Sports of the series.
   * 体育项目。
   */
  sport?: TreeFilter | null | undefined
}

/**
 * Columns that event series can be counted by.
 * 系列赛事的分组方式。
 * - `LEVEL` By level: Level of the series. 按 level 分组：级别。
 * - `REGION` By region: Home region; empty if it has none. 按 region 分组：所属地区；无固定举办地时为空。
 * - `SPORT` By sport: Sports of the series. 按 sport 分组：体育项目。
 */
export type EventSeriesGrouping = 'LEVEL' | 'REGION' | 'SPORT'

/**
 * Orders of a list of event series; rows without a value come last.
 * 系列赛事列表的排序方式，无取值者排在最后。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 */
export type EventSeriesOrder = 'NAME_ASC' | 'NAME_DESC'

/**
 * Counts of event series.
 * 系列赛事的计数。
 */
export interface EventSeriesStatistics {
  __typename: 'EventSeriesStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of EventSeriesStatistics. 对 EventSeriesStatistics 的字段选择。 */
export interface EventSeriesStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: EventSeriesStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: EventSeriesStatisticsGroupsArgs }) | undefined
}

/**
 * Counts of events.
 * 赛事的计数。
 */
export interface EventStatistics {
  __typename: 'EventStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of EventStatistics. 对 EventStatistics 的字段选择。 */
export interface EventStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: EventStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: EventStatisticsGroupsArgs }) | undefined
}

/**
 * Status of an event.
 * 赛事的状态。
 * - `CANCELLED` Called off; not to be held. 已取消，不再举办。
 * - `HELD` Held. 已举办。
 * - `PLANNED` Announced, not yet held when the source was written. 来源成文时尚未举办。
 * - `POSTPONED` Put off to the day in startsOn, where a new one is stated, and not yet held when the source was written. 推迟举办，有新日期的记入 startsOn，来源成文时尚未举办。
 * - `STARTED` Begun, its end not reported. 已启动，未报告结束。
 */
export type EventStatus = 'CANCELLED' | 'HELD' | 'PLANNED' | 'POSTPONED' | 'STARTED'

/**
 * A condition on EventStatus.
 * EventStatus 条件。
 */
export interface EventStatusFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: EventStatus | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly EventStatus[] | null | undefined
}

/**
 * A place for sport or exercise.
 * 开展体育活动的场所。
 */
export interface Facility {
  __typename: 'Facility'
  /**
   * Address as published.
   * 地址。
   */
  address: string | null
  /**
   * Area as published, as a decimal.
   * 面积（发布值，十进制）。
   */
  area: Quantity | null
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Capacity as published, as a decimal.
   * 容量（发布值，十进制）。
   */
  capacity: Quantity | null
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Email address for the public.
   * 对外电子邮箱。
   */
  email: string | null
  /**
   * Events held here.
   * 在此举办的赛事。
   */
  events: EventConnection
  /**
   * Findings that judge a figure of this facility.
   * 检查本设施数值的结果。
   */
  findings: FindingConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Latitude in degrees, WGS 84.
   * 纬度（度，WGS 84）。
   */
  latitude: number | null
  /**
   * Length as published, as a decimal.
   * 长度（发布值，十进制）。
   */
  length: Quantity | null
  /**
   * True if it has lighting for play after dark.
   * 是否有夜间照明。
   */
  lit: boolean | null
  /**
   * Longitude in degrees, WGS 84.
   * 经度（度，WGS 84）。
   */
  longitude: number | null
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string | null
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Further figures of this facility.
   * 本设施的其他数据。
   */
  observations: ObservationConnection
  /**
   * Opening date, as a day, month or year.
   * 启用时间。
   */
  openedOn: DateValue | null
  /**
   * Opening hours, as published.
   * 开放时间（发布原文）。
   */
  openingHours: string | null
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator: Organisation | null
  /**
   * Telephone number for the public.
   * 对外电话。
   */
  phone: string | null
  /**
   * Number of playing areas: pitches, courts, lanes or pools.
   * 活动区数目：场地、球道或泳池。
   */
  playingAreas: number | null
  /**
   * Postal code.
   * 邮政编码。
   */
  postalCode: string | null
  /**
   * Region it is in.
   * 所在地区。
   */
  region: Region
  /**
   * Date of the last renovation, as a day, month or year.
   * 最近一次改造的时间。
   */
  renovatedOn: DateValue | null
  /**
   * Whether it is indoor or outdoor.
   * 室内或室外。
   */
  setting: FacilitySetting | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Sports it is made for.
   * 适用的体育项目。
   */
  sports: Sport[]
  /**
   * Status; empty where no source states it.
   * 状态；无来源说明时为空。
   */
  status: FacilityStatus | null
  /**
   * Material of the playing surface, as published.
   * 地面材料（发布原文）。
   */
  surface: string | null
  /**
   * Material of the playing surface in English.
   * 地面材料（英文）。
   */
  surfaceEn: string | null
  /**
   * Type of facility.
   * 设施类型。
   */
  type: FacilityType | null
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable: string | null
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn: string | null
  /**
   * Address of its own web page.
   * 本设施网页的网址。
   */
  website: string | null
  /**
   * True if it can be reached and used in a wheelchair.
   * 轮椅使用者是否可到达和使用。
   */
  wheelchairAccessible: boolean | null
}

/** Selection of Facility. 对 Facility 的字段选择。 */
export interface FacilitySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Address as published.
   * 地址。
   */
  address?: boolean | undefined
  /**
   * Area as published, as a decimal.
   * 面积（发布值，十进制）。
   */
  area?: QuantitySelection | undefined
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Capacity as published, as a decimal.
   * 容量（发布值，十进制）。
   */
  capacity?: QuantitySelection | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Email address for the public.
   * 对外电子邮箱。
   */
  email?: boolean | undefined
  /**
   * Events held here.
   * 在此举办的赛事。
   */
  events?: (EventConnectionSelection & { $?: EventsArgs }) | undefined
  /**
   * Findings that judge a figure of this facility.
   * 检查本设施数值的结果。
   */
  findings?: (FindingConnectionSelection & { $?: FindingsArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Latitude in degrees, WGS 84.
   * 纬度（度，WGS 84）。
   */
  latitude?: boolean | undefined
  /**
   * Length as published, as a decimal.
   * 长度（发布值，十进制）。
   */
  length?: QuantitySelection | undefined
  /**
   * True if it has lighting for play after dark.
   * 是否有夜间照明。
   */
  lit?: boolean | undefined
  /**
   * Longitude in degrees, WGS 84.
   * 经度（度，WGS 84）。
   */
  longitude?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Further figures of this facility.
   * 本设施的其他数据。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * Opening date, as a day, month or year.
   * 启用时间。
   */
  openedOn?: boolean | undefined
  /**
   * Opening hours, as published.
   * 开放时间（发布原文）。
   */
  openingHours?: boolean | undefined
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator?: OrganisationSelection | undefined
  /**
   * Telephone number for the public.
   * 对外电话。
   */
  phone?: boolean | undefined
  /**
   * Number of playing areas: pitches, courts, lanes or pools.
   * 活动区数目：场地、球道或泳池。
   */
  playingAreas?: boolean | undefined
  /**
   * Postal code.
   * 邮政编码。
   */
  postalCode?: boolean | undefined
  /**
   * Region it is in.
   * 所在地区。
   */
  region?: RegionSelection | undefined
  /**
   * Date of the last renovation, as a day, month or year.
   * 最近一次改造的时间。
   */
  renovatedOn?: boolean | undefined
  /**
   * Whether it is indoor or outdoor.
   * 室内或室外。
   */
  setting?: boolean | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Sports it is made for.
   * 适用的体育项目。
   */
  sports?: SportSelection | undefined
  /**
   * Status; empty where no source states it.
   * 状态；无来源说明时为空。
   */
  status?: boolean | undefined
  /**
   * Material of the playing surface, as published.
   * 地面材料（发布原文）。
   */
  surface?: boolean | undefined
  /**
   * Material of the playing surface in English.
   * 地面材料（英文）。
   */
  surfaceEn?: boolean | undefined
  /**
   * Type of facility.
   * 设施类型。
   */
  type?: FacilityTypeSelection | undefined
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable?: boolean | undefined
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn?: boolean | undefined
  /**
   * Address of its own web page.
   * 本设施网页的网址。
   */
  website?: boolean | undefined
  /**
   * True if it can be reached and used in a wheelchair.
   * 轮椅使用者是否可到达和使用。
   */
  wheelchairAccessible?: boolean | undefined
}

/**
 * The facilities of one cell of a map.
 * 地图上一个网格单元内的设施。
 */
export interface FacilityCluster {
  __typename: 'FacilityCluster'
  /**
   * The cell.
   * 该网格单元。
   */
  boundingBox: GeographicBoundingBox
  /**
   * Number of facilities, 1 or more.
   * 设施数量，至少为 1。
   */
  count: number
  /**
   * The facility, if it is one; null for several.
   * 只有一处设施时为该设施，多处时为 null。
   */
  facility: Facility | null
  /**
   * Latitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.
   * 地图上平均位置的纬度，计算值，保留五位小数；只有一处设施时为该设施的纬度。
   */
  latitude: number
  /**
   * Longitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.
   * 地图上平均位置的经度，计算值，保留五位小数；只有一处设施时为该设施的经度。
   */
  longitude: number
}

/** Selection of FacilityCluster. 对 FacilityCluster 的字段选择。 */
export interface FacilityClusterSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The cell.
   * 该网格单元。
   */
  boundingBox?: GeographicBoundingBoxSelection | undefined
  /**
   * Number of facilities, 1 or more.
   * 设施数量，至少为 1。
   */
  count?: boolean | undefined
  /**
   * The facility, if it is one; null for several.
   * 只有一处设施时为该设施，多处时为 null。
   */
  facility?: FacilitySelection | undefined
  /**
   * Latitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.
   * 地图上平均位置的纬度，计算值，保留五位小数；只有一处设施时为该设施的纬度。
   */
  latitude?: boolean | undefined
  /**
   * Longitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.
   * 地图上平均位置的经度，计算值，保留五位小数；只有一处设施时为该设施的经度。
   */
  longitude?: boolean | undefined
}

/**
 * The facilities of a part of a map.
 * 地图某一范围内的设施。
 */
export interface FacilityClusters {
  __typename: 'FacilityClusters'
  /**
   * The cells that the given box overlaps. A place on an edge is in the cell east or north of it.
   * 与所给区域重叠的网格单元的范围；位于边界上的设施归其东侧或北侧的单元。
   */
  boundingBox: GeographicBoundingBox
  /**
   * The cells that have facilities, from north to south and from west to east of the grid.
   * 有设施的单元，自北向南、按网格自西向东排列。
   */
  nodes: FacilityCluster[]
  /**
   * Number of facilities in these cells.
   * 这些单元内的设施数量。
   */
  totalCount: number
  /**
   * The zoom.
   * 缩放级别。
   */
  zoom: number
}

/** Selection of FacilityClusters. 对 FacilityClusters 的字段选择。 */
export interface FacilityClustersSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The cells that the given box overlaps. A place on an edge is in the cell east or north of it.
   * 与所给区域重叠的网格单元的范围；位于边界上的设施归其东侧或北侧的单元。
   */
  boundingBox?: GeographicBoundingBoxSelection | undefined
  /**
   * The cells that have facilities, from north to south and from west to east of the grid.
   * 有设施的单元，自北向南、按网格自西向东排列。
   */
  nodes?: FacilityClusterSelection | undefined
  /**
   * Number of facilities in these cells.
   * 这些单元内的设施数量。
   */
  totalCount?: boolean | undefined
  /**
   * The zoom.
   * 缩放级别。
   */
  zoom?: boolean | undefined
}

/**
 * A page of a list of facilities.
 * 设施列表的一页。
 */
export interface FacilityConnection {
  __typename: 'FacilityConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: FacilityEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Facility[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of FacilityConnection. 对 FacilityConnection 的字段选择。 */
export interface FacilityConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: FacilityEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: FacilitySelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that facilities can be grouped by.
 * 设施的分组维度。
 * - `DECADE` By decade, named by its first year: Opening date, as a day, month or year. 按年代（以其首年表示）：启用时间。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: Opening date, as a day, month or year. 按年月（如 2020-07），只知年份者无取值：启用时间。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: Opening date, as a day, month or year. 按月份（01 至 12，各年合并），只知年份者无取值：启用时间。
 * - `REGION` By region: Region it is in. 按 region 分组：所在地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SETTING` By setting: Whether it is indoor or outdoor. 按 setting 分组：室内或室外。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `SPORT` By sport: Sports it is made for. 按 sport 分组：适用的体育项目。
 * - `STATUS` By status: Status; empty where no source states it. 按 status 分组：状态；无来源说明时为空。
 * - `TYPE` By type: Type of facility. 按 type 分组：设施类型。
 * - `YEAR` By year: Opening date, as a day, month or year. 按年：启用时间。
 */
export type FacilityDimension = 'DECADE' | 'INFERRED' | 'MONTH' | 'MONTH_OF_YEAR' | 'REGION' | 'RELIABILITY' | 'SETTING' | 'SOURCE' | 'SPORT' | 'STATUS' | 'TYPE' | 'YEAR'

/**
 * An edge of a list of facilities.
 * 设施列表中的一项及其游标。
 */
export interface FacilityEdge {
  __typename: 'FacilityEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Facility
}

/** Selection of FacilityEdge. 对 FacilityEdge 的字段选择。 */
export interface FacilityEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: FacilitySelection | undefined
}

/**
 * Conditions on facilities; all that are given must hold.
 * 设施的筛选条件，所给条件须全部满足。
 */
export interface FacilityFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly FacilityFilter[] | null | undefined
  /**
   * Area as published, as a decimal.
   * 面积（发布值，十进制）。
   */
  area?: QuantityFilter | null | undefined
  /**
   * Area in square metres, for comparison.
   * 以平方米计的面积，用于比较。
   */
  areaM2?: NumberFilter | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Capacity as published, as a decimal.
   * 容量（发布值，十进制）。
   */
  capacity?: QuantityFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Length as published, as a decimal.
   * 长度（发布值，十进制）。
   */
  length?: QuantityFilter | null | undefined
  /**
   * Length in metres, for comparison.
   * 以米计的长度，用于比较。
   */
  lengthM?: NumberFilter | null | undefined
  /**
   * True if it has lighting for play after dark.
   * 是否有夜间照明。
   */
  lit?: boolean | null | undefined
  /**
   * The coordinates.
   * 坐标。
   */
  location?: LocationFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: FacilityFilter | null | undefined
  /**
   * Any of its observations meets this filter.
   * 其任一观测值符合该筛选条件。
   */
  observations?: ObservationFilter | null | undefined
  /**
   * Opening date, as a day, month or year.
   * 启用时间。
   */
  openedOn?: DateFilter | null | undefined
  /**
   * Organisation that runs it.
   * 运营单位。
   */
  operator?: KeyFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly FacilityFilter[] | null | undefined
  /**
   * Number of playing areas: pitches, courts, lanes or pools.
   * 活动区数目：场地、球道或泳池。
   */
  playingAreas?: NumberFilter | null | undefined
  /**
   * Postal code.
   * 邮政编码。
   */
  postalCode?: TextFilter | null | undefined
  /**
   * Region it is in.
   * 所在地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Date of the last renovation, as a day, month or year.
   * 最近一次改造的时间。
   */
  renovatedOn?: DateFilter | null | undefined
  /**
   * Whether it is indoor or outdoor.
   * 室内或室外。
   */
  setting?: FacilitySettingFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * Sports it is made for.
   * 适用的体育项目。
   */
  sport?: TreeFilter | null | undefined
  /**
   * Status; empty where no source states it.
   * 状态；无来源说明时为空。
   */
  status?: FacilityStatusFilter | null | undefined
  /**
   * Material of the playing surface, as published.
   * 地面材料（发布原文）。
   */
  surface?: TextFilter | null | undefined
  /**
   * Type of facility.
   * 设施类型。
   */
  type?: TreeFilter | null | undefined
  /**
   * True if it can be reached and used in a wheelchair.
   * 轮椅使用者是否可到达和使用。
   */
  wheelchairAccessible?: boolean | null | undefined
}

/**
 * Columns that facilities can be counted by.
 * 设施的分组方式。
 * - `REGION` By region: Region it is in. 按 region 分组：所在地区。
 * - `STATUS` By status: Status; empty where no source states it. 按 status 分组：状态；无来源说明时为空。
 * - `TYPE` By type: Type of facility. 按 type 分组：设施类型。
 */
export type FacilityGrouping = 'REGION' | 'STATUS' | 'TYPE'

/**
 * Numbers of facilities that can be added up.
 * 设施中可汇总的数值。
 * - `AREA` Area as published, as a decimal. 面积（发布值，十进制）。
 * - `CAPACITY` Capacity as published, as a decimal. 容量（发布值，十进制）。
 * - `LENGTH` Length as published, as a decimal. 长度（发布值，十进制）。
 */
export type FacilityNumber = 'AREA' | 'CAPACITY' | 'LENGTH'

/**
 * Orders of a list of facilities; rows without a value come last.
 * 设施列表的排序方式，无取值者排在最后。
 * - `AREA_ASC` Ascending by areaM2: Area in square metres, for comparison. 按 areaM2 升序：以平方米计的面积，用于比较。
 * - `AREA_DESC` Descending by areaM2: Area in square metres, for comparison. 按 areaM2 降序：以平方米计的面积，用于比较。
 * - `LENGTH_ASC` Ascending by lengthM: Length in metres, for comparison. 按 lengthM 升序：以米计的长度，用于比较。
 * - `LENGTH_DESC` Descending by lengthM: Length in metres, for comparison. 按 lengthM 降序：以米计的长度，用于比较。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 * - `OPENED_ON_ASC` Ascending by openedOn: Opening date, as a day, month or year. 按 openedOn 升序：启用时间。
 * - `OPENED_ON_DESC` Descending by openedOn: Opening date, as a day, month or year. 按 openedOn 降序：启用时间。
 */
export type FacilityOrder = 'AREA_ASC' | 'AREA_DESC' | 'LENGTH_ASC' | 'LENGTH_DESC' | 'NAME_ASC' | 'NAME_DESC' | 'OPENED_ON_ASC' | 'OPENED_ON_DESC'

/**
 * Whether a facility is under a roof.
 * 设施是否在室内。
 * - `BOTH` Parts of it are indoor, others outdoor. 部分在室内，部分在室外。
 * - `INDOOR` Under a roof and enclosed. 有顶且围合。
 * - `OUTDOOR` In the open, also below a roof without walls. 露天，或仅有顶棚而不围合。
 */
export type FacilitySetting = 'BOTH' | 'INDOOR' | 'OUTDOOR'

/**
 * A condition on FacilitySetting.
 * FacilitySetting 条件。
 */
export interface FacilitySettingFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: FacilitySetting | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly FacilitySetting[] | null | undefined
}

/**
 * Counts of facilities.
 * 设施的计数。
 */
export interface FacilityStatistics {
  __typename: 'FacilityStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of FacilityStatistics. 对 FacilityStatistics 的字段选择。 */
export interface FacilityStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: FacilityStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: FacilityStatisticsGroupsArgs }) | undefined
}

/**
 * Status of a facility.
 * 设施的状态。
 * - `CLOSED` Permanently closed. 已关闭。
 * - `CLOSED_TEMPORARILY` Temporarily closed. 暂停使用。
 * - `OPEN` In use. 使用中。
 * - `PLANNED` Announced or in preparation. 规划或筹备中。
 * - `UNDER_CONSTRUCTION` Being built. 在建。
 */
export type FacilityStatus = 'CLOSED' | 'CLOSED_TEMPORARILY' | 'OPEN' | 'PLANNED' | 'UNDER_CONSTRUCTION'

/**
 * A condition on FacilityStatus.
 * FacilityStatus 条件。
 */
export interface FacilityStatusFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: FacilityStatus | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly FacilityStatus[] | null | undefined
}

/**
 * A type of sports facility; a hierarchy by code.
 * 体育设施类型，按代码分级。
 */
export interface FacilityType {
  __typename: 'FacilityType'
  /**
   * Code in the sixth national census of sports grounds, where it has one.
   * 第六次全国体育场地普查中的代码（如有）。
   */
  censusCode: string | null
  /**
   * The facility types directly below it, by code.
   * 直接下级设施类型，按代码排序。
   */
  children: FacilityType[]
  /**
   * Code of the type; a dot leads one level down.
   * 类型代码，每个点号为下一级。
   */
  code: string
  /**
   * Facilities of exactly this type.
   * 本类型的设施。
   */
  facilities: FacilityConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name: string
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn: string
  /**
   * Where the type is found.
   * 类型出处。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * The facility type directly above it.
   * 直接上级设施类型。
   */
  parent: FacilityType | null
}

/** Selection of FacilityType. 对 FacilityType 的字段选择。 */
export interface FacilityTypeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Code in the sixth national census of sports grounds, where it has one.
   * 第六次全国体育场地普查中的代码（如有）。
   */
  censusCode?: boolean | undefined
  /**
   * The facility types directly below it, by code.
   * 直接下级设施类型，按代码排序。
   */
  children?: FacilityTypeSelection | undefined
  /**
   * Code of the type; a dot leads one level down.
   * 类型代码，每个点号为下一级。
   */
  code?: boolean | undefined
  /**
   * Facilities of exactly this type.
   * 本类型的设施。
   */
  facilities?: (FacilityConnectionSelection & { $?: FacilitiesArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name?: boolean | undefined
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Where the type is found.
   * 类型出处。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * The facility type directly above it.
   * 直接上级设施类型。
   */
  parent?: FacilityTypeSelection | undefined
}

/**
 * The result of a rule applied to published figures; the figures themselves are never changed.
 * 对数据自身的公开检查结果；只作判断，不改数值。
 */
export interface Finding {
  __typename: 'Finding'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * The computed value, a decimal in the unit of the finding; a repeating decimal is rounded to six places.
   * 算式的结果（十进制，单位见 unit）；无限小数取六位小数。
   */
  computed: DecimalValue | null
  /**
   * Explanation, with the figures.
   * 含具体数字的说明。
   */
  explanation: string
  /**
   * The explanation in English.
   * 说明（英文）。
   */
  explanationEn: string
  /**
   * The arithmetic as text; empty where there is none.
   * 算式；无计算时为空。
   */
  expression: string | null
  /**
   * Facility whose figure was checked.
   * 所涉设施（检查设施数值时）。
   */
  facility: Facility | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Indicator of the figure that was checked.
   * 被检查数值的指标。
   */
  indicator: Indicator | null
  /**
   * Observations it is about; the first is the one that was checked.
   * 所涉观测值，被检查者在前。
   */
  observations: Observation[]
  /**
   * Region of the figure that was checked.
   * 被检查数值的地区。
   */
  region: Region | null
  /**
   * Rule that found it.
   * 所依据的规则。
   */
  rule: FindingRule
  /**
   * Identifier: the rule and its subject, such as share-of-whole:o-m082.
   * 标识：规则与被检查对象，如 share-of-whole:o-m082。
   */
  slug: string
  /**
   * The stated value, a decimal in the unit of the finding; empty if none is stated.
   * 来源所列数值（十进制，单位见 unit）；未列时为空。
   */
  stated: DecimalValue | null
  /**
   * Tolerance: half a unit in the last printed place of every figure, propagated through the arithmetic.
   * 允许差：各数印刷末位的半个单位经运算传递之和。
   */
  tolerance: DecimalValue | null
  /**
   * Unit of computed, stated and tolerance; empty for plain numbers.
   * 上述三个数的单位；纯数为空。
   */
  unit: Unit | null
  /**
   * Result of the rule.
   * 结论。
   */
  verdict: FindingVerdict
  /**
   * First year of the figure that was checked.
   * 被检查数值的起始年份。
   */
  yearFrom: number | null
  /**
   * Last year of the figure that was checked.
   * 被检查数值的结束年份。
   */
  yearTo: number | null
}

/** Selection of Finding. 对 Finding 的字段选择。 */
export interface FindingSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * The computed value, a decimal in the unit of the finding; a repeating decimal is rounded to six places.
   * 算式的结果（十进制，单位见 unit）；无限小数取六位小数。
   */
  computed?: boolean | undefined
  /**
   * Explanation, with the figures.
   * 含具体数字的说明。
   */
  explanation?: boolean | undefined
  /**
   * The explanation in English.
   * 说明（英文）。
   */
  explanationEn?: boolean | undefined
  /**
   * The arithmetic as text; empty where there is none.
   * 算式；无计算时为空。
   */
  expression?: boolean | undefined
  /**
   * Facility whose figure was checked.
   * 所涉设施（检查设施数值时）。
   */
  facility?: FacilitySelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Indicator of the figure that was checked.
   * 被检查数值的指标。
   */
  indicator?: IndicatorSelection | undefined
  /**
   * Observations it is about; the first is the one that was checked.
   * 所涉观测值，被检查者在前。
   */
  observations?: ObservationSelection | undefined
  /**
   * Region of the figure that was checked.
   * 被检查数值的地区。
   */
  region?: RegionSelection | undefined
  /**
   * Rule that found it.
   * 所依据的规则。
   */
  rule?: boolean | undefined
  /**
   * Identifier: the rule and its subject, such as share-of-whole:o-m082.
   * 标识：规则与被检查对象，如 share-of-whole:o-m082。
   */
  slug?: boolean | undefined
  /**
   * The stated value, a decimal in the unit of the finding; empty if none is stated.
   * 来源所列数值（十进制，单位见 unit）；未列时为空。
   */
  stated?: boolean | undefined
  /**
   * Tolerance: half a unit in the last printed place of every figure, propagated through the arithmetic.
   * 允许差：各数印刷末位的半个单位经运算传递之和。
   */
  tolerance?: boolean | undefined
  /**
   * Unit of computed, stated and tolerance; empty for plain numbers.
   * 上述三个数的单位；纯数为空。
   */
  unit?: UnitSelection | undefined
  /**
   * Result of the rule.
   * 结论。
   */
  verdict?: boolean | undefined
  /**
   * First year of the figure that was checked.
   * 被检查数值的起始年份。
   */
  yearFrom?: boolean | undefined
  /**
   * Last year of the figure that was checked.
   * 被检查数值的结束年份。
   */
  yearTo?: boolean | undefined
}

/**
 * A page of a list of findings.
 * 检查结果列表的一页。
 */
export interface FindingConnection {
  __typename: 'FindingConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: FindingEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Finding[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of FindingConnection. 对 FindingConnection 的字段选择。 */
export interface FindingConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: FindingEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: FindingSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that findings can be grouped by.
 * 检查结果的分组维度。
 * - `DECADE` By decade, named by its first year: First year of the figure that was checked. 按年代（以其首年表示）：被检查数值的起始年份。
 * - `INDICATOR` By indicator: Indicator of the figure that was checked. 按 indicator 分组：被检查数值的指标。
 * - `REGION` By region: Region of the figure that was checked. 按 region 分组：被检查数值的地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `RULE` By rule: Rule that found it. 按 rule 分组：所依据的规则。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `TOPIC` By topic: The subject of the indicator. 按 topic 分组：指标所属主题。
 * - `VERDICT` By verdict: Result of the rule. 按 verdict 分组：结论。
 * - `YEAR` By year: First year of the figure that was checked. 按年：被检查数值的起始年份。
 */
export type FindingDimension = 'DECADE' | 'INDICATOR' | 'REGION' | 'RELIABILITY' | 'RULE' | 'SOURCE' | 'TOPIC' | 'VERDICT' | 'YEAR'

/**
 * An edge of a list of findings.
 * 检查结果列表中的一项及其游标。
 */
export interface FindingEdge {
  __typename: 'FindingEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Finding
}

/** Selection of FindingEdge. 对 FindingEdge 的字段选择。 */
export interface FindingEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: FindingSelection | undefined
}

/**
 * Conditions on findings; all that are given must hold.
 * 检查结果的筛选条件，所给条件须全部满足。
 */
export interface FindingFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly FindingFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Explanation, with the figures.
   * 含具体数字的说明。
   */
  explanation?: TextFilter | null | undefined
  /**
   * Facility whose figure was checked.
   * 所涉设施（检查设施数值时）。
   */
  facility?: KeyFilter | null | undefined
  /**
   * Indicator of the figure that was checked.
   * 被检查数值的指标。
   */
  indicator?: KeyFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: FindingFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly FindingFilter[] | null | undefined
  /**
   * Region of the figure that was checked.
   * 被检查数值的地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Rule that found it.
   * 所依据的规则。
   */
  rule?: FindingRuleFilter | null | undefined
  /**
   * Identifier: the rule and its subject, such as share-of-whole:o-m082.
   * 标识：规则与被检查对象，如 share-of-whole:o-m082。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * The subject of the indicator.
   * 指标所属主题。
   */
  topic?: TopicFilter | null | undefined
  /**
   * Result of the rule.
   * 结论。
   */
  verdict?: FindingVerdictFilter | null | undefined
  /**
   * The year, or any year of the period.
   * 年份，或时期中的任一年。
   */
  year?: YearFilter | null | undefined
}

/**
 * Columns that findings can be counted by.
 * 检查结果的分组方式。
 * - `INDICATOR` By indicator: Indicator of the figure that was checked. 按 indicator 分组：被检查数值的指标。
 * - `RULE` By rule: Rule that found it. 按 rule 分组：所依据的规则。
 * - `VERDICT` By verdict: Result of the rule. 按 verdict 分组：结论。
 */
export type FindingGrouping = 'INDICATOR' | 'RULE' | 'VERDICT'

/**
 * Orders of a list of findings; rows without a value come last.
 * 检查结果列表的排序方式，无取值者排在最后。
 * - `SLUG_ASC` Ascending by slug: Identifier: the rule and its subject, such as share-of-whole:o-m082. 按 slug 升序：标识：规则与被检查对象，如 share-of-whole:o-m082。
 * - `SLUG_DESC` Descending by slug: Identifier: the rule and its subject, such as share-of-whole:o-m082. 按 slug 降序：标识：规则与被检查对象，如 share-of-whole:o-m082。
 * - `YEAR_ASC` Ascending by yearTo: Last year of the figure that was checked. 按 yearTo 升序：被检查数值的结束年份。
 * - `YEAR_DESC` Descending by yearTo: Last year of the figure that was checked. 按 yearTo 降序：被检查数值的结束年份。
 */
export type FindingOrder = 'SLUG_ASC' | 'SLUG_DESC' | 'YEAR_ASC' | 'YEAR_DESC'

/**
 * A rule the published data are checked by; docs/findings.md gives the rationale of each.
 * 检查已发布数据所依据的规则；各规则的理由见 docs/findings.md。
 * - `BASE_YEAR` One base value is stated for two different years. 同一基期数值被记为两个年份。
 * - `COMPLETION_RATE` A completion rate must be the actual value as a share of the target. 完成率应等于完成数占任务数的比例。
 * - `DIVISIONS` Counts of counties and districts must be as many as GB/T 2260 has. 县（区、市）个数应与 GB/T 2260 一致。
 * - `IMPLIED_DIVIDEND` The total that a value per person and a population imply must fit into the region above. 由人均值和人口推得的总量不应超过上级地区。
 * - `IMPLIED_DIVISOR` The population that a total and a value per person imply must be near a known one. 由总量和人均值推得的人口应接近已知人口。
 * - `LOCATION` The coordinates of a facility must lie within the outline of its division, where the package has outlines. 数据包有区划轮廓时，设施的坐标应在所属区划的轮廓之内。
 * - `PARTS_SUM` Parts that make up a whole must add up to it, within their rounding. 组成整体的各部分相加应等于整体（在印刷位数所留余地之内）。
 * - `PART_WITHIN_WHOLE` No part may be larger than its whole. 部分不应大于整体。
 * - `PROMISE` A target or plan compared with its actual value. 目标或计划与其对应的实际值的对照。
 * - `QUOTIENT` A value per person must be its quantity divided by the population. 人均等平均值应等于总量除以人口。
 * - `RANK` A claimed rank compared with the known values of the other regions. 所称名次与已知可比数值的对照。
 * - `REFERENCE_DATE` An actual value whose reference date no source states. 来源未说明时点的实际值。
 * - `REGIONS_SUM` Values of all divisions of a region must add up to its own. 全部下级地区相加应等于本地区。
 * - `REGION_SHARE` No division may hold nearly all of its region. 任一下级地区所占份额应可信。
 * - `REMAINDER` What the stated parts of a whole leave for the others must not be negative. 整体减去已列各部分后，余数不应为负。
 * - `SHARE_OF_WHOLE` A share printed beside a count must be what the count is of its whole. 与数量并列的占比应等于该数量占整体的比例。
 * - `SOURCE_CONFLICT` Several sources for one cell: whether they agree, which is preferred, and why. 同一单元格的多个来源：是否一致，采用哪个及理由。
 * - `STATED_INCREASE` An increase a source states must lie between the two values it compares. 来源所称增量、增幅应与前后两个数值相符。
 * - `SUBTOTAL` Parts of a group without a stated total must fit into what the group is part of. 来源未列小计的一组数，其合计不应超过所属总数。
 * - `TWO_UNITS` A quantity printed in two units must convert. 以两种单位并列的数量应能互相换算。
 * - `UNIT_SLIP` A whole smaller than its parts is consistent if read in ten thousands. 整体小于部分，按“万”读则前后一致。
 * - `VENUE` The region of an event must be that of its venue, or one must lie in the other. 赛事活动的地区应与其举办场所的地区一致，或互为上下级。
 * - `YEAR_ON_YEAR` An unusually large change from one year to the next. 年度间超出常见幅度的变化予以提示。
 */
export type FindingRule = 'BASE_YEAR' | 'COMPLETION_RATE' | 'DIVISIONS' | 'IMPLIED_DIVIDEND' | 'IMPLIED_DIVISOR' | 'LOCATION' | 'PARTS_SUM' | 'PART_WITHIN_WHOLE' | 'PROMISE' | 'QUOTIENT' | 'RANK' | 'REFERENCE_DATE' | 'REGIONS_SUM' | 'REGION_SHARE' | 'REMAINDER' | 'SHARE_OF_WHOLE' | 'SOURCE_CONFLICT' | 'STATED_INCREASE' | 'SUBTOTAL' | 'TWO_UNITS' | 'UNIT_SLIP' | 'VENUE' | 'YEAR_ON_YEAR'

/**
 * A condition on FindingRule.
 * FindingRule 条件。
 */
export interface FindingRuleFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: FindingRule | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly FindingRule[] | null | undefined
}

/**
 * Counts of findings.
 * 检查结果的计数。
 */
export interface FindingStatistics {
  __typename: 'FindingStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of FindingStatistics. 对 FindingStatistics 的字段选择。 */
export interface FindingStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: FindingStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: FindingStatisticsGroupsArgs }) | undefined
}

/**
 * Verdict of a rule.
 * 检查的结论。
 * - `FAIL` The figures contradict each other: one of the sources is wrong. 互相矛盾：来源有误。
 * - `NOTE` Something a reader should know before using the figure. 使用该数值前应当知道的情况。
 * - `PASS` The figures agree. 相符。
 */
export type FindingVerdict = 'FAIL' | 'NOTE' | 'PASS'

/**
 * A condition on FindingVerdict.
 * FindingVerdict 条件。
 */
export interface FindingVerdictFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: FindingVerdict | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly FindingVerdict[] | null | undefined
}

/**
 * An object of GeoJSON (RFC 7946): longitude before latitude, in degrees, WGS 84.
 * GeoJSON 对象（RFC 7946）：先经度后纬度，单位为度，WGS 84。
 */
export type GeoJSONValue = Readonly<Record<string, unknown>>

/**
 * A box between two meridians and two parallels, in degrees (WGS 84); across the antimeridian if its east is less than its west.
 * 两条经线与两条纬线之间的矩形区域，单位为度（WGS 84）；east 小于 west 表示跨越 180° 经线。
 */
export interface GeographicBoundingBox {
  __typename: 'GeographicBoundingBox'
  /**
   * Eastern longitude.
   * 东边界经度。
   */
  east: number
  /**
   * Northern latitude.
   * 北边界纬度。
   */
  north: number
  /**
   * Southern latitude.
   * 南边界纬度。
   */
  south: number
  /**
   * Western longitude.
   * 西边界经度。
   */
  west: number
}

/** Selection of GeographicBoundingBox. 对 GeographicBoundingBox 的字段选择。 */
export interface GeographicBoundingBoxSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Eastern longitude.
   * 东边界经度。
   */
  east?: boolean | undefined
  /**
   * Northern latitude.
   * 北边界纬度。
   */
  north?: boolean | undefined
  /**
   * Southern latitude.
   * 南边界纬度。
   */
  south?: boolean | undefined
  /**
   * Western longitude.
   * 西边界经度。
   */
  west?: boolean | undefined
}

/**
 * A part of a text.
 * 文字的一段。
 */
export interface HighlightPart {
  __typename: 'HighlightPart'
  /**
   * True if the search found the result by this part.
   * 是否为检索所匹配的部分。
   */
  isMatch: boolean
  /**
   * The characters as published.
   * 原样的文字。
   */
  text: string
}

/** Selection of HighlightPart. 对 HighlightPart 的字段选择。 */
export interface HighlightPartSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * True if the search found the result by this part.
   * 是否为检索所匹配的部分。
   */
  isMatch?: boolean | undefined
  /**
   * The characters as published.
   * 原样的文字。
   */
  text?: boolean | undefined
}

/**
 * A defined measure.
 * 一个有定义的指标。
 */
export interface Indicator {
  __typename: 'Indicator'
  /**
   * How values combine over regions.
   * 跨地区合并方式。
   */
  aggregation: Aggregation
  /**
   * Code of the indicator, such as fitness-trail-length.
   * 指标代码，如 fitness-trail-length。
   */
  code: string
  /**
   * Definition in Chinese.
   * 中文定义。
   */
  definition: string
  /**
   * Definition in English.
   * 英文定义。
   */
  definitionEn: string
  /**
   * Findings that judge a value of this indicator.
   * 检查本指标数值的结果。
   */
  findings: FindingConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name: string
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn: string
  /**
   * Values of this indicator.
   * 本指标的数值。
   */
  observations: ObservationConnection
  /**
   * The parts that the data package lists, by breakdown. ratioTo divides the value of a part by that of its whole.
   * 数据包所列的各组成部分，按分类方式排列；部分占整体的比例见 ratioTo。
   */
  parts: IndicatorPart[]
  /**
   * The yearly values of several regions in one table, every year present, gaps explicit. Of several values of a year, the preferred one is shown, of the whole region before that of a programme, event or facility, then of the best grade; the others are listed beside it. Values of periods of several years are left out.
   * 若干地区逐年数值的对齐表，年份连续，空缺明示。同一年有多个数值时取优先值，全地区的先于工程、赛事、设施的，再按可靠性等级取高者，其余一并列出；不含跨年时期的数值。
   */
  series: IndicatorSeries
  /**
   * Subject.
   * 主题。
   */
  topic: Topic
  /**
   * Unit that values are compared in; each observation keeps the unit it was published in.
   * 用于比较的单位；每条观测值保留发布时的单位。
   */
  unit: Unit
}

/** Selection of Indicator. 对 Indicator 的字段选择。 */
export interface IndicatorSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How values combine over regions.
   * 跨地区合并方式。
   */
  aggregation?: boolean | undefined
  /**
   * Code of the indicator, such as fitness-trail-length.
   * 指标代码，如 fitness-trail-length。
   */
  code?: boolean | undefined
  /**
   * Definition in Chinese.
   * 中文定义。
   */
  definition?: boolean | undefined
  /**
   * Definition in English.
   * 英文定义。
   */
  definitionEn?: boolean | undefined
  /**
   * Findings that judge a value of this indicator.
   * 检查本指标数值的结果。
   */
  findings?: (FindingConnectionSelection & { $?: FindingsArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name?: boolean | undefined
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Values of this indicator.
   * 本指标的数值。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * The parts that the data package lists, by breakdown. ratioTo divides the value of a part by that of its whole.
   * 数据包所列的各组成部分，按分类方式排列；部分占整体的比例见 ratioTo。
   */
  parts?: IndicatorPartSelection | undefined
  /**
   * The yearly values of several regions in one table, every year present, gaps explicit. Of several values of a year, the preferred one is shown, of the whole region before that of a programme, event or facility, then of the best grade; the others are listed beside it. Values of periods of several years are left out.
   * 若干地区逐年数值的对齐表，年份连续，空缺明示。同一年有多个数值时取优先值，全地区的先于工程、赛事、设施的，再按可靠性等级取高者，其余一并列出；不含跨年时期的数值。
   */
  series?: (IndicatorSeriesSelection & { $: SeriesArgs }) | undefined
  /**
   * Subject.
   * 主题。
   */
  topic?: boolean | undefined
  /**
   * Unit that values are compared in; each observation keeps the unit it was published in.
   * 用于比较的单位；每条观测值保留发布时的单位。
   */
  unit?: UnitSelection | undefined
}

/**
 * A page of a list of indicators.
 * 指标列表的一页。
 */
export interface IndicatorConnection {
  __typename: 'IndicatorConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: IndicatorEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Indicator[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of IndicatorConnection. 对 IndicatorConnection 的字段选择。 */
export interface IndicatorConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: IndicatorEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: IndicatorSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that indicators can be grouped by.
 * 指标的分组维度。
 * - `TOPIC` By topic: Subject. 按 topic 分组：主题。
 */
export type IndicatorDimension = 'TOPIC'

/**
 * An edge of a list of indicators.
 * 指标列表中的一项及其游标。
 */
export interface IndicatorEdge {
  __typename: 'IndicatorEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Indicator
}

/** Selection of IndicatorEdge. 对 IndicatorEdge 的字段选择。 */
export interface IndicatorEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: IndicatorSelection | undefined
}

/**
 * Conditions on indicators; all that are given must hold.
 * 指标的筛选条件，所给条件须全部满足。
 */
export interface IndicatorFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly IndicatorFilter[] | null | undefined
  /**
   * Code of the indicator, such as fitness-trail-length.
   * 指标代码，如 fitness-trail-length。
   */
  code?: KeyFilter | null | undefined
  /**
   * Definition in Chinese.
   * 中文定义。
   */
  definition?: TextFilter | null | undefined
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: IndicatorFilter | null | undefined
  /**
   * Any of its observations meets this filter.
   * 其任一观测值符合该筛选条件。
   */
  observations?: ObservationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly IndicatorFilter[] | null | undefined
  /**
   * Subject.
   * 主题。
   */
  topic?: TopicFilter | null | undefined
  /**
   * Unit that values are compared in; each observation keeps the unit it was published in.
   * 用于比较的单位；每条观测值保留发布时的单位。
   */
  unit?: KeyFilter | null | undefined
}

/**
 * Columns that indicators can be counted by.
 * 指标的分组方式。
 * - `TOPIC` By topic: Subject. 按 topic 分组：主题。
 */
export type IndicatorGrouping = 'TOPIC'

/**
 * Orders of a list of indicators; rows without a value come last.
 * 指标列表的排序方式，无取值者排在最后。
 * - `CODE_ASC` Ascending by code: Code of the indicator, such as fitness-trail-length. 按 code 升序：指标代码，如 fitness-trail-length。
 * - `CODE_DESC` Descending by code: Code of the indicator, such as fitness-trail-length. 按 code 降序：指标代码，如 fitness-trail-length。
 */
export type IndicatorOrder = 'CODE_ASC' | 'CODE_DESC'

/**
 * A part of an indicator that is a whole, such as indoor sports grounds of all sports grounds.
 * 整体指标的一个组成部分，如体育场地中的室内体育场地。
 */
export interface IndicatorPart {
  __typename: 'IndicatorPart'
  /**
   * What the whole is divided by; the parts of one breakdown do not overlap.
   * 整体的分类方式；同一分类的各部分互不重叠。
   */
  breakdown: string
  /**
   * True if the parts of this breakdown make up the whole, false if there are others.
   * 该分类的各部分是否构成整体；另有其他部分时为 false。
   */
  complete: boolean
  /**
   * The indicator of the part.
   * 部分的指标。
   */
  indicator: Indicator
}

/** Selection of IndicatorPart. 对 IndicatorPart 的字段选择。 */
export interface IndicatorPartSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * What the whole is divided by; the parts of one breakdown do not overlap.
   * 整体的分类方式；同一分类的各部分互不重叠。
   */
  breakdown?: boolean | undefined
  /**
   * True if the parts of this breakdown make up the whole, false if there are others.
   * 该分类的各部分是否构成整体；另有其他部分时为 false。
   */
  complete?: boolean | undefined
  /**
   * The indicator of the part.
   * 部分的指标。
   */
  indicator?: IndicatorSelection | undefined
}

/**
 * One indicator, several regions, aligned by year.
 * 一个指标在若干地区的逐年对齐数据。
 */
export interface IndicatorSeries {
  __typename: 'IndicatorSeries'
  /**
   * How many of the regions have a value.
   * 有数值的地区数。
   */
  coverage: SeriesCoverage
  /**
   * The indicator.
   * 指标。
   */
  indicator: Indicator
  /**
   * The year whose values are ranked: the latest of those in which most regions have one that can be compared. Null without a value.
   * 排名所用的年份：有可比数值的地区最多的年份，同样多时取最近者；没有数值时为 null。
   */
  rankYear: number | null
  /**
   * One row for each region of the argument, in that order.
   * 每个地区一行，按所给顺序。
   */
  rows: SeriesRow[]
  /**
   * Unit of all values: that of the indicator.
   * 全部数值的单位，即指标的单位。
   */
  unit: Unit
  /**
   * All years of the table, without gaps.
   * 表中的年份，连续无遗漏。
   */
  years: number[]
}

/** Selection of IndicatorSeries. 对 IndicatorSeries 的字段选择。 */
export interface IndicatorSeriesSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How many of the regions have a value.
   * 有数值的地区数。
   */
  coverage?: SeriesCoverageSelection | undefined
  /**
   * The indicator.
   * 指标。
   */
  indicator?: IndicatorSelection | undefined
  /**
   * The year whose values are ranked: the latest of those in which most regions have one that can be compared. Null without a value.
   * 排名所用的年份：有可比数值的地区最多的年份，同样多时取最近者；没有数值时为 null。
   */
  rankYear?: boolean | undefined
  /**
   * One row for each region of the argument, in that order.
   * 每个地区一行，按所给顺序。
   */
  rows?: SeriesRowSelection | undefined
  /**
   * Unit of all values: that of the indicator.
   * 全部数值的单位，即指标的单位。
   */
  unit?: UnitSelection | undefined
  /**
   * All years of the table, without gaps.
   * 表中的年份，连续无遗漏。
   */
  years?: boolean | undefined
}

/**
 * Counts of indicators.
 * 指标的计数。
 */
export interface IndicatorStatistics {
  __typename: 'IndicatorStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of IndicatorStatistics. 对 IndicatorStatistics 的字段选择。 */
export interface IndicatorStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: IndicatorStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: IndicatorStatisticsGroupsArgs }) | undefined
}

/**
 * A condition on an identifier or code.
 * 标识或代码条件。
 */
export interface KeyFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: string | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly string[] | null | undefined
}

/**
 * The level an event, document or designation belongs to.
 * 赛事、文件或认定的级别。
 * - `COUNTY` County. 县级。
 * - `INTERNATIONAL` International. 国际级。
 * - `MUNICIPAL` Municipal (prefecture). 市级。
 * - `NATIONAL` National. 国家级。
 * - `PROVINCIAL` Provincial. 省级。
 */
export type Level = 'COUNTY' | 'INTERNATIONAL' | 'MUNICIPAL' | 'NATIONAL' | 'PROVINCIAL'

/**
 * A condition on Level.
 * Level 条件。
 */
export interface LevelFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: Level | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly Level[] | null | undefined
}

/**
 * A condition on coordinates; rows without coordinates meet none but {exists: false}.
 * 坐标条件；没有坐标的行只符合 {exists: false}。
 */
export interface LocationFilter {
  /**
   * In this box.
   * 位于此矩形区域内。
   */
  boundingBox?: BoundingBox | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * Up to a distance from a point.
   * 位于某点周围一定距离以内。
   */
  near?: Circle | null | undefined
}

/**
 * A measure of groups.
 * 分组的度量。
 * - `COUNT` The number of rows. 行数。
 * - `COUNT_PER_CAPITA` The number of rows per resident. 人均行数。
 * - `COUNT_PER_KM2` The number of rows per square kilometre. 每平方公里行数。
 * - `MAX` The largest number. 最大值。
 * - `MEAN` The mean. 平均数。
 * - `MEDIAN` The median. 中位数。
 * - `MIN` The smallest number. 最小值。
 * - `SUM` The sum. 合计。
 * - `SUM_PER_CAPITA` The sum per resident. 人均合计。
 * - `SUM_PER_KM2` The sum per square kilometre. 每平方公里合计。
 */
export type Measure = 'COUNT' | 'COUNT_PER_CAPITA' | 'COUNT_PER_KM2' | 'MAX' | 'MEAN' | 'MEDIAN' | 'MIN' | 'SUM' | 'SUM_PER_CAPITA' | 'SUM_PER_KM2'

/**
 * A condition on the month of a date, 1 to 12.
 * 日期所在月份（1 至 12）的条件。
 */
export interface MonthFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: number | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly number[] | null | undefined
}

/**
 * A facility with its distance to a point.
 * 设施及其与某点的距离。
 */
export interface NearbyFacility {
  __typename: 'NearbyFacility'
  /**
   * Distance in metres, computed and rounded to one decimal: along a great circle of a sphere with the mean radius of the Earth, which differs from the true one by half a percent at most.
   * 距离（米），计算值，保留一位小数；按地球平均半径的球面大圆计算，与实际距离相差不超过 0.5%。
   */
  distance: number
  /**
   * The facility.
   * 设施。
   */
  facility: Facility
}

/** Selection of NearbyFacility. 对 NearbyFacility 的字段选择。 */
export interface NearbyFacilitySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Distance in metres, computed and rounded to one decimal: along a great circle of a sphere with the mean radius of the Earth, which differs from the true one by half a percent at most.
   * 距离（米），计算值，保留一位小数；按地球平均半径的球面大圆计算，与实际距离相差不超过 0.5%。
   */
  distance?: boolean | undefined
  /**
   * The facility.
   * 设施。
   */
  facility?: FacilitySelection | undefined
}

/**
 * An object with a global identifier.
 * 具有全局标识的对象。
 */
export type Node = Citation | Commitment | DemonstrationProject | Event | EventSeries | Facility | FacilityType | Finding | Indicator | Observation | Organisation | Policy | Programme | RankClaim | Region | SeriesBreak | Source | Sport | Statement | Unit

/** Selection of Node. 对 Node 的字段选择。 */
export interface NodeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /** Fields of each type. 各对象类型的字段。 */
  on?: { Citation?: CitationSelection | undefined; Commitment?: CommitmentSelection | undefined; DemonstrationProject?: DemonstrationProjectSelection | undefined; Event?: EventSelection | undefined; EventSeries?: EventSeriesSelection | undefined; Facility?: FacilitySelection | undefined; FacilityType?: FacilityTypeSelection | undefined; Finding?: FindingSelection | undefined; Indicator?: IndicatorSelection | undefined; Observation?: ObservationSelection | undefined; Organisation?: OrganisationSelection | undefined; Policy?: PolicySelection | undefined; Programme?: ProgrammeSelection | undefined; RankClaim?: RankClaimSelection | undefined; Region?: RegionSelection | undefined; SeriesBreak?: SeriesBreakSelection | undefined; Source?: SourceSelection | undefined; Sport?: SportSelection | undefined; Statement?: StatementSelection | undefined; Unit?: UnitSelection | undefined }
}

/**
 * A condition on a number.
 * 数值条件。
 */
export interface NumberFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: number | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * Greater than.
   * 大于。
   */
  gt?: number | null | undefined
  /**
   * At least.
   * 不小于。
   */
  gte?: number | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly number[] | null | undefined
  /**
   * Less than.
   * 小于。
   */
  lt?: number | null | undefined
  /**
   * At most.
   * 不大于。
   */
  lte?: number | null | undefined
}

/**
 * One value of an indicator: for a region, a period and, where it is about one, a programme, event or facility.
 * 指标的一个数值：针对某地区、某时期，必要时针对某工程、赛事或设施。
 */
export interface Observation {
  __typename: 'Observation'
  /**
   * The actual value that a target or plan is compared with: of the same indicator, region, programme, event and facility, for a period of the same length; the earliest one of the due year or later, else the latest one since the promise was published. Null for actual values, and if none matches.
   * 目标或计划对应的实际值：指标、地区、工程、赛事、设施相同且时期等长；取到期年及以后最早的一个，尚无时取承诺发布以来最近的一个。实际值本身及无对应者为 null。
   */
  answeredBy: Observation | null
  /**
   * Targets and plans that this actual value is compared with.
   * 本实际值对应的目标与计划。
   */
  answers: ObservationConnection
  /**
   * Day the value refers to (ISO 8601, as precise as known); empty where the source states none.
   * 数值的时点（ISO 8601）；来源未说明时为空。
   */
  asOf: DateValue | null
  /**
   * How far a target or plan is attained; null for actual values.
   * 目标或计划的达成程度；实际值为 null。
   */
  attainment: Attainment | null
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Event the value is about.
   * 所属赛事。
   */
  event: Event | null
  /**
   * The number exactly as published, as a decimal.
   * 数值；与来源完全一致的十进制数。
   */
  exact: DecimalValue
  /**
   * Upper end where a range is published, such as 100 in 80-100.
   * 区间的上限，如 80-100 中的 100。
   */
  exactUpper: DecimalValue | null
  /**
   * Facility the value is about.
   * 所属设施。
   */
  facility: Facility | null
  /**
   * Findings about this value.
   * 涉及本数值的检查结果。
   */
  findings: FindingConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Indicator measured.
   * 所属指标。
   */
  indicator: Indicator
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Kind of the value: actual, target or plan.
   * 数值性质：实际、目标或计划。
   */
  kind: ObservationKind
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Whether this value is preferred among those that sources give for the same cell.
   * 是否优先采用（同一单元格存在多个来源时）。
   */
  preferred: boolean
  /**
   * Reason for the preference, where there is a choice.
   * 优先或不优先的理由（存在选择时）。
   */
  preferredReason: string | null
  /**
   * Reason for the preference in English.
   * 优先或不优先的理由（英文）。
   */
  preferredReasonEn: string | null
  /**
   * Programme the value is about.
   * 所属工程。
   */
  programme: Programme | null
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier: Qualifier | null
  /**
   * Ranks claimed for this value.
   * 本数值的排名表述。
   */
  rankClaims: RankClaimConnection
  /**
   * Region measured.
   * 所属地区。
   */
  region: Region
  /**
   * All values that sources give for the same cell (indicator, region, period, kind, programme, event, facility), this one included, in order of publication; those without a publication date come last.
   * 同一单元格（指标、地区、时期、性质、工程、赛事、设施相同）的全部数值，由各来源给出，含本数值，按发布先后排列，发布日期不明者排在最后。
   */
  revisions: Observation[]
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text: string
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn: string
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable: string | null
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn: string | null
  /**
   * Unit as published.
   * 单位；以来源所载为准。
   */
  unit: Unit
  /**
   * The published number as a floating-point number, in the unit as published.
   * 发布数值的浮点形式，单位同发布。
   */
  value: number
  /**
   * The number converted into another unit of the same kind; null with an error where the unit of the value does not convert into it.
   * 换算为同类其他单位后的数值；该数值的单位不能换算时为 null 并附错误。
   */
  valueIn: number | null
  /**
   * The year, if the period is a single year.
   * 年份；时期不是单一年份时为 null。
   */
  year: number | null
  /**
   * First year of the period; empty where the source states none.
   * 起始年份；来源未说明时为空。
   */
  yearFrom: number | null
  /**
   * Last year of the period, the same for a single year.
   * 结束年份；单一年份时与起始年份相同。
   */
  yearTo: number | null
}

/** Selection of Observation. 对 Observation 的字段选择。 */
export interface ObservationSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The actual value that a target or plan is compared with: of the same indicator, region, programme, event and facility, for a period of the same length; the earliest one of the due year or later, else the latest one since the promise was published. Null for actual values, and if none matches.
   * 目标或计划对应的实际值：指标、地区、工程、赛事、设施相同且时期等长；取到期年及以后最早的一个，尚无时取承诺发布以来最近的一个。实际值本身及无对应者为 null。
   */
  answeredBy?: ObservationSelection | undefined
  /**
   * Targets and plans that this actual value is compared with.
   * 本实际值对应的目标与计划。
   */
  answers?: (ObservationConnectionSelection & { $?: AnswersArgs }) | undefined
  /**
   * Day the value refers to (ISO 8601, as precise as known); empty where the source states none.
   * 数值的时点（ISO 8601）；来源未说明时为空。
   */
  asOf?: boolean | undefined
  /**
   * How far a target or plan is attained; null for actual values.
   * 目标或计划的达成程度；实际值为 null。
   */
  attainment?: AttainmentSelection | undefined
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Event the value is about.
   * 所属赛事。
   */
  event?: EventSelection | undefined
  /**
   * The number exactly as published, as a decimal.
   * 数值；与来源完全一致的十进制数。
   */
  exact?: boolean | undefined
  /**
   * Upper end where a range is published, such as 100 in 80-100.
   * 区间的上限，如 80-100 中的 100。
   */
  exactUpper?: boolean | undefined
  /**
   * Facility the value is about.
   * 所属设施。
   */
  facility?: FacilitySelection | undefined
  /**
   * Findings about this value.
   * 涉及本数值的检查结果。
   */
  findings?: (FindingConnectionSelection & { $?: FindingsArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Indicator measured.
   * 所属指标。
   */
  indicator?: IndicatorSelection | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Kind of the value: actual, target or plan.
   * 数值性质：实际、目标或计划。
   */
  kind?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Whether this value is preferred among those that sources give for the same cell.
   * 是否优先采用（同一单元格存在多个来源时）。
   */
  preferred?: boolean | undefined
  /**
   * Reason for the preference, where there is a choice.
   * 优先或不优先的理由（存在选择时）。
   */
  preferredReason?: boolean | undefined
  /**
   * Reason for the preference in English.
   * 优先或不优先的理由（英文）。
   */
  preferredReasonEn?: boolean | undefined
  /**
   * Programme the value is about.
   * 所属工程。
   */
  programme?: ProgrammeSelection | undefined
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier?: boolean | undefined
  /**
   * Ranks claimed for this value.
   * 本数值的排名表述。
   */
  rankClaims?: (RankClaimConnectionSelection & { $?: RankClaimsArgs }) | undefined
  /**
   * Region measured.
   * 所属地区。
   */
  region?: RegionSelection | undefined
  /**
   * All values that sources give for the same cell (indicator, region, period, kind, programme, event, facility), this one included, in order of publication; those without a publication date come last.
   * 同一单元格（指标、地区、时期、性质、工程、赛事、设施相同）的全部数值，由各来源给出，含本数值，按发布先后排列，发布日期不明者排在最后。
   */
  revisions?: ObservationSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn?: boolean | undefined
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable?: boolean | undefined
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn?: boolean | undefined
  /**
   * Unit as published.
   * 单位；以来源所载为准。
   */
  unit?: UnitSelection | undefined
  /**
   * The published number as a floating-point number, in the unit as published.
   * 发布数值的浮点形式，单位同发布。
   */
  value?: boolean | undefined
  /**
   * The number converted into another unit of the same kind; null with an error where the unit of the value does not convert into it.
   * 换算为同类其他单位后的数值；该数值的单位不能换算时为 null 并附错误。
   */
  valueIn?: { $: ValueInArgs } | undefined
  /**
   * The year, if the period is a single year.
   * 年份；时期不是单一年份时为 null。
   */
  year?: boolean | undefined
  /**
   * First year of the period; empty where the source states none.
   * 起始年份；来源未说明时为空。
   */
  yearFrom?: boolean | undefined
  /**
   * Last year of the period, the same for a single year.
   * 结束年份；单一年份时与起始年份相同。
   */
  yearTo?: boolean | undefined
}

/**
 * A page of a list of observations.
 * 观测值列表的一页。
 */
export interface ObservationConnection {
  __typename: 'ObservationConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: ObservationEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Observation[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of ObservationConnection. 对 ObservationConnection 的字段选择。 */
export interface ObservationConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: ObservationEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: ObservationSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that observations can be grouped by.
 * 观测值的分组维度。
 * - `DECADE` By decade, named by its first year: First year of the period; empty where the source states none. 按年代（以其首年表示）：起始年份；来源未说明时为空。
 * - `INDICATOR` By indicator: Indicator measured. 按 indicator 分组：所属指标。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `KIND` By kind: Kind of the value: actual, target or plan. 按 kind 分组：数值性质：实际、目标或计划。
 * - `QUALIFIER` By qualifier: How the source qualifies the number. 按 qualifier 分组：来源的限定语。
 * - `REGION` By region: Region measured. 按 region 分组：所属地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `TOPIC` By topic: The subject of the indicator. 按 topic 分组：指标所属主题。
 * - `UNIT` By unit: Unit as published. 按 unit 分组：单位；以来源所载为准。
 * - `YEAR` By year: First year of the period; empty where the source states none. 按年：起始年份；来源未说明时为空。
 */
export type ObservationDimension = 'DECADE' | 'INDICATOR' | 'INFERRED' | 'KIND' | 'QUALIFIER' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'TOPIC' | 'UNIT' | 'YEAR'

/**
 * An edge of a list of observations.
 * 观测值列表中的一项及其游标。
 */
export interface ObservationEdge {
  __typename: 'ObservationEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Observation
}

/** Selection of ObservationEdge. 对 ObservationEdge 的字段选择。 */
export interface ObservationEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: ObservationSelection | undefined
}

/**
 * Conditions on observations; all that are given must hold.
 * 观测值的筛选条件，所给条件须全部满足。
 */
export interface ObservationFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly ObservationFilter[] | null | undefined
  /**
   * Matching actual value of a target or plan, by the rule in docs/time.md.
   * 目标或计划对应的实际值；按 docs/time.md 的规则得出。
   */
  answeredBy?: KeyFilter | null | undefined
  /**
   * Day the value refers to (ISO 8601, as precise as known); empty where the source states none.
   * 数值的时点（ISO 8601）；来源未说明时为空。
   */
  asOf?: DateFilter | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Event the value is about.
   * 所属赛事。
   */
  event?: KeyFilter | null | undefined
  /**
   * Facility the value is about.
   * 所属设施。
   */
  facility?: KeyFilter | null | undefined
  /**
   * Indicator measured.
   * 所属指标。
   */
  indicator?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Kind of the value: actual, target or plan.
   * 数值性质：实际、目标或计划。
   */
  kind?: ObservationKindFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: ObservationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly ObservationFilter[] | null | undefined
  /**
   * Whether this value is preferred among those that sources give for the same cell.
   * 是否优先采用（同一单元格存在多个来源时）。
   */
  preferred?: boolean | null | undefined
  /**
   * Programme the value is about.
   * 所属工程。
   */
  programme?: KeyFilter | null | undefined
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier?: QualifierFilter | null | undefined
  /**
   * Region measured.
   * 所属地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * The subject of the indicator.
   * 指标所属主题。
   */
  topic?: TopicFilter | null | undefined
  /**
   * Unit as published.
   * 单位；以来源所载为准。
   */
  unit?: KeyFilter | null | undefined
  /**
   * The published number, in its own or in another unit.
   * 发布的数值，可按其他单位比较。
   */
  value?: QuantityFilter | null | undefined
  /**
   * The year, or any year of the period.
   * 年份，或时期中的任一年。
   */
  year?: YearFilter | null | undefined
}

/**
 * Columns that observations can be counted by.
 * 观测值的分组方式。
 * - `INDICATOR` By indicator: Indicator measured. 按 indicator 分组：所属指标。
 * - `KIND` By kind: Kind of the value: actual, target or plan. 按 kind 分组：数值性质：实际、目标或计划。
 * - `REGION` By region: Region measured. 按 region 分组：所属地区。
 * - `UNIT` By unit: Unit as published. 按 unit 分组：单位；以来源所载为准。
 */
export type ObservationGrouping = 'INDICATOR' | 'KIND' | 'REGION' | 'UNIT'

/**
 * Whether a value is actual, a target or planned.
 * 数值的性质。
 * - `ACTUAL` Measured or achieved. 实际值。
 * - `PLAN` Announced for a later date. 计划值。
 * - `TARGET` A level to be reached. 目标值。
 */
export type ObservationKind = 'ACTUAL' | 'PLAN' | 'TARGET'

/**
 * A condition on ObservationKind.
 * ObservationKind 条件。
 */
export interface ObservationKindFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: ObservationKind | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly ObservationKind[] | null | undefined
}

/**
 * Numbers of observations that can be added up.
 * 观测值中可汇总的数值。
 * - `VALUE` The values; of several for one cell, the preferred one. 数值；同一单元格有多个数值时取优先值。
 */
export type ObservationNumber = 'VALUE'

/**
 * Orders of a list of observations; rows without a value come last.
 * 观测值列表的排序方式，无取值者排在最后。
 * - `INDICATOR_ASC` Ascending by indicatorCode: Indicator measured. 按 indicatorCode 升序：所属指标。
 * - `INDICATOR_DESC` Descending by indicatorCode: Indicator measured. 按 indicatorCode 降序：所属指标。
 * - `REGION_ASC` Ascending by regionCode: Region measured. 按 regionCode 升序：所属地区。
 * - `REGION_DESC` Descending by regionCode: Region measured. 按 regionCode 降序：所属地区。
 * - `VALUE_ASC` Ascending by baseValue: The number in the base unit of its unit, for comparison; empty for ordinals. 按 baseValue 升序：换算为基本单位后的数值，用于比较；序数为空。
 * - `VALUE_DESC` Descending by baseValue: The number in the base unit of its unit, for comparison; empty for ordinals. 按 baseValue 降序：换算为基本单位后的数值，用于比较；序数为空。
 * - `YEAR_ASC` Ascending by yearTo: Last year of the period, the same for a single year. 按 yearTo 升序：结束年份；单一年份时与起始年份相同。
 * - `YEAR_DESC` Descending by yearTo: Last year of the period, the same for a single year. 按 yearTo 降序：结束年份；单一年份时与起始年份相同。
 */
export type ObservationOrder = 'INDICATOR_ASC' | 'INDICATOR_DESC' | 'REGION_ASC' | 'REGION_DESC' | 'VALUE_ASC' | 'VALUE_DESC' | 'YEAR_ASC' | 'YEAR_DESC'

/**
 * Counts of observations.
 * 观测值的计数。
 */
export interface ObservationStatistics {
  __typename: 'ObservationStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of ObservationStatistics. 对 ObservationStatistics 的字段选择。 */
export interface ObservationStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: ObservationStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: ObservationStatisticsGroupsArgs }) | undefined
}

/**
 * An organisation.
 * 事实中的行为主体。
 */
export interface Organisation {
  __typename: 'Organisation'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Events it holds.
   * 主办的赛事。
   */
  events: EventConnection
  /**
   * Facilities it runs.
   * 运营的设施。
   */
  facilities: FacilityConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Kind of organisation.
   * 机构类型。
   */
  kind: OrganisationKind
  /**
   * Name as published, in full where known.
   * 名称（尽量使用全称）。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Demonstration projects it runs.
   * 运营的示范项目。
   */
  operates: DemonstrationProjectConnection
  /**
   * Documents it issued.
   * 发布的文件。
   */
  policies: PolicyConnection
  /**
   * Region it belongs to.
   * 所属地区。
   */
  region: Region | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Statements about this organisation.
   * 涉及本机构的陈述。
   */
  statements: StatementConnection
}

/** Selection of Organisation. 对 Organisation 的字段选择。 */
export interface OrganisationSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Events it holds.
   * 主办的赛事。
   */
  events?: (EventConnectionSelection & { $?: EventsArgs }) | undefined
  /**
   * Facilities it runs.
   * 运营的设施。
   */
  facilities?: (FacilityConnectionSelection & { $?: FacilitiesArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Kind of organisation.
   * 机构类型。
   */
  kind?: boolean | undefined
  /**
   * Name as published, in full where known.
   * 名称（尽量使用全称）。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Demonstration projects it runs.
   * 运营的示范项目。
   */
  operates?: (DemonstrationProjectConnectionSelection & { $?: OperatesArgs }) | undefined
  /**
   * Documents it issued.
   * 发布的文件。
   */
  policies?: (PolicyConnectionSelection & { $?: PoliciesArgs }) | undefined
  /**
   * Region it belongs to.
   * 所属地区。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Statements about this organisation.
   * 涉及本机构的陈述。
   */
  statements?: (StatementConnectionSelection & { $?: StatementsArgs }) | undefined
}

/**
 * A page of a list of organisations.
 * 机构列表的一页。
 */
export interface OrganisationConnection {
  __typename: 'OrganisationConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: OrganisationEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Organisation[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of OrganisationConnection. 对 OrganisationConnection 的字段选择。 */
export interface OrganisationConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: OrganisationEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: OrganisationSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that organisations can be grouped by.
 * 机构的分组维度。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `KIND` By kind: Kind of organisation. 按 kind 分组：机构类型。
 * - `REGION` By region: Region it belongs to. 按 region 分组：所属地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 */
export type OrganisationDimension = 'INFERRED' | 'KIND' | 'REGION' | 'RELIABILITY' | 'SOURCE'

/**
 * An edge of a list of organisations.
 * 机构列表中的一项及其游标。
 */
export interface OrganisationEdge {
  __typename: 'OrganisationEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Organisation
}

/** Selection of OrganisationEdge. 对 OrganisationEdge 的字段选择。 */
export interface OrganisationEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: OrganisationSelection | undefined
}

/**
 * Conditions on organisations; all that are given must hold.
 * 机构的筛选条件，所给条件须全部满足。
 */
export interface OrganisationFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly OrganisationFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Kind of organisation.
   * 机构类型。
   */
  kind?: OrganisationKindFilter | null | undefined
  /**
   * Name as published, in full where known.
   * 名称（尽量使用全称）。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: OrganisationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly OrganisationFilter[] | null | undefined
  /**
   * Region it belongs to.
   * 所属地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
}

/**
 * Columns that organisations can be counted by.
 * 机构的分组方式。
 * - `KIND` By kind: Kind of organisation. 按 kind 分组：机构类型。
 * - `REGION` By region: Region it belongs to. 按 region 分组：所属地区。
 */
export type OrganisationGrouping = 'KIND' | 'REGION'

/**
 * Kind of organisation.
 * 机构类型。
 * - `ASSOCIATION` A sports association. 体育协会。
 * - `COMPANY` A company. 企业。
 * - `GOVERNMENT` A government or one of its departments. 政府及其部门。
 * - `MEDIA` A newspaper, station or account. 媒体。
 * - `PARTY` A Party committee or organisation. 党的组织。
 * - `SCHOOL` A school. 学校。
 */
export type OrganisationKind = 'ASSOCIATION' | 'COMPANY' | 'GOVERNMENT' | 'MEDIA' | 'PARTY' | 'SCHOOL'

/**
 * A condition on OrganisationKind.
 * OrganisationKind 条件。
 */
export interface OrganisationKindFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: OrganisationKind | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly OrganisationKind[] | null | undefined
}

/**
 * Orders of a list of organisations; rows without a value come last.
 * 机构列表的排序方式，无取值者排在最后。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 */
export type OrganisationOrder = 'NAME_ASC' | 'NAME_DESC'

/**
 * Counts of organisations.
 * 机构的计数。
 */
export interface OrganisationStatistics {
  __typename: 'OrganisationStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of OrganisationStatistics. 对 OrganisationStatistics 的字段选择。 */
export interface OrganisationStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: OrganisationStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: OrganisationStatisticsGroupsArgs }) | undefined
}

/**
 * Information about a page of a list.
 * 列表中一页的分页信息。
 */
export interface PageInfo {
  __typename: 'PageInfo'
  /**
   * Cursor of the last row of the page.
   * 本页末行的游标。
   */
  endCursor: string | null
  /**
   * True if more rows follow.
   * 其后是否还有数据。
   */
  hasNextPage: boolean
  /**
   * True if rows precede the page.
   * 其前是否还有数据。
   */
  hasPreviousPage: boolean
  /**
   * Cursor of the first row of the page.
   * 本页首行的游标。
   */
  startCursor: string | null
}

/** Selection of PageInfo. 对 PageInfo 的字段选择。 */
export interface PageInfoSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the last row of the page.
   * 本页末行的游标。
   */
  endCursor?: boolean | undefined
  /**
   * True if more rows follow.
   * 其后是否还有数据。
   */
  hasNextPage?: boolean | undefined
  /**
   * True if rows precede the page.
   * 其前是否还有数据。
   */
  hasPreviousPage?: boolean | undefined
  /**
   * Cursor of the first row of the page.
   * 本页首行的游标。
   */
  startCursor?: boolean | undefined
}

/**
 * What values are divided by.
 * 数值除以何者。
 * - `KM2` The area of the region in square kilometres. 地区面积（平方公里）。
 * - `PERSON` The residents of the region. 地区人口。
 */
export type Per = 'KM2' | 'PERSON'

/**
 * A policy document: a plan, notice, opinion or standard.
 * 政策文件：规划、通知、意见或标准。
 */
export interface Policy {
  __typename: 'Policy'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Demonstration projects it lists.
   * 所列示范项目。
   */
  demonstrationProjects: DemonstrationProjectConnection
  /**
   * Document number as printed, such as 国办发〔2020〕36号.
   * 文号，如 国办发〔2020〕36号。
   */
  documentNumber: string | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Date of issue, as a day, month or year, where stated.
   * 发文时间（有说明时）。
   */
  issuedOn: DateValue | null
  /**
   * Organisation that issued it, where stated.
   * 发文单位（有说明时）。
   */
  issuer: Organisation | null
  /**
   * Level of the issuer.
   * 发文级别。
   */
  level: Level | null
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Programmes it sets out.
   * 依据本文件的工程。
   */
  programmes: ProgrammeConnection
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Status: issued, or to be drawn up.
   * 状态：已发布或待制定。
   */
  status: PolicyStatus
  /**
   * Title as cited.
   * 所引标题。
   */
  title: string
  /**
   * Title in English.
   * 英文标题。
   */
  titleEn: string
  /**
   * First year it covers, where stated.
   * 适用起始年份（有说明时）。
   */
  yearFrom: number | null
  /**
   * Last year it covers, where stated.
   * 适用结束年份（有说明时）。
   */
  yearTo: number | null
}

/** Selection of Policy. 对 Policy 的字段选择。 */
export interface PolicySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Demonstration projects it lists.
   * 所列示范项目。
   */
  demonstrationProjects?: (DemonstrationProjectConnectionSelection & { $?: DemonstrationProjectsArgs }) | undefined
  /**
   * Document number as printed, such as 国办发〔2020〕36号.
   * 文号，如 国办发〔2020〕36号。
   */
  documentNumber?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Date of issue, as a day, month or year, where stated.
   * 发文时间（有说明时）。
   */
  issuedOn?: boolean | undefined
  /**
   * Organisation that issued it, where stated.
   * 发文单位（有说明时）。
   */
  issuer?: OrganisationSelection | undefined
  /**
   * Level of the issuer.
   * 发文级别。
   */
  level?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Programmes it sets out.
   * 依据本文件的工程。
   */
  programmes?: (ProgrammeConnectionSelection & { $?: ProgrammesArgs }) | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Status: issued, or to be drawn up.
   * 状态：已发布或待制定。
   */
  status?: boolean | undefined
  /**
   * Title as cited.
   * 所引标题。
   */
  title?: boolean | undefined
  /**
   * Title in English.
   * 英文标题。
   */
  titleEn?: boolean | undefined
  /**
   * First year it covers, where stated.
   * 适用起始年份（有说明时）。
   */
  yearFrom?: boolean | undefined
  /**
   * Last year it covers, where stated.
   * 适用结束年份（有说明时）。
   */
  yearTo?: boolean | undefined
}

/**
 * A page of a list of policies.
 * 政策文件列表的一页。
 */
export interface PolicyConnection {
  __typename: 'PolicyConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: PolicyEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Policy[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of PolicyConnection. 对 PolicyConnection 的字段选择。 */
export interface PolicyConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: PolicyEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: PolicySelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that policies can be grouped by.
 * 政策文件的分组维度。
 * - `DECADE` By decade, named by its first year: Date of issue, as a day, month or year, where stated. 按年代（以其首年表示）：发文时间（有说明时）。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `LEVEL` By level: Level of the issuer. 按 level 分组：发文级别。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: Date of issue, as a day, month or year, where stated. 按年月（如 2020-07），只知年份者无取值：发文时间（有说明时）。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: Date of issue, as a day, month or year, where stated. 按月份（01 至 12，各年合并），只知年份者无取值：发文时间（有说明时）。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `STATUS` By status: Status: issued, or to be drawn up. 按 status 分组：状态：已发布或待制定。
 * - `YEAR` By year: Date of issue, as a day, month or year, where stated. 按年：发文时间（有说明时）。
 */
export type PolicyDimension = 'DECADE' | 'INFERRED' | 'LEVEL' | 'MONTH' | 'MONTH_OF_YEAR' | 'RELIABILITY' | 'SOURCE' | 'STATUS' | 'YEAR'

/**
 * An edge of a list of policies.
 * 政策文件列表中的一项及其游标。
 */
export interface PolicyEdge {
  __typename: 'PolicyEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Policy
}

/** Selection of PolicyEdge. 对 PolicyEdge 的字段选择。 */
export interface PolicyEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: PolicySelection | undefined
}

/**
 * Conditions on policies; all that are given must hold.
 * 政策文件的筛选条件，所给条件须全部满足。
 */
export interface PolicyFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly PolicyFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Document number as printed, such as 国办发〔2020〕36号.
   * 文号，如 国办发〔2020〕36号。
   */
  documentNumber?: TextFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Date of issue, as a day, month or year, where stated.
   * 发文时间（有说明时）。
   */
  issuedOn?: DateFilter | null | undefined
  /**
   * Organisation that issued it, where stated.
   * 发文单位（有说明时）。
   */
  issuer?: KeyFilter | null | undefined
  /**
   * Level of the issuer.
   * 发文级别。
   */
  level?: LevelFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: PolicyFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly PolicyFilter[] | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * Status: issued, or to be drawn up.
   * 状态：已发布或待制定。
   */
  status?: PolicyStatusFilter | null | undefined
  /**
   * Title as cited.
   * 所引标题。
   */
  title?: TextFilter | null | undefined
  /**
   * The year, or any year of the period.
   * 年份，或时期中的任一年。
   */
  year?: YearFilter | null | undefined
}

/**
 * Columns that policies can be counted by.
 * 政策文件的分组方式。
 * - `LEVEL` By level: Level of the issuer. 按 level 分组：发文级别。
 * - `STATUS` By status: Status: issued, or to be drawn up. 按 status 分组：状态：已发布或待制定。
 */
export type PolicyGrouping = 'LEVEL' | 'STATUS'

/**
 * Orders of a list of policies; rows without a value come last.
 * 政策文件列表的排序方式，无取值者排在最后。
 * - `ISSUED_ASC` Ascending by issuedOn: Date of issue, as a day, month or year, where stated. 按 issuedOn 升序：发文时间（有说明时）。
 * - `ISSUED_DESC` Descending by issuedOn: Date of issue, as a day, month or year, where stated. 按 issuedOn 降序：发文时间（有说明时）。
 * - `SLUG_ASC` Ascending by slug: Identifier within the package. 按 slug 升序：数据包内的标识。
 * - `SLUG_DESC` Descending by slug: Identifier within the package. 按 slug 降序：数据包内的标识。
 */
export type PolicyOrder = 'ISSUED_ASC' | 'ISSUED_DESC' | 'SLUG_ASC' | 'SLUG_DESC'

/**
 * Counts of policies.
 * 政策文件的计数。
 */
export interface PolicyStatistics {
  __typename: 'PolicyStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of PolicyStatistics. 对 PolicyStatistics 的字段选择。 */
export interface PolicyStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: PolicyStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: PolicyStatisticsGroupsArgs }) | undefined
}

/**
 * Status of a policy document.
 * 文件的状态。
 * - `ISSUED` Issued. 已发布。
 * - `PLANNED` To be drawn up. 待制定。
 */
export type PolicyStatus = 'ISSUED' | 'PLANNED'

/**
 * A condition on PolicyStatus.
 * PolicyStatus 条件。
 */
export interface PolicyStatusFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: PolicyStatus | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly PolicyStatus[] | null | undefined
}

/**
 * A programme of construction or promotion; its promised and delivered quantities are observations.
 * 建设或推广工程；其承诺与完成的数量见观测值。
 */
export interface Programme {
  __typename: 'Programme'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Description, summarised by the editors.
   * 工程内容（编者概述）。
   */
  description: string | null
  /**
   * Description in English.
   * 工程内容（英文）。
   */
  descriptionEn: string | null
  /**
   * End, as a day, month or year, where stated.
   * 结束时间（有说明时）。
   */
  endsOn: DateValue | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Promised and delivered quantities.
   * 承诺与完成的数量。
   */
  observations: ObservationConnection
  /**
   * Policy that sets it out.
   * 所依据的文件。
   */
  policy: Policy | null
  /**
   * Region it serves.
   * 服务地区。
   */
  region: Region
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Sports it promotes.
   * 推广的体育项目。
   */
  sports: Sport[]
  /**
   * Start, as a day, month or year, where stated.
   * 开始时间（有说明时）。
   */
  startsOn: DateValue | null
  /**
   * Status in the report.
   * 报告中的状态。
   */
  status: ProgrammeStatus | null
}

/** Selection of Programme. 对 Programme 的字段选择。 */
export interface ProgrammeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Description, summarised by the editors.
   * 工程内容（编者概述）。
   */
  description?: boolean | undefined
  /**
   * Description in English.
   * 工程内容（英文）。
   */
  descriptionEn?: boolean | undefined
  /**
   * End, as a day, month or year, where stated.
   * 结束时间（有说明时）。
   */
  endsOn?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Promised and delivered quantities.
   * 承诺与完成的数量。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * Policy that sets it out.
   * 所依据的文件。
   */
  policy?: PolicySelection | undefined
  /**
   * Region it serves.
   * 服务地区。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Sports it promotes.
   * 推广的体育项目。
   */
  sports?: SportSelection | undefined
  /**
   * Start, as a day, month or year, where stated.
   * 开始时间（有说明时）。
   */
  startsOn?: boolean | undefined
  /**
   * Status in the report.
   * 报告中的状态。
   */
  status?: boolean | undefined
}

/**
 * A page of a list of programmes.
 * 工程列表的一页。
 */
export interface ProgrammeConnection {
  __typename: 'ProgrammeConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: ProgrammeEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Programme[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of ProgrammeConnection. 对 ProgrammeConnection 的字段选择。 */
export interface ProgrammeConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: ProgrammeEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: ProgrammeSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that programmes can be grouped by.
 * 工程的分组维度。
 * - `DECADE` By decade, named by its first year: Start, as a day, month or year, where stated. 按年代（以其首年表示）：开始时间（有说明时）。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: Start, as a day, month or year, where stated. 按年月（如 2020-07），只知年份者无取值：开始时间（有说明时）。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: Start, as a day, month or year, where stated. 按月份（01 至 12，各年合并），只知年份者无取值：开始时间（有说明时）。
 * - `REGION` By region: Region it serves. 按 region 分组：服务地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `SPORT` By sport: Sports it promotes. 按 sport 分组：推广的体育项目。
 * - `STATUS` By status: Status in the report. 按 status 分组：报告中的状态。
 * - `YEAR` By year: Start, as a day, month or year, where stated. 按年：开始时间（有说明时）。
 */
export type ProgrammeDimension = 'DECADE' | 'INFERRED' | 'MONTH' | 'MONTH_OF_YEAR' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'SPORT' | 'STATUS' | 'YEAR'

/**
 * An edge of a list of programmes.
 * 工程列表中的一项及其游标。
 */
export interface ProgrammeEdge {
  __typename: 'ProgrammeEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Programme
}

/** Selection of ProgrammeEdge. 对 ProgrammeEdge 的字段选择。 */
export interface ProgrammeEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: ProgrammeSelection | undefined
}

/**
 * Conditions on programmes; all that are given must hold.
 * 工程的筛选条件，所给条件须全部满足。
 */
export interface ProgrammeFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly ProgrammeFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Description, summarised by the editors.
   * 工程内容（编者概述）。
   */
  description?: TextFilter | null | undefined
  /**
   * Takes place, at least in part, in these days; if only one end is known, that day, month or year counts.
   * 至少部分时间在此期间内；起止只知其一时，以所知的日、月或年计。
   */
  during?: DateSpan | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: ProgrammeFilter | null | undefined
  /**
   * Any of its observations meets this filter.
   * 其任一观测值符合该筛选条件。
   */
  observations?: ObservationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly ProgrammeFilter[] | null | undefined
  /**
   * Policy that sets it out.
   * 所依据的文件。
   */
  policy?: KeyFilter | null | undefined
  /**
   * Region it serves.
   * 服务地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * Sports it promotes.
   * 推广的体育项目。
   */
  sport?: TreeFilter | null | undefined
  /**
   * Start, as a day, month or year, where stated.
   * 开始时间（有说明时）。
   */
  startsOn?: DateFilter | null | undefined
  /**
   * Status in the report.
   * 报告中的状态。
   */
  status?: ProgrammeStatusFilter | null | undefined
}

/**
 * Columns that programmes can be counted by.
 * 工程的分组方式。
 * - `REGION` By region: Region it serves. 按 region 分组：服务地区。
 * - `STATUS` By status: Status in the report. 按 status 分组：报告中的状态。
 */
export type ProgrammeGrouping = 'REGION' | 'STATUS'

/**
 * Orders of a list of programmes; rows without a value come last.
 * 工程列表的排序方式，无取值者排在最后。
 * - `NAME_ASC` Ascending by pinyin: Pinyin of the name, for ordering. 按 pinyin 升序：名称拼音，用于排序。
 * - `NAME_DESC` Descending by pinyin: Pinyin of the name, for ordering. 按 pinyin 降序：名称拼音，用于排序。
 * - `STARTS_ON_ASC` Ascending by startsOn: Start, as a day, month or year, where stated. 按 startsOn 升序：开始时间（有说明时）。
 * - `STARTS_ON_DESC` Descending by startsOn: Start, as a day, month or year, where stated. 按 startsOn 降序：开始时间（有说明时）。
 */
export type ProgrammeOrder = 'NAME_ASC' | 'NAME_DESC' | 'STARTS_ON_ASC' | 'STARTS_ON_DESC'

/**
 * Counts of programmes.
 * 工程的计数。
 */
export interface ProgrammeStatistics {
  __typename: 'ProgrammeStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of ProgrammeStatistics. 对 ProgrammeStatistics 的字段选择。 */
export interface ProgrammeStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: ProgrammeStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: ProgrammeStatisticsGroupsArgs }) | undefined
}

/**
 * Status of a programme.
 * 工程的状态。
 * - `COMPLETED` Reported as completed. 报告为已完成。
 * - `ONGOING` Under way. 进行中。
 * - `PLANNED` Announced. 计划中。
 */
export type ProgrammeStatus = 'COMPLETED' | 'ONGOING' | 'PLANNED'

/**
 * A condition on ProgrammeStatus.
 * ProgrammeStatus 条件。
 */
export interface ProgrammeStatusFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: ProgrammeStatus | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly ProgrammeStatus[] | null | undefined
}

/**
 * Category of a designation.
 * 示范项目的类别。
 * - `BASE` Demonstration base (示范基地): a county, park or cluster. 示范基地。
 * - `PROJECT` Demonstration project (示范项目): an activity or product. 示范项目。
 * - `TOWN` Sports-leisure characteristic town (运动休闲特色小镇). 运动休闲特色小镇。
 * - `UNIT` Demonstration unit (示范单位): an organisation. 示范单位。
 */
export type ProjectCategory = 'BASE' | 'PROJECT' | 'TOWN' | 'UNIT'

/**
 * A condition on ProjectCategory.
 * ProjectCategory 条件。
 */
export interface ProjectCategoryFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: ProjectCategory | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly ProjectCategory[] | null | undefined
}

/**
 * How the source qualifies a number.
 * 来源对数值的限定。
 * - `APPROXIMATE` About: 约, 左右. 约数。
 * - `AT_LEAST` At least or more than: 以上, 余, 多, 超过, 不少于. 不少于或多于。
 * - `AT_MOST` At most or less than: 以内, 不超过, 不足. 不多于或少于。
 * - `ESTIMATED` An estimate in advance: 预计. 预计值。
 * - `NEARLY` Just under: 近. 接近而未达。
 * - `RANGE` Between two numbers. 区间。
 */
export type Qualifier = 'APPROXIMATE' | 'AT_LEAST' | 'AT_MOST' | 'ESTIMATED' | 'NEARLY' | 'RANGE'

/**
 * A condition on Qualifier.
 * Qualifier 条件。
 */
export interface QualifierFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: Qualifier | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly Qualifier[] | null | undefined
}

/**
 * A number with its unit and qualifier as published; of statistics, with the unit it was computed in.
 * 带发布单位与限定语的数值；统计所得者为计算所用的单位。
 */
export interface Quantity {
  __typename: 'Quantity'
  /**
   * The number as a decimal, exactly as published or computed.
   * 十进制数值，与发布或计算所得完全一致。
   */
  exact: DecimalValue
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier: Qualifier | null
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text: string
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn: string
  /**
   * Unit as published or computed.
   * 发布或计算所用的单位。
   */
  unit: Unit
  /**
   * The number.
   * 数值。
   */
  value: number
  /**
   * The number converted into another unit of the same kind; null with an error where its unit does not convert into it.
   * 换算为同类其他单位后的数值；不能换算时为 null 并附错误。
   */
  valueIn: number | null
}

/** Selection of Quantity. 对 Quantity 的字段选择。 */
export interface QuantitySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The number as a decimal, exactly as published or computed.
   * 十进制数值，与发布或计算所得完全一致。
   */
  exact?: boolean | undefined
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn?: boolean | undefined
  /**
   * Unit as published or computed.
   * 发布或计算所用的单位。
   */
  unit?: UnitSelection | undefined
  /**
   * The number.
   * 数值。
   */
  value?: boolean | undefined
  /**
   * The number converted into another unit of the same kind; null with an error where its unit does not convert into it.
   * 换算为同类其他单位后的数值；不能换算时为 null 并附错误。
   */
  valueIn?: { $: ValueInArgs } | undefined
}

/**
 * A condition on a number with a unit. Without a unit, numbers are compared as published. A range such as 3-5 meets a condition if any number in it does. A number that valueIn returned is found in the same unit.
 * 带单位的数值条件；未给出单位时按发布值比较。区间（如 3-5）内有任一数值符合即可。valueIn 给出的数值可在同一单位下查到。
 */
export interface QuantityFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: number | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * Greater than.
   * 大于。
   */
  gt?: number | null | undefined
  /**
   * At least.
   * 不小于。
   */
  gte?: number | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly number[] | null | undefined
  /**
   * Less than.
   * 小于。
   */
  lt?: number | null | undefined
  /**
   * At most.
   * 不大于。
   */
  lte?: number | null | undefined
  /**
   * Code of the unit of the bounds; values published in other units of the same kind are converted.
   * 界限所用单位的代码；同类单位的数值换算后比较。
   */
  unit?: string | null | undefined
}

/**
 * The query root.
 * 查询入口。
 */
export interface Query {
  __typename: 'Query'
  /**
   * Citations, page by page.
   * 出处列表（分页）。
   */
  citations: CitationConnection
  /**
   * The commitment with this identifier; null if there is none.
   * 按标识查询承诺；不存在时为 null。
   */
  commitment: Commitment | null
  /**
   * Counts of commitments.
   * 承诺计数。
   */
  commitmentStatistics: CommitmentStatistics
  /**
   * Commitments, page by page.
   * 承诺列表（分页）。
   */
  commitments: CommitmentConnection
  /**
   * Regions compared by indicators: a table for each indicator, all of the same regions and years, with gaps, ranks and the number of regions that have a value. The values are those of indicator.series.
   * 按指标对比若干地区：每个指标一张表，地区与年份一致，注明空缺、名次和有数值的地区数；取值同 indicator.series。
   */
  compare: IndicatorSeries[]
  /**
   * The demonstration project with this identifier; null if there is none.
   * 按标识查询示范项目；不存在时为 null。
   */
  demonstrationProject: DemonstrationProject | null
  /**
   * Counts of demonstration projects.
   * 示范项目计数。
   */
  demonstrationProjectStatistics: DemonstrationProjectStatistics
  /**
   * Demonstration projects, page by page.
   * 示范项目列表（分页）。
   */
  demonstrationProjects: DemonstrationProjectConnection
  /**
   * What changed from one release to another, row by row and cell by cell.
   * 两个发布版间逐行逐格的差异。
   */
  diff: ReleaseDiff
  /**
   * The event with this identifier; null if there is none.
   * 按标识查询赛事；不存在时为 null。
   */
  event: Event | null
  /**
   * Event series, page by page.
   * 系列赛事列表（分页）。
   */
  eventSeries: EventSeriesConnection
  /**
   * The event series with this identifier; null if there is none.
   * 按标识查询系列赛事；不存在时为 null。
   */
  eventSeriesById: EventSeries | null
  /**
   * Counts of event series.
   * 系列赛事计数。
   */
  eventSeriesStatistics: EventSeriesStatistics
  /**
   * Counts of events.
   * 赛事计数。
   */
  eventStatistics: EventStatistics
  /**
   * Events, page by page.
   * 赛事列表（分页）。
   */
  events: EventConnection
  /**
   * Facilities, page by page.
   * 设施列表（分页）。
   */
  facilities: FacilityConnection
  /**
   * The facilities nearest to a point, the nearest first; equal distances are ordered by identifier. Facilities without coordinates are left out.
   * 距某点最近的设施，由近及远；距离相同时按标识排序。没有坐标的设施不列出。
   */
  facilitiesNear: NearbyFacility[]
  /**
   * The facility with this identifier; null if there is none.
   * 按标识查询设施；不存在时为 null。
   */
  facility: Facility | null
  /**
   * The facilities in a box of a map, counted in cells of 64 by 64 pixels of a tiled map (Web Mercator); the counts are exact. Facilities without coordinates are left out.
   * 地图矩形区域内的设施，按瓦片地图（Web 墨卡托）64×64 像素的网格单元计数，计数精确。没有坐标的设施不计入。
   */
  facilityClusters: FacilityClusters
  /**
   * Counts of facilities.
   * 设施计数。
   */
  facilityStatistics: FacilityStatistics
  /**
   * All facility types, by code.
   * 全部设施类型，按代码排序。
   */
  facilityTypes: FacilityType[]
  /**
   * The finding with this identifier; null if there is none.
   * 按标识查询检查结果；不存在时为 null。
   */
  finding: Finding | null
  /**
   * Counts of findings.
   * 检查结果计数。
   */
  findingStatistics: FindingStatistics
  /**
   * Findings, page by page.
   * 检查结果列表（分页）。
   */
  findings: FindingConnection
  /**
   * The indicator with this code; null if there is none.
   * 按代码查询指标；不存在时为 null。
   */
  indicator: Indicator | null
  /**
   * Counts of indicators.
   * 指标计数。
   */
  indicatorStatistics: IndicatorStatistics
  /**
   * Indicators, page by page.
   * 指标列表（分页）。
   */
  indicators: IndicatorConnection
  /**
   * The object with this global identifier; null if there is none.
   * 按全局标识查询对象；不存在时为 null。
   */
  node: Node | null
  /**
   * The objects with these global identifiers, in the same order; null for each that does not exist or has no valid identifier, the latter with an error.
   * 按全局标识依次查询多个对象；不存在或标识无效者为 null，标识无效时另附错误。
   */
  nodes: (Node | null)[]
  /**
   * The observation with this identifier; null if there is none.
   * 按标识查询观测值；不存在时为 null。
   */
  observation: Observation | null
  /**
   * Counts of observations.
   * 观测值计数。
   */
  observationStatistics: ObservationStatistics
  /**
   * Observations, page by page.
   * 观测值列表（分页）。
   */
  observations: ObservationConnection
  /**
   * The organisation with this identifier; null if there is none.
   * 按标识查询机构；不存在时为 null。
   */
  organisation: Organisation | null
  /**
   * Counts of organisations.
   * 机构计数。
   */
  organisationStatistics: OrganisationStatistics
  /**
   * Organisations, page by page.
   * 机构列表（分页）。
   */
  organisations: OrganisationConnection
  /**
   * Policies, page by page.
   * 政策文件列表（分页）。
   */
  policies: PolicyConnection
  /**
   * The policy with this identifier; null if there is none.
   * 按标识查询政策文件；不存在时为 null。
   */
  policy: Policy | null
  /**
   * Counts of policies.
   * 政策文件计数。
   */
  policyStatistics: PolicyStatistics
  /**
   * The programme with this identifier; null if there is none.
   * 按标识查询工程；不存在时为 null。
   */
  programme: Programme | null
  /**
   * Counts of programmes.
   * 工程计数。
   */
  programmeStatistics: ProgrammeStatistics
  /**
   * Programmes, page by page.
   * 工程列表（分页）。
   */
  programmes: ProgrammeConnection
  /**
   * Rank claims, page by page.
   * 排名表述列表（分页）。
   */
  rankClaims: RankClaimConnection
  /**
   * The region with this code; null if there is none.
   * 按代码查询行政区划；不存在时为 null。
   */
  region: Region | null
  /**
   * Counts of regions.
   * 行政区划计数。
   */
  regionStatistics: RegionStatistics
  /**
   * Regions, page by page.
   * 行政区划列表（分页）。
   */
  regions: RegionConnection
  /**
   * The release that this request is answered from.
   * 提供本次查询的发布版。
   */
  release: Release
  /**
   * Releases this service has, newest first; add ?release= to any URL to query another than the active one.
   * 本服务的全部发布版，最新的在前；在任一网址后加 ?release= 可查询其他发布版。
   */
  releases: Release[]
  /**
   * Objects whose names, cited phrases, region, year or unit contain all words of the text: whole names first, then beginnings of names, then titles, then texts. Case, accents, width, traditional or simplified characters, and English words such as “the” and “of” do not count. Where few objects have every word, looser matches follow: the text without the words of a question, beginnings of words, pinyin and its initials, characters with others between them, of the same sound, with one wrong or two exchanged, two names run together, and misspelt words. Where these find nothing either, the results have a part of the text each, and `isPartial` is true.
   * 名称、原文短语、地区、年份或单位中包含全部检索词的内容：名称完全相同者在前，其次为名称以其开头者、标题包含者、正文包含者；不区分大小写、变音符号、全角半角与繁简，不计 the、of 等英文虚词。结果很少时，其后列出较宽松的匹配：去掉疑问词、词首、拼音及其首字母、字间隔有他字、同音字、一字之误、相邻两字颠倒、两个名称连写与拼写错误。仍无结果时，列出只含部分检索词者，且 `isPartial` 为 true。
   */
  search: SearchResultConnection
  /**
   * All series breaks, by slug.
   * 全部时间序列断点，按标识排序。
   */
  seriesBreaks: SeriesBreak[]
  /**
   * The source with this identifier; null if there is none.
   * 按标识查询文献；不存在时为 null。
   */
  source: Source | null
  /**
   * Counts of sources.
   * 文献计数。
   */
  sourceStatistics: SourceStatistics
  /**
   * Sources, page by page.
   * 文献列表（分页）。
   */
  sources: SourceConnection
  /**
   * All sports, by code.
   * 全部体育项目，按代码排序。
   */
  sports: Sport[]
  /**
   * The statement with this identifier; null if there is none.
   * 按标识查询陈述；不存在时为 null。
   */
  statement: Statement | null
  /**
   * Counts of statements.
   * 陈述计数。
   */
  statementStatistics: StatementStatistics
  /**
   * Statements, page by page.
   * 陈述列表（分页）。
   */
  statements: StatementConnection
  /**
   * All units, by code.
   * 全部计量单位，按代码排序。
   */
  units: Unit[]
}

/** Selection of Query. 对 Query 的字段选择。 */
export interface QuerySelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Citations, page by page.
   * 出处列表（分页）。
   */
  citations?: (CitationConnectionSelection & { $?: CitationsArgs }) | undefined
  /**
   * The commitment with this identifier; null if there is none.
   * 按标识查询承诺；不存在时为 null。
   */
  commitment?: (CommitmentSelection & { $: CommitmentArgs }) | undefined
  /**
   * Counts of commitments.
   * 承诺计数。
   */
  commitmentStatistics?: (CommitmentStatisticsSelection & { $?: CommitmentStatisticsArgs }) | undefined
  /**
   * Commitments, page by page.
   * 承诺列表（分页）。
   */
  commitments?: (CommitmentConnectionSelection & { $?: CommitmentsArgs }) | undefined
  /**
   * Regions compared by indicators: a table for each indicator, all of the same regions and years, with gaps, ranks and the number of regions that have a value. The values are those of indicator.series.
   * 按指标对比若干地区：每个指标一张表，地区与年份一致，注明空缺、名次和有数值的地区数；取值同 indicator.series。
   */
  compare?: (IndicatorSeriesSelection & { $: CompareArgs }) | undefined
  /**
   * The demonstration project with this identifier; null if there is none.
   * 按标识查询示范项目；不存在时为 null。
   */
  demonstrationProject?: (DemonstrationProjectSelection & { $: DemonstrationProjectArgs }) | undefined
  /**
   * Counts of demonstration projects.
   * 示范项目计数。
   */
  demonstrationProjectStatistics?: (DemonstrationProjectStatisticsSelection & { $?: DemonstrationProjectStatisticsArgs }) | undefined
  /**
   * Demonstration projects, page by page.
   * 示范项目列表（分页）。
   */
  demonstrationProjects?: (DemonstrationProjectConnectionSelection & { $?: DemonstrationProjectsArgs }) | undefined
  /**
   * What changed from one release to another, row by row and cell by cell.
   * 两个发布版间逐行逐格的差异。
   */
  diff?: (ReleaseDiffSelection & { $: DiffArgs }) | undefined
  /**
   * The event with this identifier; null if there is none.
   * 按标识查询赛事；不存在时为 null。
   */
  event?: (EventSelection & { $: EventArgs }) | undefined
  /**
   * Event series, page by page.
   * 系列赛事列表（分页）。
   */
  eventSeries?: (EventSeriesConnectionSelection & { $?: EventSeriesArgs }) | undefined
  /**
   * The event series with this identifier; null if there is none.
   * 按标识查询系列赛事；不存在时为 null。
   */
  eventSeriesById?: (EventSeriesSelection & { $: EventSeriesByIdArgs }) | undefined
  /**
   * Counts of event series.
   * 系列赛事计数。
   */
  eventSeriesStatistics?: (EventSeriesStatisticsSelection & { $?: EventSeriesStatisticsArgs }) | undefined
  /**
   * Counts of events.
   * 赛事计数。
   */
  eventStatistics?: (EventStatisticsSelection & { $?: EventStatisticsArgs }) | undefined
  /**
   * Events, page by page.
   * 赛事列表（分页）。
   */
  events?: (EventConnectionSelection & { $?: EventsArgs }) | undefined
  /**
   * Facilities, page by page.
   * 设施列表（分页）。
   */
  facilities?: (FacilityConnectionSelection & { $?: FacilitiesArgs }) | undefined
  /**
   * The facilities nearest to a point, the nearest first; equal distances are ordered by identifier. Facilities without coordinates are left out.
   * 距某点最近的设施，由近及远；距离相同时按标识排序。没有坐标的设施不列出。
   */
  facilitiesNear?: (NearbyFacilitySelection & { $: FacilitiesNearArgs }) | undefined
  /**
   * The facility with this identifier; null if there is none.
   * 按标识查询设施；不存在时为 null。
   */
  facility?: (FacilitySelection & { $: FacilityArgs }) | undefined
  /**
   * The facilities in a box of a map, counted in cells of 64 by 64 pixels of a tiled map (Web Mercator); the counts are exact. Facilities without coordinates are left out.
   * 地图矩形区域内的设施，按瓦片地图（Web 墨卡托）64×64 像素的网格单元计数，计数精确。没有坐标的设施不计入。
   */
  facilityClusters?: (FacilityClustersSelection & { $: FacilityClustersArgs }) | undefined
  /**
   * Counts of facilities.
   * 设施计数。
   */
  facilityStatistics?: (FacilityStatisticsSelection & { $?: FacilityStatisticsArgs }) | undefined
  /**
   * All facility types, by code.
   * 全部设施类型，按代码排序。
   */
  facilityTypes?: FacilityTypeSelection | undefined
  /**
   * The finding with this identifier; null if there is none.
   * 按标识查询检查结果；不存在时为 null。
   */
  finding?: (FindingSelection & { $: FindingArgs }) | undefined
  /**
   * Counts of findings.
   * 检查结果计数。
   */
  findingStatistics?: (FindingStatisticsSelection & { $?: FindingStatisticsArgs }) | undefined
  /**
   * Findings, page by page.
   * 检查结果列表（分页）。
   */
  findings?: (FindingConnectionSelection & { $?: FindingsArgs }) | undefined
  /**
   * The indicator with this code; null if there is none.
   * 按代码查询指标；不存在时为 null。
   */
  indicator?: (IndicatorSelection & { $: IndicatorArgs }) | undefined
  /**
   * Counts of indicators.
   * 指标计数。
   */
  indicatorStatistics?: (IndicatorStatisticsSelection & { $?: IndicatorStatisticsArgs }) | undefined
  /**
   * Indicators, page by page.
   * 指标列表（分页）。
   */
  indicators?: (IndicatorConnectionSelection & { $?: IndicatorsArgs }) | undefined
  /**
   * The object with this global identifier; null if there is none.
   * 按全局标识查询对象；不存在时为 null。
   */
  node?: (NodeSelection & { $: NodeArgs }) | undefined
  /**
   * The objects with these global identifiers, in the same order; null for each that does not exist or has no valid identifier, the latter with an error.
   * 按全局标识依次查询多个对象；不存在或标识无效者为 null，标识无效时另附错误。
   */
  nodes?: (NodeSelection & { $: NodesArgs }) | undefined
  /**
   * The observation with this identifier; null if there is none.
   * 按标识查询观测值；不存在时为 null。
   */
  observation?: (ObservationSelection & { $: ObservationArgs }) | undefined
  /**
   * Counts of observations.
   * 观测值计数。
   */
  observationStatistics?: (ObservationStatisticsSelection & { $?: ObservationStatisticsArgs }) | undefined
  /**
   * Observations, page by page.
   * 观测值列表（分页）。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * The organisation with this identifier; null if there is none.
   * 按标识查询机构；不存在时为 null。
   */
  organisation?: (OrganisationSelection & { $: OrganisationArgs }) | undefined
  /**
   * Counts of organisations.
   * 机构计数。
   */
  organisationStatistics?: (OrganisationStatisticsSelection & { $?: OrganisationStatisticsArgs }) | undefined
  /**
   * Organisations, page by page.
   * 机构列表（分页）。
   */
  organisations?: (OrganisationConnectionSelection & { $?: OrganisationsArgs }) | undefined
  /**
   * Policies, page by page.
   * 政策文件列表（分页）。
   */
  policies?: (PolicyConnectionSelection & { $?: PoliciesArgs }) | undefined
  /**
   * The policy with this identifier; null if there is none.
   * 按标识查询政策文件；不存在时为 null。
   */
  policy?: (PolicySelection & { $: PolicyArgs }) | undefined
  /**
   * Counts of policies.
   * 政策文件计数。
   */
  policyStatistics?: (PolicyStatisticsSelection & { $?: PolicyStatisticsArgs }) | undefined
  /**
   * The programme with this identifier; null if there is none.
   * 按标识查询工程；不存在时为 null。
   */
  programme?: (ProgrammeSelection & { $: ProgrammeArgs }) | undefined
  /**
   * Counts of programmes.
   * 工程计数。
   */
  programmeStatistics?: (ProgrammeStatisticsSelection & { $?: ProgrammeStatisticsArgs }) | undefined
  /**
   * Programmes, page by page.
   * 工程列表（分页）。
   */
  programmes?: (ProgrammeConnectionSelection & { $?: ProgrammesArgs }) | undefined
  /**
   * Rank claims, page by page.
   * 排名表述列表（分页）。
   */
  rankClaims?: (RankClaimConnectionSelection & { $?: RankClaimsArgs }) | undefined
  /**
   * The region with this code; null if there is none.
   * 按代码查询行政区划；不存在时为 null。
   */
  region?: (RegionSelection & { $: RegionArgs }) | undefined
  /**
   * Counts of regions.
   * 行政区划计数。
   */
  regionStatistics?: (RegionStatisticsSelection & { $?: RegionStatisticsArgs }) | undefined
  /**
   * Regions, page by page.
   * 行政区划列表（分页）。
   */
  regions?: (RegionConnectionSelection & { $?: RegionsArgs }) | undefined
  /**
   * The release that this request is answered from.
   * 提供本次查询的发布版。
   */
  release?: ReleaseSelection | undefined
  /**
   * Releases this service has, newest first; add ?release= to any URL to query another than the active one.
   * 本服务的全部发布版，最新的在前；在任一网址后加 ?release= 可查询其他发布版。
   */
  releases?: ReleaseSelection | undefined
  /**
   * Objects whose names, cited phrases, region, year or unit contain all words of the text: whole names first, then beginnings of names, then titles, then texts. Case, accents, width, traditional or simplified characters, and English words such as “the” and “of” do not count. Where few objects have every word, looser matches follow: the text without the words of a question, beginnings of words, pinyin and its initials, characters with others between them, of the same sound, with one wrong or two exchanged, two names run together, and misspelt words. Where these find nothing either, the results have a part of the text each, and `isPartial` is true.
   * 名称、原文短语、地区、年份或单位中包含全部检索词的内容：名称完全相同者在前，其次为名称以其开头者、标题包含者、正文包含者；不区分大小写、变音符号、全角半角与繁简，不计 the、of 等英文虚词。结果很少时，其后列出较宽松的匹配：去掉疑问词、词首、拼音及其首字母、字间隔有他字、同音字、一字之误、相邻两字颠倒、两个名称连写与拼写错误。仍无结果时，列出只含部分检索词者，且 `isPartial` 为 true。
   */
  search?: (SearchResultConnectionSelection & { $: SearchArgs }) | undefined
  /**
   * All series breaks, by slug.
   * 全部时间序列断点，按标识排序。
   */
  seriesBreaks?: SeriesBreakSelection | undefined
  /**
   * The source with this identifier; null if there is none.
   * 按标识查询文献；不存在时为 null。
   */
  source?: (SourceSelection & { $: SourceArgs }) | undefined
  /**
   * Counts of sources.
   * 文献计数。
   */
  sourceStatistics?: (SourceStatisticsSelection & { $?: SourceStatisticsArgs }) | undefined
  /**
   * Sources, page by page.
   * 文献列表（分页）。
   */
  sources?: (SourceConnectionSelection & { $?: SourcesArgs }) | undefined
  /**
   * All sports, by code.
   * 全部体育项目，按代码排序。
   */
  sports?: SportSelection | undefined
  /**
   * The statement with this identifier; null if there is none.
   * 按标识查询陈述；不存在时为 null。
   */
  statement?: (StatementSelection & { $: StatementArgs }) | undefined
  /**
   * Counts of statements.
   * 陈述计数。
   */
  statementStatistics?: (StatementStatisticsSelection & { $?: StatementStatisticsArgs }) | undefined
  /**
   * Statements, page by page.
   * 陈述列表（分页）。
   */
  statements?: (StatementConnectionSelection & { $?: StatementsArgs }) | undefined
  /**
   * All units, by code.
   * 全部计量单位，按代码排序。
   */
  units?: UnitSelection | undefined
}

/**
 * A claim such as "first in the province".
 * 排名表述，如“居全省第一”。
 */
export interface RankClaim {
  __typename: 'RankClaim'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * The finding of the rule RANK about the claim: whether the known values confirm it. Null if the release lists none.
   * 规则 RANK 对该表述的检查结果，即已知数值能否证实；发布版未列出时为 null。
   */
  finding: Finding | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Observation the rank is claimed for.
   * 排名所针对的观测值。
   */
  observation: Observation | null
  /**
   * The rank, 1 for first.
   * 名次，1 为第一。
   */
  rank: number
  /**
   * Region whose members are ranked.
   * 参与排名的单位所属的地区。
   */
  region: Region
  /**
   * Scope of the rank, as the source states it.
   * 排名范围。
   */
  scope: string
  /**
   * Scope of the rank in English.
   * 排名范围（英文）。
   */
  scopeEn: string
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable: string | null
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn: string | null
}

/** Selection of RankClaim. 对 RankClaim 的字段选择。 */
export interface RankClaimSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * The finding of the rule RANK about the claim: whether the known values confirm it. Null if the release lists none.
   * 规则 RANK 对该表述的检查结果，即已知数值能否证实；发布版未列出时为 null。
   */
  finding?: FindingSelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Observation the rank is claimed for.
   * 排名所针对的观测值。
   */
  observation?: ObservationSelection | undefined
  /**
   * The rank, 1 for first.
   * 名次，1 为第一。
   */
  rank?: boolean | undefined
  /**
   * Region whose members are ranked.
   * 参与排名的单位所属的地区。
   */
  region?: RegionSelection | undefined
  /**
   * Scope of the rank, as the source states it.
   * 排名范围。
   */
  scope?: boolean | undefined
  /**
   * Scope of the rank in English.
   * 排名范围（英文）。
   */
  scopeEn?: boolean | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Why it is underivable: the reason why the value, its unit or its qualifier does not follow from the quoted words alone; empty where it does.
   * 不能由引文得出的原因：数值、单位或限定语不能仅由引文得出；能得出时为空。
   */
  underivable?: boolean | undefined
  /**
   * Reason in English why it is underivable.
   * 不能由引文得出的原因（英文）。
   */
  underivableEn?: boolean | undefined
}

/**
 * A page of a list of rank claims.
 * 排名表述列表的一页。
 */
export interface RankClaimConnection {
  __typename: 'RankClaimConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: RankClaimEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: RankClaim[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of RankClaimConnection. 对 RankClaimConnection 的字段选择。 */
export interface RankClaimConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: RankClaimEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: RankClaimSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * An edge of a list of rank claims.
 * 排名表述列表中的一项及其游标。
 */
export interface RankClaimEdge {
  __typename: 'RankClaimEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: RankClaim
}

/** Selection of RankClaimEdge. 对 RankClaimEdge 的字段选择。 */
export interface RankClaimEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: RankClaimSelection | undefined
}

/**
 * Conditions on rank claims; all that are given must hold.
 * 排名表述的筛选条件，所给条件须全部满足。
 */
export interface RankClaimFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly RankClaimFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: RankClaimFilter | null | undefined
  /**
   * Observation the rank is claimed for.
   * 排名所针对的观测值。
   */
  observation?: KeyFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly RankClaimFilter[] | null | undefined
  /**
   * The rank, 1 for first.
   * 名次，1 为第一。
   */
  rank?: NumberFilter | null | undefined
  /**
   * Region whose members are ranked.
   * 参与排名的单位所属的地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Scope of the rank, as the source states it.
   * 排名范围。
   */
  scope?: TextFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
}

/**
 * Orders of a list of rank claims; rows without a value come last.
 * 排名表述列表的排序方式，无取值者排在最后。
 * - `RANK_ASC` Ascending by rank: The rank, 1 for first. 按 rank 升序：名次，1 为第一。
 * - `RANK_DESC` Descending by rank: The rank, 1 for first. 按 rank 降序：名次，1 为第一。
 */
export type RankClaimOrder = 'RANK_ASC' | 'RANK_DESC'

/**
 * A quantity divided by the residents or the area of its region, or by the value of the region above or of another indicator, in base units; or the reason why there is no ratio.
 * 数量除以所在地区的人口、面积，或上级地区、另一指标的数值（均按基本单位计），或没有比值的原因。
 */
export interface Ratio {
  __typename: 'Ratio'
  /**
   * What was divided by, with its citations.
   * 所用的除数及其出处。
   */
  denominator: Observation | null
  /**
   * The ratio as a decimal, with the significant digits that both numbers have; with four if both are counts.
   * 十进制比值，有效位数以两数所能支持者为准；两数均为计数时取四位。
   */
  exact: DecimalValue | null
  /**
   * Why there is no ratio; null if there is one.
   * 没有比值的原因；有比值时为 null。
   */
  gap: RatioGap | null
  /**
   * Number of people or square kilometres that it refers to, or what the ratio is multiplied by; 100 for a share in per cent.
   * 比值所对应的人数或平方公里数，或比值所乘之数；百分比为 100。
   */
  per: number
  /**
   * The ratio; null if there is none.
   * 比值；没有时为 null。
   */
  value: number | null
  /**
   * Years between the quantity and the denominator: 0 if both are of one year. Null if the quantity has no single year; the latest denominator was taken.
   * 数量与除数相隔的年数，同年为 0；数量没有单一年份时为 null，除数取最近年份。
   */
  yearsApart: number | null
}

/** Selection of Ratio. 对 Ratio 的字段选择。 */
export interface RatioSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * What was divided by, with its citations.
   * 所用的除数及其出处。
   */
  denominator?: ObservationSelection | undefined
  /**
   * The ratio as a decimal, with the significant digits that both numbers have; with four if both are counts.
   * 十进制比值，有效位数以两数所能支持者为准；两数均为计数时取四位。
   */
  exact?: boolean | undefined
  /**
   * Why there is no ratio; null if there is one.
   * 没有比值的原因；有比值时为 null。
   */
  gap?: boolean | undefined
  /**
   * Number of people or square kilometres that it refers to, or what the ratio is multiplied by; 100 for a share in per cent.
   * 比值所对应的人数或平方公里数，或比值所乘之数；百分比为 100。
   */
  per?: boolean | undefined
  /**
   * The ratio; null if there is none.
   * 比值；没有时为 null。
   */
  value?: boolean | undefined
  /**
   * Years between the quantity and the denominator: 0 if both are of one year. Null if the quantity has no single year; the latest denominator was taken.
   * 数量与除数相隔的年数，同年为 0；数量没有单一年份时为 null，除数取最近年份。
   */
  yearsApart?: boolean | undefined
}

/**
 * Why there is no ratio.
 * 没有比值的原因。
 * - `NOT_ADDITIVE` Values of the indicator are averages or shares, which are not divided. 该指标为平均数或占比，不再相除。
 * - `NOT_ROLLED_UP` Rows of the regions in this region are in other groups: roll them up with level. 其下级地区的行在其他分组中：请用 level 汇总。
 * - `NO_DENOMINATOR` The data have no number of residents, area or value to divide by; or no ratio of the package says which indicator holds it. 数据中没有可作除数的人口、面积或数值，或数据包未用比值指标说明由哪个指标给出。
 * - `NO_REGION` The rows have no region in common: group them by region. For a share, there is no region above. 未按地区分组，没有共同的地区；占比则为没有上级地区。
 * - `NO_VALUE` There is nothing to divide: no value, a range, or a value of less than the region. 没有可除的数值，或为区间，或不是全地区的数值。
 */
export type RatioGap = 'NOT_ADDITIVE' | 'NOT_ROLLED_UP' | 'NO_DENOMINATOR' | 'NO_REGION' | 'NO_VALUE'

/**
 * An administrative division.
 * 一个行政区划。
 */
export interface Region {
  __typename: 'Region'
  /**
   * All divisions above it, the highest first.
   * 全部上级区划，自高至低。
   */
  ancestors: Region[]
  /**
   * The regions directly below it, by code.
   * 直接下级行政区划，按代码排序。
   */
  children: Region[]
  /**
   * Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT.
   * GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
   */
  code: string
  /**
   * Commitments about this division itself.
   * 涉及本级区划的承诺。
   */
  commitments: CommitmentConnection
  /**
   * Demonstration projects of this division itself.
   * 本级区划的示范项目。
   */
  demonstrationProjects: DemonstrationProjectConnection
  /**
   * Series of this division itself.
   * 本级区划的系列赛事。
   */
  eventSeries: EventSeriesConnection
  /**
   * Events of this division itself.
   * 本级区划的赛事。
   */
  events: EventConnection
  /**
   * Facilities of this division itself.
   * 本级区划的设施。
   */
  facilities: FacilityConnection
  /**
   * Findings that judge a value of this division itself.
   * 检查本级区划数值的结果。
   */
  findings: FindingConnection
  /**
   * Codes of the divisions that it replaced: 140726 of Taigu County for Taigu District.
   * 由其取代的区划的代码，如太谷区的 140726（太谷县）。
   */
  formerCodes: string[]
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Level of the division.
   * 区划层级。
   */
  level: RegionLevel
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name: string
  /**
   * English name.
   * 英文名称。
   */
  nameEn: string
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Values of this division itself.
   * 本级区划的数值。
   */
  observations: ObservationConnection
  /**
   * Organisations of this division itself.
   * 本级区划的机构。
   */
  organisations: OrganisationConnection
  /**
   * The outline as a Feature, whose properties have the code and the names of the division, the source, the licence and, where there is one, the approval number of the map: a map must state them. Null if the data package has no outline of it.
   * 轮廓（GeoJSON Feature），其 properties 含区划代码与名称、来源、许可及审图号（如有），制图时须注明；数据包没有该区划的轮廓时为 null。
   */
  outline: GeoJSONValue | null
  /**
   * The region directly above it.
   * 直接上级行政区划。
   */
  parent: Region | null
  /**
   * Key the name is sorted by: its pinyin without the suffix, lower case, syllables apart. Filled from the name where a package leaves it empty; names not in Chinese stay as they are, in lower case.
   * 名称的排序键：专名的拼音，小写，音节以空格分隔；数据包留空时由名称生成，非中文名称转为小写。
   */
  pinyin: string
  /**
   * The latest value of every indicator, by topic and indicator; values without a year come last. A value of the whole region comes before those of its programmes, events and facilities, even later ones; of several values of a year, the preferred one is taken, then the one of the best grade.
   * 每个指标的最近一个数值，按主题、指标排列；未注明年份者视为最早。全地区的数值先于其工程、赛事、设施的数值（即使后者较新）；同一年有多个数值时取优先值，再按可靠性等级取高者。
   */
  profile: Observation[]
  /**
   * Programmes that serve this division itself.
   * 服务于本级区划的工程。
   */
  programmes: ProgrammeConnection
  /**
   * First day the code is valid, where known.
   * 代码启用日期（已知时）。
   */
  validFrom: DateValue | null
  /**
   * Last day the code is valid; empty while it still is.
   * 代码停用日期；仍有效时为空。
   */
  validTo: DateValue | null
}

/** Selection of Region. 对 Region 的字段选择。 */
export interface RegionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * All divisions above it, the highest first.
   * 全部上级区划，自高至低。
   */
  ancestors?: RegionSelection | undefined
  /**
   * The regions directly below it, by code.
   * 直接下级行政区划，按代码排序。
   */
  children?: RegionSelection | undefined
  /**
   * Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT.
   * GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
   */
  code?: boolean | undefined
  /**
   * Commitments about this division itself.
   * 涉及本级区划的承诺。
   */
  commitments?: (CommitmentConnectionSelection & { $?: CommitmentsArgs }) | undefined
  /**
   * Demonstration projects of this division itself.
   * 本级区划的示范项目。
   */
  demonstrationProjects?: (DemonstrationProjectConnectionSelection & { $?: DemonstrationProjectsArgs }) | undefined
  /**
   * Series of this division itself.
   * 本级区划的系列赛事。
   */
  eventSeries?: (EventSeriesConnectionSelection & { $?: EventSeriesArgs }) | undefined
  /**
   * Events of this division itself.
   * 本级区划的赛事。
   */
  events?: (EventConnectionSelection & { $?: EventsArgs }) | undefined
  /**
   * Facilities of this division itself.
   * 本级区划的设施。
   */
  facilities?: (FacilityConnectionSelection & { $?: FacilitiesArgs }) | undefined
  /**
   * Findings that judge a value of this division itself.
   * 检查本级区划数值的结果。
   */
  findings?: (FindingConnectionSelection & { $?: FindingsArgs }) | undefined
  /**
   * Codes of the divisions that it replaced: 140726 of Taigu County for Taigu District.
   * 由其取代的区划的代码，如太谷区的 140726（太谷县）。
   */
  formerCodes?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Level of the division.
   * 区划层级。
   */
  level?: boolean | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: boolean | undefined
  /**
   * English name.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Values of this division itself.
   * 本级区划的数值。
   */
  observations?: (ObservationConnectionSelection & { $?: ObservationsArgs }) | undefined
  /**
   * Organisations of this division itself.
   * 本级区划的机构。
   */
  organisations?: (OrganisationConnectionSelection & { $?: OrganisationsArgs }) | undefined
  /**
   * The outline as a Feature, whose properties have the code and the names of the division, the source, the licence and, where there is one, the approval number of the map: a map must state them. Null if the data package has no outline of it.
   * 轮廓（GeoJSON Feature），其 properties 含区划代码与名称、来源、许可及审图号（如有），制图时须注明；数据包没有该区划的轮廓时为 null。
   */
  outline?: boolean | undefined
  /**
   * The region directly above it.
   * 直接上级行政区划。
   */
  parent?: RegionSelection | undefined
  /**
   * Key the name is sorted by: its pinyin without the suffix, lower case, syllables apart. Filled from the name where a package leaves it empty; names not in Chinese stay as they are, in lower case.
   * 名称的排序键：专名的拼音，小写，音节以空格分隔；数据包留空时由名称生成，非中文名称转为小写。
   */
  pinyin?: boolean | undefined
  /**
   * The latest value of every indicator, by topic and indicator; values without a year come last. A value of the whole region comes before those of its programmes, events and facilities, even later ones; of several values of a year, the preferred one is taken, then the one of the best grade.
   * 每个指标的最近一个数值，按主题、指标排列；未注明年份者视为最早。全地区的数值先于其工程、赛事、设施的数值（即使后者较新）；同一年有多个数值时取优先值，再按可靠性等级取高者。
   */
  profile?: (ObservationSelection & { $?: ProfileArgs }) | undefined
  /**
   * Programmes that serve this division itself.
   * 服务于本级区划的工程。
   */
  programmes?: (ProgrammeConnectionSelection & { $?: ProgrammesArgs }) | undefined
  /**
   * First day the code is valid, where known.
   * 代码启用日期（已知时）。
   */
  validFrom?: boolean | undefined
  /**
   * Last day the code is valid; empty while it still is.
   * 代码停用日期；仍有效时为空。
   */
  validTo?: boolean | undefined
}

/**
 * A page of a list of regions.
 * 行政区划列表的一页。
 */
export interface RegionConnection {
  __typename: 'RegionConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: RegionEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Region[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of RegionConnection. 对 RegionConnection 的字段选择。 */
export interface RegionConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: RegionEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: RegionSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that regions can be grouped by.
 * 行政区划的分组维度。
 * - `LEVEL` By level: Level of the division. 按 level 分组：区划层级。
 */
export type RegionDimension = 'LEVEL'

/**
 * An edge of a list of regions.
 * 行政区划列表中的一项及其游标。
 */
export interface RegionEdge {
  __typename: 'RegionEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Region
}

/** Selection of RegionEdge. 对 RegionEdge 的字段选择。 */
export interface RegionEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: RegionSelection | undefined
}

/**
 * Conditions on regions; all that are given must hold.
 * 行政区划的筛选条件，所给条件须全部满足。
 */
export interface RegionFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly RegionFilter[] | null | undefined
  /**
   * Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT.
   * GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
   */
  code?: RegionTreeFilter | null | undefined
  /**
   * Level of the division.
   * 区划层级。
   */
  level?: RegionLevelFilter | null | undefined
  /**
   * Name as published.
   * 名称；以来源所载为准。
   */
  name?: TextFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: RegionFilter | null | undefined
  /**
   * Any of its observations meets this filter.
   * 其任一观测值符合该筛选条件。
   */
  observations?: ObservationFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly RegionFilter[] | null | undefined
  /**
   * Code of the division it belongs to.
   * 上级区划代码。
   */
  parent?: KeyFilter | null | undefined
}

/**
 * Columns that regions can be counted by.
 * 行政区划的分组方式。
 * - `LEVEL` By level: Level of the division. 按 level 分组：区划层级。
 */
export type RegionGrouping = 'LEVEL'

/**
 * The level of an administrative division.
 * 行政区划层级。
 * - `COUNTRY` The whole country. 全国。
 * - `COUNTY` County, district or county-level city; in other countries a district. 县、区、县级市；其他国家为区县一级。
 * - `PREFECTURE` Prefecture-level city or autonomous prefecture. 地级市、自治州。
 * - `PROVINCE` Province, autonomous region or municipality under the central government; in other countries the level below the country. 省、自治区、直辖市；其他国家为国家之下的一级。
 * - `TOWNSHIP` Town, township or subdistrict. 乡、镇、街道。
 * - `ZONE` A development zone, which has no code of its own in GB/T 2260. 开发区，在 GB/T 2260 中没有独立代码。
 */
export type RegionLevel = 'COUNTRY' | 'COUNTY' | 'PREFECTURE' | 'PROVINCE' | 'TOWNSHIP' | 'ZONE'

/**
 * A condition on RegionLevel.
 * RegionLevel 条件。
 */
export interface RegionLevelFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: RegionLevel | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly RegionLevel[] | null | undefined
}

/**
 * Orders of a list of regions; rows without a value come last.
 * 行政区划列表的排序方式，无取值者排在最后。
 * - `CODE_ASC` Ascending by code: Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT. 按 code 升序：GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
 * - `CODE_DESC` Descending by code: Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT. 按 code 降序：GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
 * - `NAME_ASC` Ascending by pinyin: Key the name is sorted by: its pinyin without the suffix, lower case, syllables apart. Filled from the name where a package leaves it empty; names not in Chinese stay as they are, in lower case. 按 pinyin 升序：名称的排序键：专名的拼音，小写，音节以空格分隔；数据包留空时由名称生成，非中文名称转为小写。
 * - `NAME_DESC` Descending by pinyin: Key the name is sorted by: its pinyin without the suffix, lower case, syllables apart. Filled from the name where a package leaves it empty; names not in Chinese stay as they are, in lower case. 按 pinyin 降序：名称的排序键：专名的拼音，小写，音节以空格分隔；数据包留空时由名称生成，非中文名称转为小写。
 */
export type RegionOrder = 'CODE_ASC' | 'CODE_DESC' | 'NAME_ASC' | 'NAME_DESC'

/**
 * The regions that meet all conditions given, of which there must be one; 400 regions at most.
 * 符合所给全部条件的地区；至少给出一个条件，最多 400 个地区。
 */
export interface RegionSet {
  /**
   * The regions directly below this one.
   * 此地区的直接下级。
   */
  childrenOf?: string | null | undefined
  /**
   * Codes of regions, 1 to 400.
   * 地区代码，1 到 400 个。
   */
  codes?: readonly string[] | null | undefined
  /**
   * The level of the regions.
   * 地区的层级。
   */
  level?: RegionLevel | null | undefined
  /**
   * This region and all below it.
   * 此地区及其全部下级。
   */
  within?: string | null | undefined
}

/**
 * Counts of regions.
 * 行政区划的计数。
 */
export interface RegionStatistics {
  __typename: 'RegionStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of RegionStatistics. 对 RegionStatistics 的字段选择。 */
export interface RegionStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: RegionStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: RegionStatisticsGroupsArgs }) | undefined
}

/**
 * A condition on the code of a division.
 * 行政区划代码条件。
 */
export interface RegionTreeFilter {
  /**
   * A code directly below this one.
   * 此代码的直接下级。
   */
  childrenOf?: string | null | undefined
  /**
   * Equal to.
   * 等于。
   */
  eq?: string | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly string[] | null | undefined
  /**
   * The level of the division.
   * 区划层级。
   */
  level?: RegionLevelFilter | null | undefined
  /**
   * This code or any below it.
   * 此代码及其全部下级。
   */
  within?: string | null | undefined
}

/**
 * A published state of the data.
 * 数据的一个发布版。
 */
export interface Release {
  __typename: 'Release'
  /**
   * True if requests that name no release are answered from it.
   * 未指定发布版时是否使用此发布版。
   */
  active: boolean
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * How to cite it, as BibTeX.
   * BibTeX 引用格式。
   */
  bibtex: string
  /**
   * How to cite it, in Chinese.
   * 中文引用格式。
   */
  citation: string
  /**
   * How to cite it, in English.
   * 英文引用格式。
   */
  citationEn: string
  /**
   * Day the package was created, as its datapackage.json says: the date in citations. Null if it says none.
   * 数据包的创建日期，取自 datapackage.json，即引用格式中的日期；未注明时为 null。
   */
  created: DateValue | null
  /**
   * How to cite it, as CSL-JSON, for Zotero and others.
   * CSL-JSON 引用格式，供 Zotero 等使用。
   */
  cslJson: string
  /**
   * What is new in it: the differences from the release published before it. Null for the first.
   * 与上一个发布版的差异；第一个发布版为 null。
   */
  diff: ReleaseDiff | null
  /**
   * SHA-256 over all files of the package.
   * 数据包全部文件的 SHA-256。
   */
  hash: string
  /**
   * Licence of the package.
   * 数据包许可。
   */
  licence: string
  /**
   * Unique name in this service, made of version, content and layout; ?release= accepts the name or the version.
   * 本服务内的名称（版本、内容与结构）；?release= 可用名称，也可用版本号。
   */
  name: string
  /**
   * Notes on the release.
   * 发布说明。
   */
  notes: string | null
  /**
   * When this service built it.
   * 本服务构建的时间。
   */
  publishedAt: DateTimeValue
  /**
   * Rows per table.
   * 各表行数。
   */
  tables: ReleaseTable[]
  /**
   * Title of the data package.
   * 数据包标题。
   */
  title: string
  /**
   * Version of the data package, such as 2020.1.
   * 数据包版本，如 2020.1。
   */
  version: string
}

/** Selection of Release. 对 Release 的字段选择。 */
export interface ReleaseSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * True if requests that name no release are answered from it.
   * 未指定发布版时是否使用此发布版。
   */
  active?: boolean | undefined
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * How to cite it, as BibTeX.
   * BibTeX 引用格式。
   */
  bibtex?: boolean | undefined
  /**
   * How to cite it, in Chinese.
   * 中文引用格式。
   */
  citation?: boolean | undefined
  /**
   * How to cite it, in English.
   * 英文引用格式。
   */
  citationEn?: boolean | undefined
  /**
   * Day the package was created, as its datapackage.json says: the date in citations. Null if it says none.
   * 数据包的创建日期，取自 datapackage.json，即引用格式中的日期；未注明时为 null。
   */
  created?: boolean | undefined
  /**
   * How to cite it, as CSL-JSON, for Zotero and others.
   * CSL-JSON 引用格式，供 Zotero 等使用。
   */
  cslJson?: boolean | undefined
  /**
   * What is new in it: the differences from the release published before it. Null for the first.
   * 与上一个发布版的差异；第一个发布版为 null。
   */
  diff?: ReleaseDiffSelection | undefined
  /**
   * SHA-256 over all files of the package.
   * 数据包全部文件的 SHA-256。
   */
  hash?: boolean | undefined
  /**
   * Licence of the package.
   * 数据包许可。
   */
  licence?: boolean | undefined
  /**
   * Unique name in this service, made of version, content and layout; ?release= accepts the name or the version.
   * 本服务内的名称（版本、内容与结构）；?release= 可用名称，也可用版本号。
   */
  name?: boolean | undefined
  /**
   * Notes on the release.
   * 发布说明。
   */
  notes?: boolean | undefined
  /**
   * When this service built it.
   * 本服务构建的时间。
   */
  publishedAt?: boolean | undefined
  /**
   * Rows per table.
   * 各表行数。
   */
  tables?: ReleaseTableSelection | undefined
  /**
   * Title of the data package.
   * 数据包标题。
   */
  title?: boolean | undefined
  /**
   * Version of the data package, such as 2020.1.
   * 数据包版本，如 2020.1。
   */
  version?: boolean | undefined
}

/**
 * The differences between two releases.
 * 两个发布版的差异。
 */
export interface ReleaseDiff {
  __typename: 'ReleaseDiff'
  /**
   * Rows that only the later release has.
   * 仅较晚发布版有的行数。
   */
  added: number
  /**
   * Rows whose cells differ.
   * 单元格有差异的行数。
   */
  changed: number
  /**
   * The changed rows, by table and key.
   * 有差异的行，按表与标识排列。
   */
  changes: RowChangeConnection
  /**
   * The earlier release.
   * 较早的发布版。
   */
  from: Release
  /**
   * Rows that only the earlier release has.
   * 仅较早发布版有的行数。
   */
  removed: number
  /**
   * The tables that differ.
   * 有差异的各表。
   */
  tables: TableDiff[]
  /**
   * The later release.
   * 较晚的发布版。
   */
  to: Release
}

/** Selection of ReleaseDiff. 对 ReleaseDiff 的字段选择。 */
export interface ReleaseDiffSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Rows that only the later release has.
   * 仅较晚发布版有的行数。
   */
  added?: boolean | undefined
  /**
   * Rows whose cells differ.
   * 单元格有差异的行数。
   */
  changed?: boolean | undefined
  /**
   * The changed rows, by table and key.
   * 有差异的行，按表与标识排列。
   */
  changes?: (RowChangeConnectionSelection & { $?: ChangesArgs }) | undefined
  /**
   * The earlier release.
   * 较早的发布版。
   */
  from?: ReleaseSelection | undefined
  /**
   * Rows that only the earlier release has.
   * 仅较早发布版有的行数。
   */
  removed?: boolean | undefined
  /**
   * The tables that differ.
   * 有差异的各表。
   */
  tables?: TableDiffSelection | undefined
  /**
   * The later release.
   * 较晚的发布版。
   */
  to?: ReleaseSelection | undefined
}

/**
 * Number of rows of a table of a release.
 * 发布版中一张表的行数。
 */
export interface ReleaseTable {
  __typename: 'ReleaseTable'
  /**
   * Name of the table.
   * 表名。
   */
  name: string
  /**
   * Number of rows.
   * 行数。
   */
  rows: number
}

/** Selection of ReleaseTable. 对 ReleaseTable 的字段选择。 */
export interface ReleaseTableSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Name of the table.
   * 表名。
   */
  name?: boolean | undefined
  /**
   * Number of rows.
   * 行数。
   */
  rows?: boolean | undefined
}

/**
 * How far the text of a source can be relied on.
 * 来源文本的可靠程度。
 * - `A` The official publication or the press at first hand. 官方发布或媒体原文。
 * - `B` A faithful repost. 忠实的转载。
 * - `C` A mirror that lost or changed text, or a page of unknown reliability. 文字有缺失或改动的镜像，或可信度不明的页面。
 */
export type Reliability = 'A' | 'B' | 'C'

/**
 * A condition on Reliability.
 * Reliability 条件。
 */
export interface ReliabilityFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: Reliability | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly Reliability[] | null | undefined
}

/**
 * A row that was added, changed or removed.
 * 新增、更改或删除的一行。
 */
export interface RowChange {
  __typename: 'RowChange'
  /**
   * The cells that differ; of an added or removed row, all that are not empty.
   * 有差异的单元格；新增或删除的行为其全部非空单元格。
   */
  cells: CellChange[]
  /**
   * Identifier of the row: its slug or code.
   * 该行的标识：slug 或代码。
   */
  key: string
  /**
   * How it differs.
   * 差异的种类。
   */
  kind: RowChangeKind
  /**
   * Name of the table.
   * 表名。
   */
  table: string
}

/** Selection of RowChange. 对 RowChange 的字段选择。 */
export interface RowChangeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The cells that differ; of an added or removed row, all that are not empty.
   * 有差异的单元格；新增或删除的行为其全部非空单元格。
   */
  cells?: CellChangeSelection | undefined
  /**
   * Identifier of the row: its slug or code.
   * 该行的标识：slug 或代码。
   */
  key?: boolean | undefined
  /**
   * How it differs.
   * 差异的种类。
   */
  kind?: boolean | undefined
  /**
   * Name of the table.
   * 表名。
   */
  table?: boolean | undefined
}

/**
 * A page of a list of changed rows.
 * 差异列表的一页。
 */
export interface RowChangeConnection {
  __typename: 'RowChangeConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: RowChangeEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: RowChange[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of all changed rows.
   * 有差异的总行数。
   */
  totalCount: number
}

/** Selection of RowChangeConnection. 对 RowChangeConnection 的字段选择。 */
export interface RowChangeConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: RowChangeEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: RowChangeSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of all changed rows.
   * 有差异的总行数。
   */
  totalCount?: boolean | undefined
}

/**
 * An edge of a list of changed rows.
 * 差异列表中的一项及其游标。
 */
export interface RowChangeEdge {
  __typename: 'RowChangeEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: RowChange
}

/** Selection of RowChangeEdge. 对 RowChangeEdge 的字段选择。 */
export interface RowChangeEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: RowChangeSelection | undefined
}

/**
 * How a row differs between two releases.
 * 两个发布版间一行的差异。
 * - `ADDED` Only the later release has it. 仅较晚的发布版有此行。
 * - `CHANGED` Cells of it differ. 该行有单元格不同。
 * - `REMOVED` Only the earlier release has it. 仅较早的发布版有此行。
 */
export type RowChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED'

/**
 * Numbers of search results by the values that can narrow them. Each facet counts the results that meet the other arguments, whatever is chosen of itself.
 * 可用于缩小检索范围的各取值的结果数量；每一分面按其余参数计数，不受自身所选取值影响。
 */
export interface SearchFacets {
  __typename: 'SearchFacets'
  /**
   * The regions of a level, or directly below a region, that have results, most first. Results above them, or without a region, are in none. With both arguments, both must hold.
   * 某一层级或某地区直接下级中有结果的地区，由多到少；位于其上级或无地区的结果不计入。两个参数都给出时须同时符合。
   */
  byRegion: SearchRegionCount[]
  /**
   * The types that have results, most first.
   * 有结果的类型，由多到少。
   */
  byType: SearchTypeCount[]
}

/** Selection of SearchFacets. 对 SearchFacets 的字段选择。 */
export interface SearchFacetsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The regions of a level, or directly below a region, that have results, most first. Results above them, or without a region, are in none. With both arguments, both must hold.
   * 某一层级或某地区直接下级中有结果的地区，由多到少；位于其上级或无地区的结果不计入。两个参数都给出时须同时符合。
   */
  byRegion?: (SearchRegionCountSelection & { $?: ByRegionArgs }) | undefined
  /**
   * The types that have results, most first.
   * 有结果的类型，由多到少。
   */
  byType?: SearchTypeCountSelection | undefined
}

/**
 * A text of a search result with the parts that match.
 * 检索结果的一段文字及其匹配部分。
 */
export interface SearchHighlight {
  __typename: 'SearchHighlight'
  /**
   * Path of the field with the text, such as name, region.nameEn or citations.asWritten.
   * 所在字段的路径，如 name、region.nameEn、citations.asWritten。
   */
  field: string
  /**
   * The text in parts: joined, they are the text.
   * 分段的文字，连接起来即为全文。
   */
  parts: HighlightPart[]
  /**
   * The whole text as published.
   * 原样的全文。
   */
  text: string
}

/** Selection of SearchHighlight. 对 SearchHighlight 的字段选择。 */
export interface SearchHighlightSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Path of the field with the text, such as name, region.nameEn or citations.asWritten.
   * 所在字段的路径，如 name、region.nameEn、citations.asWritten。
   */
  field?: boolean | undefined
  /**
   * The text in parts: joined, they are the text.
   * 分段的文字，连接起来即为全文。
   */
  parts?: HighlightPartSelection | undefined
  /**
   * The whole text as published.
   * 原样的全文。
   */
  text?: boolean | undefined
}

/**
 * A region with the number of search results in it.
 * 地区及其检索结果数量。
 */
export interface SearchRegionCount {
  __typename: 'SearchRegionCount'
  /**
   * Number of results in the region and the divisions below it: the totalCount of the search with this region.
   * 该地区及其下级的结果数量，即 region 为此地区时的 totalCount。
   */
  count: number
  /**
   * The region.
   * 地区。
   */
  region: Region
}

/** Selection of SearchRegionCount. 对 SearchRegionCount 的字段选择。 */
export interface SearchRegionCountSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of results in the region and the divisions below it: the totalCount of the search with this region.
   * 该地区及其下级的结果数量，即 region 为此地区时的 totalCount。
   */
  count?: boolean | undefined
  /**
   * The region.
   * 地区。
   */
  region?: RegionSelection | undefined
}

/**
 * Any object that search returns.
 * 可检索到的对象。
 */
export type SearchResult = Commitment | DemonstrationProject | Event | EventSeries | Facility | FacilityType | Finding | Indicator | Observation | Organisation | Policy | Programme | RankClaim | Region | Source | Sport | Statement

/** Selection of SearchResult. 对 SearchResult 的字段选择。 */
export interface SearchResultSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /** Fields of each type. 各对象类型的字段。 */
  on?: { Commitment?: CommitmentSelection | undefined; DemonstrationProject?: DemonstrationProjectSelection | undefined; Event?: EventSelection | undefined; EventSeries?: EventSeriesSelection | undefined; Facility?: FacilitySelection | undefined; FacilityType?: FacilityTypeSelection | undefined; Finding?: FindingSelection | undefined; Indicator?: IndicatorSelection | undefined; Observation?: ObservationSelection | undefined; Organisation?: OrganisationSelection | undefined; Policy?: PolicySelection | undefined; Programme?: ProgrammeSelection | undefined; RankClaim?: RankClaimSelection | undefined; Region?: RegionSelection | undefined; Source?: SourceSelection | undefined; Sport?: SportSelection | undefined; Statement?: StatementSelection | undefined }
}

/**
 * A page of a list of search results.
 * 检索结果列表的一页。
 */
export interface SearchResultConnection {
  __typename: 'SearchResultConnection'
  /**
   * The text in words of the data, where nothing has all its words but something was found by its sound, its pinyin or with a few mistakes. Null otherwise.
   * 未找到包含全部检索词的内容、但按读音、拼音或少量错字找到近似内容时，以数据中的用词改写的检索词；否则为 null。
   */
  didYouMean: string | null
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: SearchResultEdge[]
  /**
   * Numbers of all results by type and by region; counted only if selected.
   * 全部结果按类型、地区的数量，仅在选取时计算。
   */
  facets: SearchFacets
  /**
   * True if nothing has all words of the text, or is like it, so that the results have only a part of it each, such as a place or what is sought there.
   * 是否没有任何内容包含全部检索词或与之近似，因而各结果只含检索词的一部分，例如只含其中的地点，或只含所找的设施。
   */
  isPartial: boolean
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: SearchResult[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of all results; counted only if selected.
   * 结果总数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of SearchResultConnection. 对 SearchResultConnection 的字段选择。 */
export interface SearchResultConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The text in words of the data, where nothing has all its words but something was found by its sound, its pinyin or with a few mistakes. Null otherwise.
   * 未找到包含全部检索词的内容、但按读音、拼音或少量错字找到近似内容时，以数据中的用词改写的检索词；否则为 null。
   */
  didYouMean?: boolean | undefined
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: SearchResultEdgeSelection | undefined
  /**
   * Numbers of all results by type and by region; counted only if selected.
   * 全部结果按类型、地区的数量，仅在选取时计算。
   */
  facets?: SearchFacetsSelection | undefined
  /**
   * True if nothing has all words of the text, or is like it, so that the results have only a part of it each, such as a place or what is sought there.
   * 是否没有任何内容包含全部检索词或与之近似，因而各结果只含检索词的一部分，例如只含其中的地点，或只含所找的设施。
   */
  isPartial?: boolean | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: SearchResultSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of all results; counted only if selected.
   * 结果总数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * An edge of a list of search results.
 * 检索结果列表中的一项及其游标。
 */
export interface SearchResultEdge {
  __typename: 'SearchResultEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The texts that the search found the result by, names first: matches as they are published, though the text has another script, width or spelling, or is pinyin. Empty if only parts of the words are there.
   * 检索据以找到该结果的文字，名称在前；匹配部分按原样给出，不论检索词为何种繁简、宽度、写法或拼音。
   */
  highlights: SearchHighlight[]
  /**
   * The row.
   * 该行。
   */
  node: SearchResult
}

/** Selection of SearchResultEdge. 对 SearchResultEdge 的字段选择。 */
export interface SearchResultEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The texts that the search found the result by, names first: matches as they are published, though the text has another script, width or spelling, or is pinyin. Empty if only parts of the words are there.
   * 检索据以找到该结果的文字，名称在前；匹配部分按原样给出，不论检索词为何种繁简、宽度、写法或拼音。
   */
  highlights?: SearchHighlightSelection | undefined
  /**
   * The row.
   * 该行。
   */
  node?: SearchResultSelection | undefined
}

/**
 * Types of objects that can be found by search.
 * 可检索的对象类型。
 * - `Commitment` Commitments. 承诺。
 * - `DemonstrationProject` Demonstration projects. 示范项目。
 * - `Event` Events. 赛事。
 * - `EventSeries` Event series. 系列赛事。
 * - `Facility` Facilities. 设施。
 * - `FacilityType` Facility types. 设施类型。
 * - `Finding` Findings. 检查结果。
 * - `Indicator` Indicators. 指标。
 * - `Observation` Observations. 观测值。
 * - `Organisation` Organisations. 机构。
 * - `Policy` Policies. 政策文件。
 * - `Programme` Programmes. 工程。
 * - `RankClaim` Rank claims. 排名表述。
 * - `Region` Regions. 行政区划。
 * - `Source` Sources. 文献。
 * - `Sport` Sports. 体育项目。
 * - `Statement` Statements. 陈述。
 */
export type SearchType = 'Commitment' | 'DemonstrationProject' | 'Event' | 'EventSeries' | 'Facility' | 'FacilityType' | 'Finding' | 'Indicator' | 'Observation' | 'Organisation' | 'Policy' | 'Programme' | 'RankClaim' | 'Region' | 'Source' | 'Sport' | 'Statement'

/**
 * A type of search results, with their number.
 * 一种类型的检索结果及其数量。
 */
export interface SearchTypeCount {
  __typename: 'SearchTypeCount'
  /**
   * Number of results: the totalCount of the search with types limited to this one.
   * 结果数量，即 types 仅含此类型时的 totalCount。
   */
  count: number
  /**
   * The type.
   * 类型。
   */
  type: SearchType
}

/** Selection of SearchTypeCount. 对 SearchTypeCount 的字段选择。 */
export interface SearchTypeCountSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of results: the totalCount of the search with types limited to this one.
   * 结果数量，即 types 仅含此类型时的 totalCount。
   */
  count?: boolean | undefined
  /**
   * The type.
   * 类型。
   */
  type?: boolean | undefined
}

/**
 * A year from which values of some indicators are not comparable with those of earlier years, because a classification, a definition or a survey changed. Optional table.
 * 时间序列的断点：自该年起，有关指标的数值因分类、口径或调查变化而与以前各年不可比。本表可省略。
 */
export interface SeriesBreak {
  __typename: 'SeriesBreak'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Indicators whose values are not comparable across the break.
   * 断点前后数值不可比的指标。
   */
  indicators: Indicator[]
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Change in Chinese.
   * 变化内容。
   */
  reason: string
  /**
   * Change in English.
   * 变化内容（英文）。
   */
  reasonEn: string
  /**
   * Region whose values are affected; empty for all regions.
   * 受影响的地区；涉及全部地区时为空。
   */
  region: Region | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * First year after the break.
   * 断点之后的第一年。
   */
  year: number
}

/** Selection of SeriesBreak. 对 SeriesBreak 的字段选择。 */
export interface SeriesBreakSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Indicators whose values are not comparable across the break.
   * 断点前后数值不可比的指标。
   */
  indicators?: IndicatorSelection | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Change in Chinese.
   * 变化内容。
   */
  reason?: boolean | undefined
  /**
   * Change in English.
   * 变化内容（英文）。
   */
  reasonEn?: boolean | undefined
  /**
   * Region whose values are affected; empty for all regions.
   * 受影响的地区；涉及全部地区时为空。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * First year after the break.
   * 断点之后的第一年。
   */
  year?: boolean | undefined
}

/**
 * Of how many regions of a series there is a value in any of its years.
 * 序列中有多少地区在任一年份有数值。
 */
export interface SeriesCoverage {
  __typename: 'SeriesCoverage'
  /**
   * Number of regions with a value.
   * 有数值的地区数。
   */
  known: number
  /**
   * The regions without a value.
   * 没有数值的地区。
   */
  missing: Region[]
  /**
   * Number of all regions of the series.
   * 序列的全部地区数。
   */
  total: number
}

/** Selection of SeriesCoverage. 对 SeriesCoverage 的字段选择。 */
export interface SeriesCoverageSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of regions with a value.
   * 有数值的地区数。
   */
  known?: boolean | undefined
  /**
   * The regions without a value.
   * 没有数值的地区。
   */
  missing?: RegionSelection | undefined
  /**
   * Number of all regions of the series.
   * 序列的全部地区数。
   */
  total?: boolean | undefined
}

/**
 * One year of a series: a value, or a gap.
 * 序列中的一年：有数值，或为空缺。
 */
export interface SeriesPoint {
  __typename: 'SeriesPoint'
  /**
   * Change against the last value before it, with the decimal places that both have; null without one, from or to a range, across a break, and between values of different programmes, events or facilities.
   * 与之前最近一个数值相比的变化，位数以两个数值共有者为准；之前无数值、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。
   */
  change: DecimalValue | null
  /**
   * Breaks of the series between the two values, which are therefore not comparable.
   * 两个数值之间的序列断点；有断点则不可比。
   */
  changeBreaks: SeriesBreak[]
  /**
   * True if the editors inferred something of one of the two values, such as its year.
   * 两个数值之一是否有由编者推断之处，如年份。
   */
  changeInferred: boolean
  /**
   * The change in per cent of that value, with the significant digits that the two bear; null for percentages and without a change.
   * 变化占该数值的百分比，有效位数以两个数值所能支持者为准；百分比指标及无变化数值时为 null。
   */
  changePercent: DecimalValue | null
  /**
   * True if a source qualifies one of the two values.
   * 两个数值之一是否带有限定语。
   */
  changeQualified: boolean
  /**
   * Year of the last value before it, which the change is counted from: not the year before where that is a gap.
   * 之前最近一个数值的年份，即变化所对照的年份；上一年空缺时早于上一年。
   */
  changeSince: number | null
  /**
   * Unit of change: that of the series, percentage points for percentages; null if the package does not list it.
   * 变化的单位：同序列单位，百分比为百分点；数据包未列该单位时为 null。
   */
  changeUnit: Unit | null
  /**
   * The same as a decimal: the digits as published, or converted exactly from another unit. Null for a gap.
   * 同一数值的十进制形式：与发布的位数一致，或由其他发布单位精确换算；空缺为 null。
   */
  exact: DecimalValue | null
  /**
   * Upper end if a range such as 3-5 is published, in the unit of the series; value and exact are its lower end, and there is no change from or to it.
   * 发布值为区间（如 3-5）时的上限，以序列单位表示；value 与 exact 为其下限，不计算与之有关的变化。
   */
  exactUpper: DecimalValue | null
  /**
   * Columns of the value that the editors inferred because the source does not state them, such as its year.
   * 由编者推断而来源未直接说明的列名，如年份。
   */
  inferred: string[]
  /**
   * The value as published; null for a gap. It may be of a programme, event or facility where the region has no value of its own.
   * 发布的原数值；空缺为 null。地区本身无数值时，可能是某工程、赛事或设施的数值。
   */
  observation: Observation | null
  /**
   * The other values that sources give for this cell, of other sources, programmes, events or facilities.
   * 该单元格的其他数值，来自其他来源、工程、赛事或设施。
   */
  others: Observation[]
  /**
   * Share of the value in that of the region above, in per cent: of the same indicator, year and kind.
   * 在上级地区数值中的比例（%）：同一指标、同年、同性质。
   */
  parentShare: Ratio
  /**
   * Per 10,000 residents of the region.
   * 按地区人口计，每万人。
   */
  per10k: Ratio
  /**
   * Per resident of the region.
   * 按地区人口计，每人。
   */
  perCapita: Ratio
  /**
   * Per square kilometre of the region.
   * 按地区面积计，每平方公里。
   */
  perKm2: Ratio
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier: Qualifier | null
  /**
   * The value divided by that of another indicator, of the same region, year and kind, in base units: such as the share of a part in its whole, or the area of a ground on average. Both indicators must add up.
   * 数值除以另一指标的数值（同一地区、同年、同性质，均按基本单位计），如部分占总体的比例、场地的平均面积；两个指标均须可相加。
   */
  ratioTo: Ratio
  /**
   * Highest grade of the sources of the value.
   * 该数值各来源中最高的可靠性等级。
   */
  reliability: Reliability | null
  /**
   * Number of sources that give a value for this cell.
   * 为该单元格提供数值的来源数。
   */
  sources: number
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text: string | null
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn: string | null
  /**
   * Unit of the series.
   * 序列的单位。
   */
  unit: Unit
  /**
   * The number in the unit of the series; null for a gap.
   * 以序列单位表示的数值；空缺为 null。
   */
  value: number | null
  /**
   * The year.
   * 年份。
   */
  year: number
}

/** Selection of SeriesPoint. 对 SeriesPoint 的字段选择。 */
export interface SeriesPointSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Change against the last value before it, with the decimal places that both have; null without one, from or to a range, across a break, and between values of different programmes, events or facilities.
   * 与之前最近一个数值相比的变化，位数以两个数值共有者为准；之前无数值、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。
   */
  change?: boolean | undefined
  /**
   * Breaks of the series between the two values, which are therefore not comparable.
   * 两个数值之间的序列断点；有断点则不可比。
   */
  changeBreaks?: SeriesBreakSelection | undefined
  /**
   * True if the editors inferred something of one of the two values, such as its year.
   * 两个数值之一是否有由编者推断之处，如年份。
   */
  changeInferred?: boolean | undefined
  /**
   * The change in per cent of that value, with the significant digits that the two bear; null for percentages and without a change.
   * 变化占该数值的百分比，有效位数以两个数值所能支持者为准；百分比指标及无变化数值时为 null。
   */
  changePercent?: boolean | undefined
  /**
   * True if a source qualifies one of the two values.
   * 两个数值之一是否带有限定语。
   */
  changeQualified?: boolean | undefined
  /**
   * Year of the last value before it, which the change is counted from: not the year before where that is a gap.
   * 之前最近一个数值的年份，即变化所对照的年份；上一年空缺时早于上一年。
   */
  changeSince?: boolean | undefined
  /**
   * Unit of change: that of the series, percentage points for percentages; null if the package does not list it.
   * 变化的单位：同序列单位，百分比为百分点；数据包未列该单位时为 null。
   */
  changeUnit?: UnitSelection | undefined
  /**
   * The same as a decimal: the digits as published, or converted exactly from another unit. Null for a gap.
   * 同一数值的十进制形式：与发布的位数一致，或由其他发布单位精确换算；空缺为 null。
   */
  exact?: boolean | undefined
  /**
   * Upper end if a range such as 3-5 is published, in the unit of the series; value and exact are its lower end, and there is no change from or to it.
   * 发布值为区间（如 3-5）时的上限，以序列单位表示；value 与 exact 为其下限，不计算与之有关的变化。
   */
  exactUpper?: boolean | undefined
  /**
   * Columns of the value that the editors inferred because the source does not state them, such as its year.
   * 由编者推断而来源未直接说明的列名，如年份。
   */
  inferred?: boolean | undefined
  /**
   * The value as published; null for a gap. It may be of a programme, event or facility where the region has no value of its own.
   * 发布的原数值；空缺为 null。地区本身无数值时，可能是某工程、赛事或设施的数值。
   */
  observation?: ObservationSelection | undefined
  /**
   * The other values that sources give for this cell, of other sources, programmes, events or facilities.
   * 该单元格的其他数值，来自其他来源、工程、赛事或设施。
   */
  others?: ObservationSelection | undefined
  /**
   * Share of the value in that of the region above, in per cent: of the same indicator, year and kind.
   * 在上级地区数值中的比例（%）：同一指标、同年、同性质。
   */
  parentShare?: RatioSelection | undefined
  /**
   * Per 10,000 residents of the region.
   * 按地区人口计，每万人。
   */
  per10k?: RatioSelection | undefined
  /**
   * Per resident of the region.
   * 按地区人口计，每人。
   */
  perCapita?: RatioSelection | undefined
  /**
   * Per square kilometre of the region.
   * 按地区面积计，每平方公里。
   */
  perKm2?: RatioSelection | undefined
  /**
   * How the source qualifies the number.
   * 来源的限定语。
   */
  qualifier?: boolean | undefined
  /**
   * The value divided by that of another indicator, of the same region, year and kind, in base units: such as the share of a part in its whole, or the area of a ground on average. Both indicators must add up.
   * 数值除以另一指标的数值（同一地区、同年、同性质，均按基本单位计），如部分占总体的比例、场地的平均面积；两个指标均须可相加。
   */
  ratioTo?: (RatioSelection & { $: RatioToArgs }) | undefined
  /**
   * Highest grade of the sources of the value.
   * 该数值各来源中最高的可靠性等级。
   */
  reliability?: boolean | undefined
  /**
   * Number of sources that give a value for this cell.
   * 为该单元格提供数值的来源数。
   */
  sources?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.
   * 便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。
   */
  text?: boolean | undefined
  /**
   * The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.
   * 便于阅读的数值（英文）；不作取舍。
   */
  textEn?: boolean | undefined
  /**
   * Unit of the series.
   * 序列的单位。
   */
  unit?: UnitSelection | undefined
  /**
   * The number in the unit of the series; null for a gap.
   * 以序列单位表示的数值；空缺为 null。
   */
  value?: boolean | undefined
  /**
   * The year.
   * 年份。
   */
  year?: boolean | undefined
}

/**
 * A region of a series, year by year.
 * 序列中一个地区的逐年数值。
 */
export interface SeriesRow {
  __typename: 'SeriesRow'
  /**
   * Breaks of the series between the first value and the last.
   * 首末两个数值之间的序列断点。
   */
  breaks: SeriesBreak[]
  /**
   * Compound yearly growth from the first value to the last, in per cent, with the significant digits that the two bear; null without two positive values, for percentages, from or to a range, across a break, and between values of different programmes, events or facilities.
   * 首末两个数值之间的年均复合增长率（%），有效位数以两个数值所能支持者为准；不足两个正值、百分比指标、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。
   */
  cagr: DecimalValue | null
  /**
   * True if the editors inferred something of a value of the row, such as its year.
   * 本行是否有数值含编者推断之处，如年份。
   */
  inferred: boolean
  /**
   * Every year of the table, gaps included.
   * 表中的每一年，含空缺。
   */
  points: SeriesPoint[]
  /**
   * True if a source qualifies a value of the row.
   * 本行是否有数值带有限定语。
   */
  qualified: boolean
  /**
   * Rank of the region in rankYear, 1 for the largest value, among the regions of its level; equal values share a rank. A range counts by its lower end. Null without a value that can be compared with those of the others: of the whole region, or of the same programme, event or facility.
   * 该地区在 rankYear 的名次，数值最大者为 1，在同级地区中排列，数值相等则名次相同；区间按下限计。没有可与其他地区相比的数值（全地区的，或属于同一工程、赛事、设施的）时为 null。
   */
  rank: number | null
  /**
   * Ranks that sources claim for the values of the row; the finding of each says whether the data confirm it.
   * 来源就本行数值所称的名次；其 finding 说明数据能否证实。
   */
  rankClaims: RankClaim[]
  /**
   * True if the editors inferred something of the value that is ranked, such as its year.
   * 参与排名的数值是否有由编者推断之处，如年份。
   */
  rankInferred: boolean
  /**
   * Number of regions ranked: those of its level with a value in rankYear, this one included. Null without a rank.
   * 参与排名的地区数，即同级地区中在 rankYear 有数值者，含本地区；无名次时为 null。
   */
  rankOf: number | null
  /**
   * True if a source qualifies the value that is ranked, as a range or otherwise; the exact value may rank differently.
   * 参与排名的数值是否带有限定语（含区间）；确切数值的名次可能不同。
   */
  rankQualified: boolean
  /**
   * The region.
   * 地区。
   */
  region: Region
  /**
   * Lowest grade among the values of the row.
   * 本行各数值中最低的可靠性等级。
   */
  reliability: Reliability | null
  /**
   * True if another region has the same rank.
   * 是否与其他地区名次相同。
   */
  tied: boolean
}

/** Selection of SeriesRow. 对 SeriesRow 的字段选择。 */
export interface SeriesRowSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Breaks of the series between the first value and the last.
   * 首末两个数值之间的序列断点。
   */
  breaks?: SeriesBreakSelection | undefined
  /**
   * Compound yearly growth from the first value to the last, in per cent, with the significant digits that the two bear; null without two positive values, for percentages, from or to a range, across a break, and between values of different programmes, events or facilities.
   * 首末两个数值之间的年均复合增长率（%），有效位数以两个数值所能支持者为准；不足两个正值、百分比指标、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。
   */
  cagr?: boolean | undefined
  /**
   * True if the editors inferred something of a value of the row, such as its year.
   * 本行是否有数值含编者推断之处，如年份。
   */
  inferred?: boolean | undefined
  /**
   * Every year of the table, gaps included.
   * 表中的每一年，含空缺。
   */
  points?: SeriesPointSelection | undefined
  /**
   * True if a source qualifies a value of the row.
   * 本行是否有数值带有限定语。
   */
  qualified?: boolean | undefined
  /**
   * Rank of the region in rankYear, 1 for the largest value, among the regions of its level; equal values share a rank. A range counts by its lower end. Null without a value that can be compared with those of the others: of the whole region, or of the same programme, event or facility.
   * 该地区在 rankYear 的名次，数值最大者为 1，在同级地区中排列，数值相等则名次相同；区间按下限计。没有可与其他地区相比的数值（全地区的，或属于同一工程、赛事、设施的）时为 null。
   */
  rank?: boolean | undefined
  /**
   * Ranks that sources claim for the values of the row; the finding of each says whether the data confirm it.
   * 来源就本行数值所称的名次；其 finding 说明数据能否证实。
   */
  rankClaims?: RankClaimSelection | undefined
  /**
   * True if the editors inferred something of the value that is ranked, such as its year.
   * 参与排名的数值是否有由编者推断之处，如年份。
   */
  rankInferred?: boolean | undefined
  /**
   * Number of regions ranked: those of its level with a value in rankYear, this one included. Null without a rank.
   * 参与排名的地区数，即同级地区中在 rankYear 有数值者，含本地区；无名次时为 null。
   */
  rankOf?: boolean | undefined
  /**
   * True if a source qualifies the value that is ranked, as a range or otherwise; the exact value may rank differently.
   * 参与排名的数值是否带有限定语（含区间）；确切数值的名次可能不同。
   */
  rankQualified?: boolean | undefined
  /**
   * The region.
   * 地区。
   */
  region?: RegionSelection | undefined
  /**
   * Lowest grade among the values of the row.
   * 本行各数值中最低的可靠性等级。
   */
  reliability?: boolean | undefined
  /**
   * True if another region has the same rank.
   * 是否与其他地区名次相同。
   */
  tied?: boolean | undefined
}

/**
 * A document that facts are read from.
 * 事实所依据的文献。
 */
export interface Source {
  __typename: 'Source'
  /**
   * Passages of this source that state facts.
   * 本来源中的出处。
   */
  citations: CitationConnection
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Kind of document.
   * 文献类型。
   */
  kind: SourceKind
  /**
   * Licence or terms the source states; empty where it states none.
   * 来源声明的许可；未声明时为空。
   */
  licence: string | null
  /**
   * Notes.
   * 备注。
   */
  note: string | null
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn: string | null
  /**
   * Date on which the copy that was read was posted, if it is a repost or mirror (ISO 8601, as precise as known): the document was public by then at the latest. A file may omit this column.
   * 转载日期：所读副本（转载、镜像）发布的日期，文献最迟此时已公开。文件可省略此列。
   */
  postedOn: DateValue | null
  /**
   * Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn.
   * 文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
   */
  publishedOn: DateValue | null
  /**
   * Publisher, if known.
   * 发布者（已知范围内）。
   */
  publisher: string
  /**
   * Publisher in English.
   * 发布者英文名。
   */
  publisherEn: string
  /**
   * Grade of reliability.
   * 可靠性等级。
   */
  reliability: Reliability
  /**
   * Day it was read, where recorded.
   * 阅读日期（有记录时）。
   */
  retrievedOn: DateValue | null
  /**
   * SHA-256 of the file of the source, to whose text character ranges refer, if it is available.
   * 来源文件的 SHA-256（持有文件时）；字符区间指其文本。
   */
  sha256: string | null
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * Title as published.
   * 标题；以来源所载为准。
   */
  title: string
  /**
   * Title in English.
   * 英文标题。
   */
  titleEn: string
  /**
   * URL at which it was read; empty for a document read from a file.
   * 阅读时的网址；以文件形式阅读时为空。
   */
  url: string | null
  /**
   * Why the URL is not published as a link.
   * 该网址不作为链接发布的原因。
   */
  withdrawnReason: string | null
  /**
   * Why the URL is withdrawn, in English.
   * 网址失效原因（英文）。
   */
  withdrawnReasonEn: string | null
  /**
   * Withdrawn URL, kept as text because it no longer leads to the document; `url` is then empty.
   * 已失效的阅读网址，仅作文字保存；此时 `url` 为空。
   */
  withdrawnUrl: string | null
}

/** Selection of Source. 对 Source 的字段选择。 */
export interface SourceSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Passages of this source that state facts.
   * 本来源中的出处。
   */
  citations?: (CitationConnectionSelection & { $?: CitationsArgs }) | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Kind of document.
   * 文献类型。
   */
  kind?: boolean | undefined
  /**
   * Licence or terms the source states; empty where it states none.
   * 来源声明的许可；未声明时为空。
   */
  licence?: boolean | undefined
  /**
   * Notes.
   * 备注。
   */
  note?: boolean | undefined
  /**
   * Notes in English.
   * 英文备注。
   */
  noteEn?: boolean | undefined
  /**
   * Date on which the copy that was read was posted, if it is a repost or mirror (ISO 8601, as precise as known): the document was public by then at the latest. A file may omit this column.
   * 转载日期：所读副本（转载、镜像）发布的日期，文献最迟此时已公开。文件可省略此列。
   */
  postedOn?: boolean | undefined
  /**
   * Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn.
   * 文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
   */
  publishedOn?: boolean | undefined
  /**
   * Publisher, if known.
   * 发布者（已知范围内）。
   */
  publisher?: boolean | undefined
  /**
   * Publisher in English.
   * 发布者英文名。
   */
  publisherEn?: boolean | undefined
  /**
   * Grade of reliability.
   * 可靠性等级。
   */
  reliability?: boolean | undefined
  /**
   * Day it was read, where recorded.
   * 阅读日期（有记录时）。
   */
  retrievedOn?: boolean | undefined
  /**
   * SHA-256 of the file of the source, to whose text character ranges refer, if it is available.
   * 来源文件的 SHA-256（持有文件时）；字符区间指其文本。
   */
  sha256?: boolean | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * Title as published.
   * 标题；以来源所载为准。
   */
  title?: boolean | undefined
  /**
   * Title in English.
   * 英文标题。
   */
  titleEn?: boolean | undefined
  /**
   * URL at which it was read; empty for a document read from a file.
   * 阅读时的网址；以文件形式阅读时为空。
   */
  url?: boolean | undefined
  /**
   * Why the URL is not published as a link.
   * 该网址不作为链接发布的原因。
   */
  withdrawnReason?: boolean | undefined
  /**
   * Why the URL is withdrawn, in English.
   * 网址失效原因（英文）。
   */
  withdrawnReasonEn?: boolean | undefined
  /**
   * Withdrawn URL, kept as text because it no longer leads to the document; `url` is then empty.
   * 已失效的阅读网址，仅作文字保存；此时 `url` 为空。
   */
  withdrawnUrl?: boolean | undefined
}

/**
 * A page of a list of sources.
 * 文献列表的一页。
 */
export interface SourceConnection {
  __typename: 'SourceConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: SourceEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Source[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of SourceConnection. 对 SourceConnection 的字段选择。 */
export interface SourceConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: SourceEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: SourceSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that sources can be grouped by.
 * 文献的分组维度。
 * - `DECADE` By decade, named by its first year: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按年代（以其首年表示）：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 * - `KIND` By kind: Kind of document. 按 kind 分组：文献类型。
 * - `MONTH` By month of a year, such as 2020-07; dates known only to the year have none: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按年月（如 2020-07），只知年份者无取值：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 * - `MONTH_OF_YEAR` By month, 01 to 12, of all years together; dates known only to the year have none: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按月份（01 至 12，各年合并），只知年份者无取值：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 * - `RELIABILITY` By reliability: Grade of reliability. 按 reliability 分组：可靠性等级。
 * - `YEAR` By year: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按年：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 */
export type SourceDimension = 'DECADE' | 'KIND' | 'MONTH' | 'MONTH_OF_YEAR' | 'RELIABILITY' | 'YEAR'

/**
 * An edge of a list of sources.
 * 文献列表中的一项及其游标。
 */
export interface SourceEdge {
  __typename: 'SourceEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Source
}

/** Selection of SourceEdge. 对 SourceEdge 的字段选择。 */
export interface SourceEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: SourceSelection | undefined
}

/**
 * Conditions on sources; all that are given must hold.
 * 文献的筛选条件，所给条件须全部满足。
 */
export interface SourceFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly SourceFilter[] | null | undefined
  /**
   * Kind of document.
   * 文献类型。
   */
  kind?: SourceKindFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: SourceFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly SourceFilter[] | null | undefined
  /**
   * Date on which the copy that was read was posted, if it is a repost or mirror (ISO 8601, as precise as known): the document was public by then at the latest. A file may omit this column.
   * 转载日期：所读副本（转载、镜像）发布的日期，文献最迟此时已公开。文件可省略此列。
   */
  postedOn?: DateFilter | null | undefined
  /**
   * Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn.
   * 文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
   */
  publishedOn?: DateFilter | null | undefined
  /**
   * Publisher, if known.
   * 发布者（已知范围内）。
   */
  publisher?: TextFilter | null | undefined
  /**
   * Grade of reliability.
   * 可靠性等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * Title as published.
   * 标题；以来源所载为准。
   */
  title?: TextFilter | null | undefined
  /**
   * URL at which it was read; empty for a document read from a file.
   * 阅读时的网址；以文件形式阅读时为空。
   */
  url?: TextFilter | null | undefined
  /**
   * Withdrawn URL, kept as text because it no longer leads to the document; `url` is then empty.
   * 已失效的阅读网址，仅作文字保存；此时 `url` 为空。
   */
  withdrawnUrl?: TextFilter | null | undefined
}

/**
 * Columns that sources can be counted by.
 * 文献的分组方式。
 * - `KIND` By kind: Kind of document. 按 kind 分组：文献类型。
 * - `RELIABILITY` By reliability: Grade of reliability. 按 reliability 分组：可靠性等级。
 */
export type SourceGrouping = 'KIND' | 'RELIABILITY'

/**
 * What kind of document a source is.
 * 来源文献的类型。
 * - `BULLETIN` A statistical bulletin, census or survey result. 统计公报、普查或调查结果。
 * - `NEWS` News by the press or a press conference. 新闻报道或新闻发布会。
 * - `POLICY_TEXT` A law, plan or other policy text. 法规、规划等政策文本。
 * - `WEB_PAGE` Any other web page. 其他网页。
 * - `WORK_REPORT` A yearly work report of an administration. 部门年度工作报告。
 */
export type SourceKind = 'BULLETIN' | 'NEWS' | 'POLICY_TEXT' | 'WEB_PAGE' | 'WORK_REPORT'

/**
 * A condition on SourceKind.
 * SourceKind 条件。
 */
export interface SourceKindFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: SourceKind | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly SourceKind[] | null | undefined
}

/**
 * Orders of a list of sources; rows without a value come last.
 * 文献列表的排序方式，无取值者排在最后。
 * - `PUBLISHED_ASC` Ascending by publishedOn: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按 publishedOn 升序：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 * - `PUBLISHED_DESC` Descending by publishedOn: Date of first publication (ISO 8601, as precise as known); empty if unknown. The date of a repost is postedOn. 按 publishedOn 降序：文献首次发布的日期（ISO 8601，精确到已知程度）；不明时为空。转载日期见 postedOn。
 */
export type SourceOrder = 'PUBLISHED_ASC' | 'PUBLISHED_DESC'

/**
 * Counts of sources.
 * 文献的计数。
 */
export interface SourceStatistics {
  __typename: 'SourceStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of SourceStatistics. 对 SourceStatistics 的字段选择。 */
export interface SourceStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: SourceStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: SourceStatisticsGroupsArgs }) | undefined
}

/**
 * A sport or kind of exercise; a hierarchy by code.
 * 体育项目，按代码分级。
 */
export interface Sport {
  __typename: 'Sport'
  /**
   * The sports directly below it, by code.
   * 直接下级体育项目，按代码排序。
   */
  children: Sport[]
  /**
   * Code of the sport, such as handball.
   * 项目代码，如 handball。
   */
  code: string
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name: string
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn: string
  /**
   * The sport directly above it.
   * 直接上级体育项目。
   */
  parent: Sport | null
}

/** Selection of Sport. 对 Sport 的字段选择。 */
export interface SportSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The sports directly below it, by code.
   * 直接下级体育项目，按代码排序。
   */
  children?: SportSelection | undefined
  /**
   * Code of the sport, such as handball.
   * 项目代码，如 handball。
   */
  code?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Name in Chinese.
   * 中文名称。
   */
  name?: boolean | undefined
  /**
   * Name in English.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * The sport directly above it.
   * 直接上级体育项目。
   */
  parent?: SportSelection | undefined
}

/**
 * A qualitative fact.
 * 定性事实。
 */
export interface Statement {
  __typename: 'Statement'
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference: BibliographicReference
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations: Citation[]
  /**
   * Event it is about.
   * 所涉赛事。
   */
  event: Event | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred: string[]
  /**
   * Organisation it is about.
   * 所涉机构。
   */
  organisation: Organisation | null
  /**
   * Region it is about.
   * 所涉地区。
   */
  region: Region
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug: string
  /**
   * The statement, summarised by the editors.
   * 陈述内容（编者概述）。
   */
  text: string
  /**
   * The statement in English.
   * 陈述内容（英文）。
   */
  textEn: string
  /**
   * What the statement is about.
   * 类别。
   */
  topic: StatementTopic
  /**
   * Year it is about.
   * 所涉年份。
   */
  year: number | null
}

/** Selection of Statement. 对 Statement 的字段选择。 */
export interface StatementSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * How to cite it by GB/T 7714, as BibTeX and as CSL-JSON, with its permanent address in this service.
   * 引用格式（GB/T 7714、BibTeX、CSL-JSON），含在本服务中的永久地址。
   */
  bibliographicReference?: (BibliographicReferenceSelection & { $?: BibliographicReferenceArgs }) | undefined
  /**
   * Citations that state the fact.
   * 事实的出处。
   */
  citations?: CitationSelection | undefined
  /**
   * Event it is about.
   * 所涉赛事。
   */
  event?: EventSelection | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * Columns whose value the editors inferred because the source does not state it.
   * 推断的列；来源未直接说明、由编者推断的各列列名。
   */
  inferred?: boolean | undefined
  /**
   * Organisation it is about.
   * 所涉机构。
   */
  organisation?: OrganisationSelection | undefined
  /**
   * Region it is about.
   * 所涉地区。
   */
  region?: RegionSelection | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: boolean | undefined
  /**
   * The statement, summarised by the editors.
   * 陈述内容（编者概述）。
   */
  text?: boolean | undefined
  /**
   * The statement in English.
   * 陈述内容（英文）。
   */
  textEn?: boolean | undefined
  /**
   * What the statement is about.
   * 类别。
   */
  topic?: boolean | undefined
  /**
   * Year it is about.
   * 所涉年份。
   */
  year?: boolean | undefined
}

/**
 * A page of a list of statements.
 * 陈述列表的一页。
 */
export interface StatementConnection {
  __typename: 'StatementConnection'
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges: StatementEdge[]
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes: Statement[]
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo: PageInfo
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount: number
}

/** Selection of StatementConnection. 对 StatementConnection 的字段选择。 */
export interface StatementConnectionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows with their cursors.
   * 各行及其游标。
   */
  edges?: StatementEdgeSelection | undefined
  /**
   * The rows of the page.
   * 本页各行。
   */
  nodes?: StatementSelection | undefined
  /**
   * Information for reading the next or the previous page.
   * 分页信息。
   */
  pageInfo?: PageInfoSelection | undefined
  /**
   * Number of rows in the whole list; counted only if selected.
   * 整个列表的行数，仅在选取时计算。
   */
  totalCount?: boolean | undefined
}

/**
 * Properties that statements can be grouped by.
 * 陈述的分组维度。
 * - `DECADE` By decade, named by its first year: Year it is about. 按年代（以其首年表示）：所涉年份。
 * - `INFERRED` By inferred: The columns whose value the editors inferred; a row counts under each. 按 inferred 分组：由编者推断的列，每列各计一次。
 * - `REGION` By region: Region it is about. 按 region 分组：所涉地区。
 * - `RELIABILITY` By reliability: The grades of the sources of its citations; a row counts under each. 按 reliability 分组：各出处来源的可靠性等级，每个等级各计一次。
 * - `SOURCE` By source: The sources of its citations; a row counts under each. 按 source 分组：各出处的来源，每个来源各计一次。
 * - `TOPIC` By topic: What the statement is about. 按 topic 分组：类别。
 * - `YEAR` By year: Year it is about. 按年：所涉年份。
 */
export type StatementDimension = 'DECADE' | 'INFERRED' | 'REGION' | 'RELIABILITY' | 'SOURCE' | 'TOPIC' | 'YEAR'

/**
 * An edge of a list of statements.
 * 陈述列表中的一项及其游标。
 */
export interface StatementEdge {
  __typename: 'StatementEdge'
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor: string
  /**
   * The row.
   * 该行。
   */
  node: Statement
}

/** Selection of StatementEdge. 对 StatementEdge 的字段选择。 */
export interface StatementEdgeSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Cursor of the row, for after and before.
   * 本行游标，用于 after 与 before。
   */
  cursor?: boolean | undefined
  /**
   * The row.
   * 该行。
   */
  node?: StatementSelection | undefined
}

/**
 * Conditions on statements; all that are given must hold.
 * 陈述的筛选条件，所给条件须全部满足。
 */
export interface StatementFilter {
  /**
   * All of these filters must hold.
   * 须全部满足。
   */
  and?: readonly StatementFilter[] | null | undefined
  /**
   * The phrase of any citation, as written in its source.
   * 任一出处的原文短语。
   */
  asWritten?: TextFilter | null | undefined
  /**
   * Any of its citations.
   * 任一出处。
   */
  citation?: KeyFilter | null | undefined
  /**
   * Event it is about.
   * 所涉赛事。
   */
  event?: KeyFilter | null | undefined
  /**
   * A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.
   * 由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。
   */
  inferred?: KeyFilter | null | undefined
  /**
   * This filter must not hold: finds exactly the rows that it does not find, those without a value included.
   * 不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。
   */
  not?: StatementFilter | null | undefined
  /**
   * Any of these filters must hold.
   * 满足其中任一即可。
   */
  or?: readonly StatementFilter[] | null | undefined
  /**
   * Organisation it is about.
   * 所涉机构。
   */
  organisation?: KeyFilter | null | undefined
  /**
   * Region it is about.
   * 所涉地区。
   */
  region?: RegionTreeFilter | null | undefined
  /**
   * The grade of reliability of the source of any citation. For rows that rest on grade C only, exclude the others with not.
   * 任一出处所在来源的可靠性等级。只查仅凭 C 级来源的行时，请用 not 排除其他等级。
   */
  reliability?: ReliabilityFilter | null | undefined
  /**
   * Identifier within the package.
   * 数据包内的标识。
   */
  slug?: KeyFilter | null | undefined
  /**
   * The source of any citation.
   * 任一出处所在的来源。
   */
  source?: KeyFilter | null | undefined
  /**
   * The statement, summarised by the editors.
   * 陈述内容（编者概述）。
   */
  text?: TextFilter | null | undefined
  /**
   * What the statement is about.
   * 类别。
   */
  topic?: StatementTopicFilter | null | undefined
  /**
   * Year it is about.
   * 所涉年份。
   */
  year?: NumberFilter | null | undefined
}

/**
 * Columns that statements can be counted by.
 * 陈述的分组方式。
 * - `TOPIC` By topic: What the statement is about. 按 topic 分组：类别。
 */
export type StatementGrouping = 'TOPIC'

/**
 * Orders of a list of statements; rows without a value come last.
 * 陈述列表的排序方式，无取值者排在最后。
 * - `SLUG_ASC` Ascending by slug: Identifier within the package. 按 slug 升序：数据包内的标识。
 * - `SLUG_DESC` Descending by slug: Identifier within the package. 按 slug 降序：数据包内的标识。
 * - `YEAR_ASC` Ascending by year: Year it is about. 按 year 升序：所涉年份。
 * - `YEAR_DESC` Descending by year: Year it is about. 按 year 降序：所涉年份。
 */
export type StatementOrder = 'SLUG_ASC' | 'SLUG_DESC' | 'YEAR_ASC' | 'YEAR_DESC'

/**
 * Counts of statements.
 * 陈述的计数。
 */
export interface StatementStatistics {
  __typename: 'StatementStatistics'
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates: AggregateConnection
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups: StatisticsGroup[]
}

/** Selection of StatementStatistics. 对 StatementStatistics 的字段选择。 */
export interface StatementStatisticsSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.
   * 按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。
   */
  aggregates?: (AggregateConnectionSelection & { $?: StatementStatisticsAggregatesArgs }) | undefined
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * Counts by one property, the largest first.
   * 按某一属性计数，从多到少。
   */
  groups?: (StatisticsGroupSelection & { $: StatementStatisticsGroupsArgs }) | undefined
}

/**
 * Topic of a statement.
 * 陈述的类别。
 * - `AWARD` An award or rating. 荣誉或评定。
 * - `CONTEXT` Context the report sets its work in. 工作背景。
 * - `MEDIA_CHANNEL` A media channel in use. 使用的媒体渠道。
 * - `SLOGAN` A slogan or theme. 口号或主题。
 */
export type StatementTopic = 'AWARD' | 'CONTEXT' | 'MEDIA_CHANNEL' | 'SLOGAN'

/**
 * A condition on StatementTopic.
 * StatementTopic 条件。
 */
export interface StatementTopicFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: StatementTopic | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly StatementTopic[] | null | undefined
}

/**
 * How many rows share a value.
 * 具有同一取值的行数。
 */
export interface StatisticsGroup {
  __typename: 'StatisticsGroup'
  /**
   * Number of rows.
   * 行数。
   */
  count: number
  /**
   * What an enum value means, in Chinese; null for other values.
   * 枚举值的中文说明；其他取值为 null。
   */
  description: string | null
  /**
   * What an enum value means, in English; null for other values.
   * 枚举值的英文说明；其他取值为 null。
   */
  descriptionEn: string | null
  /**
   * The value: a code or enum value; null for rows without one.
   * 取值：代码或枚举值；无取值时为 null。
   */
  key: string | null
  /**
   * Name or short label of the value in Chinese.
   * 取值的中文名称或简称。
   */
  name: string | null
  /**
   * Name or short label of the value in English.
   * 取值的英文名称或简称。
   */
  nameEn: string | null
}

/** Selection of StatisticsGroup. 对 StatisticsGroup 的字段选择。 */
export interface StatisticsGroupSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Number of rows.
   * 行数。
   */
  count?: boolean | undefined
  /**
   * What an enum value means, in Chinese; null for other values.
   * 枚举值的中文说明；其他取值为 null。
   */
  description?: boolean | undefined
  /**
   * What an enum value means, in English; null for other values.
   * 枚举值的英文说明；其他取值为 null。
   */
  descriptionEn?: boolean | undefined
  /**
   * The value: a code or enum value; null for rows without one.
   * 取值：代码或枚举值；无取值时为 null。
   */
  key?: boolean | undefined
  /**
   * Name or short label of the value in Chinese.
   * 取值的中文名称或简称。
   */
  name?: boolean | undefined
  /**
   * Name or short label of the value in English.
   * 取值的英文名称或简称。
   */
  nameEn?: boolean | undefined
}

/**
 * Server events.
 * 服务端事件。
 */
export interface Subscription {
  __typename: 'Subscription'
  /**
   * The active release at once, then each release that is activated, until the client unsubscribes or the server stops. Slow consumers receive only the latest.
   * 订阅后立即推送当前启用的发布版，此后每启用一个发布版推送一次，直到取消订阅或服务停止；读取较慢的客户端只收到最新的一个。
   */
  releaseActivated: Release
}

/** Selection of Subscription. 对 Subscription 的字段选择。 */
export interface SubscriptionSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * The active release at once, then each release that is activated, until the client unsubscribes or the server stops. Slow consumers receive only the latest.
   * 订阅后立即推送当前启用的发布版，此后每启用一个发布版推送一次，直到取消订阅或服务停止；读取较慢的客户端只收到最新的一个。
   */
  releaseActivated?: ReleaseSelection | undefined
}

/**
 * Why the numbers of a group are not added.
 * 分组中的数值不相加的原因。
 * - `NOT_ADDITIVE` The aggregation of the indicator says that its values do not add up. 该指标的数值不可相加（见 aggregation）。
 * - `RANGES` A value is a range. 含区间数值。
 * - `REGIONS_OVERLAP` A region of the group lies in another one, so that its value would count twice: filter by level. 分组中的地区相互包含，相加会重复计算：请按层级筛选。
 * - `SEVERAL_INDICATORS` The group has values of several indicators: group by INDICATOR, or filter. 分组含多个指标的数值：请按 INDICATOR 分组或加以筛选。
 * - `SEVERAL_KINDS` The group has actual values beside targets or plans: group by KIND, or filter. 分组兼有实际值与目标值、计划值：请按 KIND 分组或加以筛选。
 * - `SEVERAL_PERIODS` The group has values of several periods, and a stock must not be added over years: group by YEAR, or filter. 分组含多个时期的数值，存量不可跨年相加：请按 YEAR 分组或加以筛选。
 * - `SEVERAL_UNITS` The units do not convert into each other. 单位之间不能换算。
 * - `WHOLE_AND_PARTS` The group has values of whole regions beside those of programmes, events or facilities. 分组兼有全地区的数值与工程、赛事、设施的数值。
 */
export type SumObstacle = 'NOT_ADDITIVE' | 'RANGES' | 'REGIONS_OVERLAP' | 'SEVERAL_INDICATORS' | 'SEVERAL_KINDS' | 'SEVERAL_PERIODS' | 'SEVERAL_UNITS' | 'WHOLE_AND_PARTS'

/**
 * How many rows of a table differ.
 * 一张表中有差异的行数。
 */
export interface TableDiff {
  __typename: 'TableDiff'
  /**
   * Rows that only the later release has.
   * 仅较晚发布版有的行数。
   */
  added: number
  /**
   * Rows whose cells differ.
   * 单元格有差异的行数。
   */
  changed: number
  /**
   * Columns in which changed rows differ.
   * 更改行中有差异的列。
   */
  columns: ColumnChange[]
  /**
   * Rows that only the earlier release has.
   * 仅较早发布版有的行数。
   */
  removed: number
  /**
   * Name of the table.
   * 表名。
   */
  table: string
}

/** Selection of TableDiff. 对 TableDiff 的字段选择。 */
export interface TableDiffSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Rows that only the later release has.
   * 仅较晚发布版有的行数。
   */
  added?: boolean | undefined
  /**
   * Rows whose cells differ.
   * 单元格有差异的行数。
   */
  changed?: boolean | undefined
  /**
   * Columns in which changed rows differ.
   * 更改行中有差异的列。
   */
  columns?: ColumnChangeSelection | undefined
  /**
   * Rows that only the earlier release has.
   * 仅较早发布版有的行数。
   */
  removed?: boolean | undefined
  /**
   * Name of the table.
   * 表名。
   */
  table?: boolean | undefined
}

/**
 * A condition on a text.
 * 文字条件。
 */
export interface TextFilter {
  /**
   * Contains. Case, accents, width, and traditional or simplified characters do not count.
   * 包含（不区分大小写、变音符号、全角半角与繁简）。
   */
  contains?: string | null | undefined
  /**
   * Equal to.
   * 等于。
   */
  eq?: string | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly string[] | null | undefined
  /**
   * Begins with. Case, accents, width, and traditional or simplified characters do not count.
   * 以此开头（不区分大小写、变音符号、全角半角与繁简）。
   */
  startsWith?: string | null | undefined
}

/**
 * The subject an indicator belongs to.
 * 指标所属主题。
 * - `ADMINISTRATION` Administration: documents, safety, outreach. 行政管理：文件、安全、宣传。
 * - `COMPETITION` Competitions and their results. 赛事与竞技成绩。
 * - `CONTEXT` Denominators and context: population, output. 人口、经济等背景数据。
 * - `FUNDING` Public money and loans. 资金与信贷。
 * - `INDUSTRY` The sports industry and sports spending. 体育产业与体育消费。
 * - `LOTTERY` The sports lottery. 体育彩票。
 * - `MASS_SPORT` Fitness for all: trails, paths, programmes, participation. 全民健身。
 * - `VENUES` Sports grounds, their number and area. 体育场地。
 */
export type Topic = 'ADMINISTRATION' | 'COMPETITION' | 'CONTEXT' | 'FUNDING' | 'INDUSTRY' | 'LOTTERY' | 'MASS_SPORT' | 'VENUES'

/**
 * A condition on Topic.
 * Topic 条件。
 */
export interface TopicFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: Topic | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly Topic[] | null | undefined
}

/**
 * What shares and ratios are computed of.
 * 占比与比值所依据的总量。
 * - `COUNT` The number of rows. 行数。
 * - `SUM` The sum of their numbers. 数值的合计。
 */
export type Total = 'COUNT' | 'SUM'

/**
 * A condition on a code of a hierarchy: facility types, sports.
 * 分级代码条件：设施类型、体育项目。
 */
export interface TreeFilter {
  /**
   * A code directly below this one.
   * 此代码的直接下级。
   */
  childrenOf?: string | null | undefined
  /**
   * Equal to.
   * 等于。
   */
  eq?: string | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly string[] | null | undefined
  /**
   * This code or any below it.
   * 此代码及其全部下级。
   */
  within?: string | null | undefined
}

/**
 * A unit of measure.
 * 文献中书写的计量单位。
 */
export interface Unit {
  __typename: 'Unit'
  /**
   * Unit of the same kind that factors refer to.
   * 同类的基本单位。
   */
  base: Unit
  /**
   * Code of the unit, such as KM, MU or WAN_CNY.
   * 单位代码，如 KM、MU、WAN_CNY。
   */
  code: string
  /**
   * Currency code of ISO 4217, for money.
   * ISO 4217 货币代码（金额）。
   */
  currency: string | null
  /**
   * Exact factor to the base unit, a decimal or a fraction such as 2000/3; empty for ordinals, which do not convert.
   * 到基本单位的精确系数，小数或分数（如 2000/3）；序数不换算，为空。
   */
  factor: string | null
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id: string
  /**
   * The unit as written in Chinese.
   * 中文写法。
   */
  name: string
  /**
   * The unit in English.
   * 英文名称。
   */
  nameEn: string
  /**
   * Kind of quantity; units convert into each other only within one kind.
   * 量的种类；只有同类单位可以换算。
   */
  quantityKind: string
  /**
   * Code in UCUM, where there is one.
   * UCUM 代码（如有）。
   */
  ucum: string | null
}

/** Selection of Unit. 对 Unit 的字段选择。 */
export interface UnitSelection {
  __typename?: boolean | undefined
  [alias: `${string}:${string}`]: unknown
  /**
   * Unit of the same kind that factors refer to.
   * 同类的基本单位。
   */
  base?: UnitSelection | undefined
  /**
   * Code of the unit, such as KM, MU or WAN_CNY.
   * 单位代码，如 KM、MU、WAN_CNY。
   */
  code?: boolean | undefined
  /**
   * Currency code of ISO 4217, for money.
   * ISO 4217 货币代码（金额）。
   */
  currency?: boolean | undefined
  /**
   * Exact factor to the base unit, a decimal or a fraction such as 2000/3; empty for ordinals, which do not convert.
   * 到基本单位的精确系数，小数或分数（如 2000/3）；序数不换算，为空。
   */
  factor?: boolean | undefined
  /**
   * Global identifier, for node(id).
   * 全局标识，用于 node(id)。
   */
  id?: boolean | undefined
  /**
   * The unit as written in Chinese.
   * 中文写法。
   */
  name?: boolean | undefined
  /**
   * The unit in English.
   * 英文名称。
   */
  nameEn?: boolean | undefined
  /**
   * Kind of quantity; units convert into each other only within one kind.
   * 量的种类；只有同类单位可以换算。
   */
  quantityKind?: boolean | undefined
  /**
   * Code in UCUM, where there is one.
   * UCUM 代码（如有）。
   */
  ucum?: boolean | undefined
}

/**
 * A condition on a period; true if any year of the period meets it.
 * 时期条件：时期内任一年符合即可。
 */
export interface YearFilter {
  /**
   * Equal to.
   * 等于。
   */
  eq?: number | null | undefined
  /**
   * True: has a value. False: has none.
   * true 表示有取值，false 表示无取值。
   */
  exists?: boolean | null | undefined
  /**
   * Greater than.
   * 大于。
   */
  gt?: number | null | undefined
  /**
   * At least.
   * 不小于。
   */
  gte?: number | null | undefined
  /**
   * One of.
   * 属于其中之一。
   */
  in?: readonly number[] | null | undefined
  /**
   * Less than.
   * 小于。
   */
  lt?: number | null | undefined
  /**
   * At most.
   * 不大于。
   */
  lte?: number | null | undefined
}

/**
 * Years from and to, both included; an open end reaches as far as there are values.
 * 起止年份（含）；未给出的一端以有数值的年份为界。
 */
export interface YearRange {
  /**
   * First year.
   * 起始年份。
   */
  from?: number | null | undefined
  /**
   * Last year.
   * 结束年份。
   */
  to?: number | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface CommitmentStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly CommitmentDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface DemonstrationProjectStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly DemonstrationProjectDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface EventSeriesStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly EventSeriesDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface EventStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly EventDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface FacilityStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly FacilityDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Numbers that are added up, for all measures but the count.
   * 除行数外各度量所用的数值。
   */
  of?: FacilityNumber | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface FindingStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly FindingDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface IndicatorStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly IndicatorDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface ObservationStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly ObservationDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Numbers that are added up, for all measures but the count.
   * 除行数外各度量所用的数值。
   */
  of?: ObservationNumber | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface OrganisationStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly OrganisationDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface PolicyStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly PolicyDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface ProgrammeStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly ProgrammeDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface RegionStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly RegionDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface SourceStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly SourceDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of aggregates. aggregates 的参数。 */
export interface StatementStatisticsAggregatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Dimensions, in this order.
   * 分组维度，按所给顺序。
   */
  groupBy?: readonly StatementDimension[] | null | undefined
  /**
   * Which groups to list.
   * 列出哪些分组。
   */
  having?: AggregateHaving | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.
   * 将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。
   */
  level?: RegionLevel | null | undefined
  /**
   * Order of the groups, by up to five terms. Default: COUNT_DESC.
   * 分组的排序方式，最多五项；缺省为 COUNT_DESC。
   */
  orderBy?: readonly AggregateOrder[] | null | undefined
}

/** Arguments of answers. answers 的参数。 */
export interface AnswersArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only values that at least one of their sources had published by this day. A publication date known to the month or year counts as its last day, and so does the day given here. If the publication date of a source is unknown, the day its copy was posted counts; a source with neither date does not count. Not to be confused with filter.asOf, the day a value refers to.
   * 仅返回截至此日已由至少一个来源发布的数值。发布日期只精确到月或年的，按月末或年末计，此处给出的日期亦同。发布日期不明的，按所读副本的发布日期计；两者均不明的来源不计入。请勿与 filter.asOf（数值所指时点）混淆。
   */
  asOf?: DateValue | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: ObservationFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly ObservationOrder[] | null | undefined
}

/** Arguments of bibliographicReference. bibliographicReference 的参数。 */
export interface BibliographicReferenceArgs {
  /**
   * Day of the access. Default: today’s date in UTC.
   * 引用日期；缺省为当日（UTC）。
   */
  accessedOn?: DateValue | null | undefined
}

/** Arguments of byRegion. byRegion 的参数。 */
export interface ByRegionArgs {
  /**
   * The regions directly below this one, of whichever level: counties, cities and zones alike.
   * 此地区的直接下级，不论层级（区县、市、开发区等）。
   */
  childrenOf?: string | null | undefined
  /**
   * Number of regions, 0 to 100. Default: 20.
   * 返回的地区数，0 到 100；默认为 20。
   */
  first?: number | null | undefined
  /**
   * The level of the regions.
   * 地区的层级。
   */
  level?: RegionLevel | null | undefined
}

/** Arguments of changes. changes 的参数。 */
export interface ChangesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Only changes of this kind.
   * 仅限此种差异。
   */
  kind?: RowChangeKind | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Only rows of this table.
   * 仅限此表。
   */
  table?: string | null | undefined
}

/** Arguments of citations. citations 的参数。 */
export interface CitationsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: CitationFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly CitationOrder[] | null | undefined
}

/** Arguments of commitment. commitment 的参数。 */
export interface CommitmentArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of commitmentStatistics. commitmentStatistics 的参数。 */
export interface CommitmentStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: CommitmentFilter | null | undefined
}

/** Arguments of commitments. commitments 的参数。 */
export interface CommitmentsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: CommitmentFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly CommitmentOrder[] | null | undefined
}

/** Arguments of compare. compare 的参数。 */
export interface CompareArgs {
  /**
   * Codes of the indicators, 1 to 10.
   * 指标代码，1 到 10 个。
   */
  indicators: readonly string[]
  /**
   * Actual values, targets or plans.
   * 实际、目标或计划。
   */
  kind?: ObservationKind | null | undefined
  /**
   * True: only the year of the ranks, each table its own: the latest of those in which most regions have a value.
   * 为 true 时各表只列排名所用的年份，即有数值的地区最多的年份中最近者。
   */
  latest?: boolean | null | undefined
  /**
   * Ranks by the values per resident or per square kilometre; the points have these as perCapita, per10k and perKm2.
   * 按人均或每平方公里的数值排名；各点的 perCapita、per10k、perKm2 给出该数值。
   */
  per?: Per | null | undefined
  /**
   * Which regions.
   * 对比哪些地区。
   */
  regions: RegionSet
  /**
   * Range of years. Default: all years with a value of any of the indicators.
   * 年份范围；缺省为任一指标有数值的全部年份。
   */
  years?: YearRange | null | undefined
}

/** Arguments of demonstrationProject. demonstrationProject 的参数。 */
export interface DemonstrationProjectArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of demonstrationProjectStatistics. demonstrationProjectStatistics 的参数。 */
export interface DemonstrationProjectStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: DemonstrationProjectFilter | null | undefined
}

/** Arguments of demonstrationProjects. demonstrationProjects 的参数。 */
export interface DemonstrationProjectsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: DemonstrationProjectFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly DemonstrationProjectOrder[] | null | undefined
}

/** Arguments of diff. diff 的参数。 */
export interface DiffArgs {
  /**
   * Version or name of the earlier release.
   * 较早发布版的版本号或名称。
   */
  from: string
  /**
   * Version or name of the later release. Default: the release that the request is answered from.
   * 较晚发布版的版本号或名称；缺省为提供本次查询的发布版。
   */
  to?: string | null | undefined
}

/** Arguments of event. event 的参数。 */
export interface EventArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of eventSeries. eventSeries 的参数。 */
export interface EventSeriesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: EventSeriesFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly EventSeriesOrder[] | null | undefined
}

/** Arguments of eventSeriesById. eventSeriesById 的参数。 */
export interface EventSeriesByIdArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of eventSeriesStatistics. eventSeriesStatistics 的参数。 */
export interface EventSeriesStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: EventSeriesFilter | null | undefined
}

/** Arguments of eventStatistics. eventStatistics 的参数。 */
export interface EventStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: EventFilter | null | undefined
}

/** Arguments of events. events 的参数。 */
export interface EventsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: EventFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly EventOrder[] | null | undefined
}

/** Arguments of facilities. facilities 的参数。 */
export interface FacilitiesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: FacilityFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly FacilityOrder[] | null | undefined
}

/** Arguments of facilitiesNear. facilitiesNear 的参数。 */
export interface FacilitiesNearArgs {
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: FacilityFilter | null | undefined
  /**
   * Number of facilities, 0 to 100. Default: 20.
   * 返回的设施数，0 到 100；默认为 20。
   */
  first?: number | null | undefined
  /**
   * Latitude in degrees, WGS 84.
   * 纬度（度，WGS 84）。
   */
  latitude: number
  /**
   * Longitude in degrees, WGS 84.
   * 经度（度，WGS 84）。
   */
  longitude: number
  /**
   * Greatest distance in metres; any if not given.
   * 最大距离（米）；未给出时不限。
   */
  within?: number | null | undefined
}

/** Arguments of facility. facility 的参数。 */
export interface FacilityArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of facilityClusters. facilityClusters 的参数。 */
export interface FacilityClustersArgs {
  /**
   * The box; the whole world if not given.
   * 矩形区域；未给出时为全球。
   */
  boundingBox?: BoundingBox | null | undefined
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: FacilityFilter | null | undefined
  /**
   * Zoom of the map, 0 to 18: the world has a width of 256 pixels at 0, and of twice as many at each next one.
   * 缩放级别，0 至 18：0 级时全球宽 256 像素，每升一级加倍。
   */
  zoom: number
}

/** Arguments of facilityStatistics. facilityStatistics 的参数。 */
export interface FacilityStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: FacilityFilter | null | undefined
}

/** Arguments of finding. finding 的参数。 */
export interface FindingArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of findingStatistics. findingStatistics 的参数。 */
export interface FindingStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: FindingFilter | null | undefined
}

/** Arguments of findings. findings 的参数。 */
export interface FindingsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: FindingFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly FindingOrder[] | null | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface CommitmentStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: CommitmentGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface DemonstrationProjectStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: DemonstrationProjectGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface EventSeriesStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: EventSeriesGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface EventStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: EventGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface FacilityStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: FacilityGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface FindingStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: FindingGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface IndicatorStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: IndicatorGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface ObservationStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: ObservationGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface OrganisationStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: OrganisationGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface PolicyStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: PolicyGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface ProgrammeStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: ProgrammeGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface RegionStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: RegionGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface SourceStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: SourceGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of groups. groups 的参数。 */
export interface StatementStatisticsGroupsArgs {
  /**
   * Property to count by.
   * 分组属性。
   */
  by: StatementGrouping
  /**
   * Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.
   * 同时计入上级代码，计数即条件 `within` 所得的行数。
   */
  rollUp?: boolean | undefined
}

/** Arguments of indicator. indicator 的参数。 */
export interface IndicatorArgs {
  /**
   * Code of the indicator, such as fitness-trail-length.
   * 指标代码，如 fitness-trail-length。
   */
  code: string
}

/** Arguments of indicatorStatistics. indicatorStatistics 的参数。 */
export interface IndicatorStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: IndicatorFilter | null | undefined
}

/** Arguments of indicators. indicators 的参数。 */
export interface IndicatorsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: IndicatorFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly IndicatorOrder[] | null | undefined
}

/** Arguments of node. node 的参数。 */
export interface NodeArgs {
  /**
   * Global identifier: a value of the field id.
   * 全局标识，取自 id 字段。
   */
  id: string
}

/** Arguments of nodes. nodes 的参数。 */
export interface NodesArgs {
  /**
   * Global identifiers: values of the field id, 100 at most.
   * 全局标识，取自 id 字段，最多 100 个。
   */
  ids: readonly string[]
}

/** Arguments of observation. observation 的参数。 */
export interface ObservationArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of observationStatistics. observationStatistics 的参数。 */
export interface ObservationStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: ObservationFilter | null | undefined
}

/** Arguments of observations. observations 的参数。 */
export interface ObservationsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only values that at least one of their sources had published by this day. A publication date known to the month or year counts as its last day, and so does the day given here. If the publication date of a source is unknown, the day its copy was posted counts; a source with neither date does not count. Not to be confused with filter.asOf, the day a value refers to.
   * 仅返回截至此日已由至少一个来源发布的数值。发布日期只精确到月或年的，按月末或年末计，此处给出的日期亦同。发布日期不明的，按所读副本的发布日期计；两者均不明的来源不计入。请勿与 filter.asOf（数值所指时点）混淆。
   */
  asOf?: DateValue | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: ObservationFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly ObservationOrder[] | null | undefined
}

/** Arguments of operates. operates 的参数。 */
export interface OperatesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: DemonstrationProjectFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly DemonstrationProjectOrder[] | null | undefined
}

/** Arguments of organisation. organisation 的参数。 */
export interface OrganisationArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of organisationStatistics. organisationStatistics 的参数。 */
export interface OrganisationStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: OrganisationFilter | null | undefined
}

/** Arguments of organisations. organisations 的参数。 */
export interface OrganisationsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: OrganisationFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly OrganisationOrder[] | null | undefined
}

/** Arguments of parentShare. parentShare 的参数。 */
export interface ParentShareArgs {
  /**
   * The count, or the sum.
   * 按行数，或按合计。
   */
  total?: Total | null | undefined
}

/** Arguments of per10k. per10k 的参数。 */
export interface Per10kArgs {
  /**
   * The count, or the sum.
   * 按行数，或按合计。
   */
  total?: Total | null | undefined
  /**
   * Year of the denominator, if groups have no year; else the nearest is taken. Default: the latest.
   * 分组没有年份时除数的年份，缺该年时取最近的；缺省为最近年份。
   */
  year?: number | null | undefined
}

/** Arguments of perCapita. perCapita 的参数。 */
export interface PerCapitaArgs {
  /**
   * The count, or the sum.
   * 按行数，或按合计。
   */
  total?: Total | null | undefined
  /**
   * Year of the denominator, if groups have no year; else the nearest is taken. Default: the latest.
   * 分组没有年份时除数的年份，缺该年时取最近的；缺省为最近年份。
   */
  year?: number | null | undefined
}

/** Arguments of perKm2. perKm2 的参数。 */
export interface PerKm2Args {
  /**
   * The count, or the sum.
   * 按行数，或按合计。
   */
  total?: Total | null | undefined
  /**
   * Year of the denominator, if groups have no year; else the nearest is taken. Default: the latest.
   * 分组没有年份时除数的年份，缺该年时取最近的；缺省为最近年份。
   */
  year?: number | null | undefined
}

/** Arguments of policies. policies 的参数。 */
export interface PoliciesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: PolicyFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly PolicyOrder[] | null | undefined
}

/** Arguments of policy. policy 的参数。 */
export interface PolicyArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of policyStatistics. policyStatistics 的参数。 */
export interface PolicyStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: PolicyFilter | null | undefined
}

/** Arguments of profile. profile 的参数。 */
export interface ProfileArgs {
  /**
   * Actual values, targets or plans.
   * 实际、目标或计划。
   */
  kind?: ObservationKind | null | undefined
}

/** Arguments of programme. programme 的参数。 */
export interface ProgrammeArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of programmeStatistics. programmeStatistics 的参数。 */
export interface ProgrammeStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: ProgrammeFilter | null | undefined
}

/** Arguments of programmes. programmes 的参数。 */
export interface ProgrammesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: ProgrammeFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly ProgrammeOrder[] | null | undefined
}

/** Arguments of rank. rank 的参数。 */
export interface RankArgs {
  /**
   * What is compared.
   * 比较的度量。
   */
  measure?: Measure | null | undefined
}

/** Arguments of rankClaims. rankClaims 的参数。 */
export interface RankClaimsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: RankClaimFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly RankClaimOrder[] | null | undefined
}

/** Arguments of rankOf. rankOf 的参数。 */
export interface RankOfArgs {
  /**
   * What is compared.
   * 比较的度量。
   */
  measure?: Measure | null | undefined
}

/** Arguments of ratioTo. ratioTo 的参数。 */
export interface RatioToArgs {
  /**
   * Code of the indicator to divide by.
   * 作为除数的指标代码。
   */
  indicator: string
  /**
   * What the ratio is multiplied by: 100 for per cent.
   * 比值所乘之数，100 表示百分比。
   */
  per?: number | undefined
}

/** Arguments of region. region 的参数。 */
export interface RegionArgs {
  /**
   * Code of GB/T 2260 (six digits) or of the statistical division codes (nine digits for townships); outside China of ISO 3166, such as GB-SCT.
   * GB/T 2260 六位代码，乡级为九位统计用区划代码；中国境外为 ISO 3166 代码，如 GB-SCT。
   */
  code: string
}

/** Arguments of regionStatistics. regionStatistics 的参数。 */
export interface RegionStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: RegionFilter | null | undefined
}

/** Arguments of regions. regions 的参数。 */
export interface RegionsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: RegionFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly RegionOrder[] | null | undefined
}

/** Arguments of search. search 的参数。 */
export interface SearchArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Only in the region with this code or in a division below it.
   * 仅限此代码的地区及其下级。
   */
  region?: string | null | undefined
  /**
   * Words to search for, such as 3580公里 or 柔力球; up to 100 characters.
   * 检索词，如 3580公里、柔力球；最多 100 个字符。
   */
  text: string
  /**
   * Only these types.
   * 仅限这些类型。
   */
  types?: readonly SearchType[] | null | undefined
}

/** Arguments of series. series 的参数。 */
export interface SeriesArgs {
  /**
   * Actual values, targets or plans.
   * 实际、目标或计划。
   */
  kind?: ObservationKind | null | undefined
  /**
   * Codes of the regions, 1 to 100.
   * 地区代码，1 到 100 个。
   */
  regions: readonly string[]
  /**
   * Range of years. Default: all years with a value.
   * 年份范围；缺省为有数值的全部年份。
   */
  years?: YearRange | null | undefined
}

/** Arguments of share. share 的参数。 */
export interface ShareArgs {
  /**
   * The count, or the sum.
   * 按行数，或按合计。
   */
  total?: Total | null | undefined
}

/** Arguments of source. source 的参数。 */
export interface SourceArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of sourceStatistics. sourceStatistics 的参数。 */
export interface SourceStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: SourceFilter | null | undefined
}

/** Arguments of sources. sources 的参数。 */
export interface SourcesArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: SourceFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly SourceOrder[] | null | undefined
}

/** Arguments of statement. statement 的参数。 */
export interface StatementArgs {
  /**
   * Identifier in the data package (slug) or global identifier.
   * 数据包内的标识（slug）或全局标识。
   */
  id: string
}

/** Arguments of statementStatistics. statementStatistics 的参数。 */
export interface StatementStatisticsArgs {
  /**
   * Which rows to count.
   * 筛选条件。
   */
  filter?: StatementFilter | null | undefined
}

/** Arguments of statements. statements 的参数。 */
export interface StatementsArgs {
  /**
   * Only rows after this cursor.
   * 仅取此游标之后的行。
   */
  after?: string | null | undefined
  /**
   * Only rows before this cursor.
   * 仅取此游标之前的行。
   */
  before?: string | null | undefined
  /**
   * Which rows to list.
   * 筛选条件。
   */
  filter?: StatementFilter | null | undefined
  /**
   * Number of rows from the start, 0 to 100. Default: 20 if last is not given.
   * 从头取的行数，0 到 100；未给出 last 时默认为 20。
   */
  first?: number | null | undefined
  /**
   * Number of rows from the end, 0 to 100.
   * 从末尾取的行数，0 到 100。
   */
  last?: number | null | undefined
  /**
   * Order of the rows, by up to five columns; ties are broken by identifier.
   * 排序方式，最多五列；相同时按标识排序。
   */
  orderBy?: readonly StatementOrder[] | null | undefined
}

/** Arguments of valueIn. valueIn 的参数。 */
export interface ValueInArgs {
  /**
   * Code of the unit, such as M2 or MU.
   * 单位代码，如 M2、MU。
   */
  unit: string
}
