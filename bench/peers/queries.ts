// The benchmark queries. Each server has its own operation for each query; the variables are the same for all.

/** A benchmark query. */
export type QueryName = 'trivial' | 'series' | 'facilities' | 'regions' | 'count' | 'search'

/** The queries by name, with their descriptions. */
export const queries: Readonly<Record<QueryName, { readonly en: string; readonly zh: string }>> = {
  trivial: { en: '`{ __typename }`', zh: '最简查询' },
  series: { en: 'the values of one indicator in one region over 20 years', zh: '一个指标在一个地区的 20 年数值' },
  facilities: {
    en: '50 facilities of a region, each with its region and parent',
    zh: '某地区的 50 处设施及其地区与上级',
  },
  regions: {
    en: '20 regions, each with 10 facilities and its 5 latest values with indicator and unit',
    zh: '20 个地区，各含 10 处设施与 5 条最新数值（含指标与单位）',
  },
  count: { en: 'the facilities of a region counted by type', zh: '某地区设施按类型计数' },
  search: { en: 'the first 20 facilities found by a word of two characters', zh: '以两字词检索的前 20 处设施' },
}

/** Names of all queries, in the order of the report. */
export const queryNames = Object.keys(queries) as QueryName[]

/** The GraphQL operation of each query. */
export type Operations = Readonly<Record<QueryName, string>>
