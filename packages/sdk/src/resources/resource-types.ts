// The types of the calls of resources.
import type { AggregateRow } from '../generated/resources.ts'
import type { Aggregate, AggregateSelection, PageInfo, StatisticsGroup } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import type { Exact, Result } from '../selection/selection-types.ts'

/** One page of a list. */
export interface Page<Node> {
  /** The rows of the page. 本页各行。 */
  nodes: Node[]
  /** Cursors of the page, and whether there are others. 本页游标，以及前后是否还有其他页。 */
  pageInfo: Omit<PageInfo, '__typename'>
  /** Number of rows in the whole list. 整个列表的行数。 */
  totalCount: number
}

/** The `select` option. */
export interface Select<S, Selection> {
  /** Fields to select instead of the default ones. 要查询的字段，替代默认字段。 */
  readonly select?: (S & Exact<S, Selection>) | undefined
}

/** Forward pagination from the start or from `after`; `first` is the page size (default 100). */
export interface Forward {
  readonly last?: never
  readonly before?: never
}

/** Options of CSV output. */
export interface CsvOptions {
  /** Does not escape values that a spreadsheet would run as formulas. 不转义可能被电子表格当作公式的文字。 */
  readonly raw?: boolean | undefined
}

/** The arguments of a short list, which is always whole. */
export interface NoArguments {
  readonly filter?: never
  readonly first?: never
  readonly after?: never
}

/**
 * A row with the fields that `S` selects: `Row`, with the default fields, where it selects none. `infer` keeps the compiler
 * from inferring `S` from the type that the result is assigned to.
 */
export type Selected<Node, Selection, Row, S> = [Selection | undefined] extends [S]
  ? Row
  : S extends infer Chosen
    ? Chosen extends undefined
      ? Row
      : Result<Node, Chosen>
    : never

/** The calls of one resource, such as `facilities`; `Row` is a row with the default fields. */
export interface Resource<Node, Selection, Args, Row> {
  /** Returns one page: 20 rows by default, 100 at most (`first` or `last`). 查询一页，默认 20 行，至多 100 行。 */
  list<const S extends Selection | undefined = undefined>(
    args?: Args & Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Page<Selected<Node, Selection, Row, S>>>
  /** Returns one record by slug, code or global ID; null if there is none. 按标识查询一条记录，没有时为 null。 */
  get<const S extends Selection | undefined = undefined>(
    id: string,
    options?: Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Selected<Node, Selection, Row, S> | null>
  /**
   * Iterates over all records of one release; pages are loaded as needed. 遍历同一发布版的全部记录，按需逐页加载。
   * @throws ApiError `UNKNOWN_RELEASE` if the service drops the release before the end
   */
  all<const S extends Selection | undefined = undefined>(
    args?: Args & Forward & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<Selected<Node, Selection, Row, S>, void, undefined>
  /** Iterates over all records as lines of CSV (RFC 4180) with a header line. 逐行输出全部记录的 CSV，首行为列名。 */
  csv<const S extends Selection | undefined = undefined>(
    args?: Args & Forward & CsvOptions & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<string, void, undefined>
}

/** Counts of records, with their groups unless `Grouping` is undefined. */
export type Statistics<Grouping> = Grouping extends undefined
  ? { count: number }
  : { count: number; groups: Omit<StatisticsGroup, '__typename'>[] }

/** The statistics of one resource. */
export interface Countable<Filter, Grouping, AggregateArgs> {
  /** Counts records, also by groups if `by` is given. 统计记录数，可按属性分组。 */
  statistics<const By extends Grouping | undefined = undefined>(
    args?: { readonly filter?: Filter | null | undefined; readonly by?: By },
    call?: CallOptions,
  ): Promise<Statistics<By>>
  /**
   * Returns one page of groups, by up to three dimensions, with their measures. 按至多三个维度分组的度量，每次一页。
   * @throws ApiError `NOT_IN_FILES` on a static build for ratios per resident or square kilometre
   */
  aggregates<const S extends AggregateSelection | undefined = undefined>(
    args?: AggregateArgs & { readonly filter?: Filter | null | undefined } & Select<S, AggregateSelection>,
    call?: CallOptions,
  ): Promise<Page<Selected<Aggregate, AggregateSelection, AggregateRow, S>>>
}
