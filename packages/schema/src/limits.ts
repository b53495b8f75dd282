// Limits of an operation. costs.ts says how its cost is estimated.
import { MAX_SEARCH_TEXT } from '@tiyu/search'
import { MAX_SERIES_YEARS } from '@tiyu/statistics/series'

/** The limits of every operation, with descriptions. */
export const limits = {
  rows: { value: 100, en: 'rows a page (first, last)', zh: '每页行数（first、last）' },
  cost: {
    value: 50_000,
    en: 'estimated cost: fields the response may have, and the work to find them',
    zh: '预计开销（结果可能包含的字段数及查找所需的工作量）',
  },
  fields: { value: 250_000, en: 'fields of an answer, items of lists included', zh: '结果中的字段数，含列表各项' },
  characters: { value: 5_000_000, en: 'characters of an answer', zh: '结果的字符数' },
  seconds: { value: 20, en: 'seconds of a request', zh: '一次请求的秒数' },
  pace: {
    value: 4000,
    en: 'bytes a second that a client must take of an answer that waits for it, on average over half a minute',
    zh: '结果等待接收时，客户端每秒至少须接收的字节数（半分钟平均）',
  },
  cells: { value: 4096, en: 'cells of a map', zh: '地图的网格单元数' },
  compared: {
    value: 1_000_000,
    en: 'rows of both releases that a diff compares, in tables that differ',
    zh: '一次 diff 所比较的两版行数（仅计有差异的表）',
  },
  indicators: { value: 10, en: 'indicators of a comparison', zh: '一次对比的指标数' },
  regions: { value: 400, en: 'regions of a comparison', zh: '一次对比的地区数' },
  years: { value: MAX_SERIES_YEARS, en: 'years of a series', zh: '序列的年数' },
  dimensions: { value: 3, en: 'dimensions of a grouping', zh: '分组维度数' },
  terms: { value: 5, en: 'terms of an order', zh: '排序项数' },
  depth: { value: 16, en: 'levels of nesting', zh: '嵌套层数' },
  bytes: { value: 1_000_000, en: 'bytes of a request body', zh: '请求体的字节数' },
  concurrency: {
    value: 50,
    en: 'operations of a client at the same time, running and waiting',
    zh: '一个客户端同时进行与等待的操作数',
  },
  representations: { value: 1000, en: 'objects that a gateway reads at once', zh: '网关一次读取的对象数' },
  operations: { value: 20, en: 'operations of a batch', zh: '一批中的操作数' },
  nesting: { value: 100, en: 'levels of nesting of variables', zh: '变量的嵌套层数' },
  words: { value: MAX_SEARCH_TEXT, en: 'characters of a search text', zh: '检索文本的字符数' },
  conditions: { value: 200, en: 'conditions and operators of a filter', zh: '一个 filter 中的条件与运算符数' },
  tokens: { value: 4000, en: 'tokens of the query text', zh: '查询文本的词法单元数' },
} as const

/** Rows of a page without `first` and `last`. */
export const DEFAULT_PAGE_SIZE = 20
