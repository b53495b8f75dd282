import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { PageInfo, StatisticsGroup } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import { typeNameOf } from '../selection/argument-type.ts'
import type { Exact, Result } from '../selection/selection-types.ts'
import type { PaginateArgs } from './paginate.ts'

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

/** The calls of one resource, such as `facilities`. */
export interface Resource<Node, Selection, Args, Default extends Selection> {
  /** Returns one page: 20 rows by default, 100 at most (`first` or `last`). 查询一页，默认 20 行，至多 100 行。 */
  list<const S extends Selection = Default>(
    args?: Args & Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Page<Result<Node, S>>>
  /** Returns one record by slug, code or global ID; null if there is none. 按标识查询一条记录，没有时为 null。 */
  get<const S extends Selection = Default>(
    id: string,
    options?: Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Result<Node, S> | null>
  /** Iterates over all records; pages are loaded as needed. 遍历全部记录，按需逐页加载。 */
  all<const S extends Selection = Default>(
    args?: Args & Forward & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<Result<Node, S>, void, undefined>
  /** Iterates over all records as lines of CSV (RFC 4180) with a header line. 逐行输出全部记录的 CSV，首行为列名。 */
  csv<const S extends Selection = Default>(
    args?: Args & Forward & CsvOptions & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<string, void, undefined>
}

/** The statistics of one resource. */
export interface Countable<Filter, Grouping> {
  /** Counts records, also by groups if `by` is given. 统计记录数，可按属性分组。 */
  statistics(
    args: { readonly filter?: Filter | null | undefined; readonly by: Grouping },
    call?: CallOptions,
  ): Promise<{ count: number; groups: Omit<StatisticsGroup, '__typename'>[] }>
  statistics(args?: { readonly filter?: Filter | null | undefined }, call?: CallOptions): Promise<{ count: number }>
}

/** The data of a query, by root field. */
type QueryData = Readonly<Record<string, never>>

/** Executes a selection and returns its data. */
export type QueryFunction = (selection: object, call?: CallOptions) => Promise<QueryData>

type SelectArgs = Pick<PaginateArgs, 'select'>

/** `paginate` selects only the two fields it needs. */
const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }
const group = { key: true, name: true, nameEn: true, description: true, descriptionEn: true, count: true }

/** Returns the identifier within the data package: decodes a global ID of the type (Base64 of `Type:id`), else returns `id`. */
export function localId(type: string, id: string): string {
  try {
    const [start, local] = atob(id).split(`${type}:`)
    return (!start && local) || id
  } catch {
    return id
  }
}

/** Creates the calls of the resource that the root field `listField` lists; `fields` is its default selection. */
export function createResource(query: QueryFunction, listField: string, fields: object) {
  const typeName = typeNameOf(listField)
  const queryField = (field: string, selection: object, call?: CallOptions) =>
    query({ [field]: selection }, call).then((data) => data[field] as never)
  const page = ($: object, selection: object, call?: CallOptions): Promise<Page<unknown>> =>
    queryField(listField, { $, ...selection }, call)
  const createIterator = (method: 'paginate' | 'csvLines') =>
    async function* (args?: PaginateArgs, call?: CallOptions) {
      yield* (await import('../lazy-chunk.ts'))[method]({ page, fields, Repeated: RepeatedCursorError }, args, call)
    }
  return {
    list: (args?: SelectArgs, call?: CallOptions) => {
      const { select, ...$ } = args ?? {}
      return page($, { nodes: select ?? fields, pageInfo, totalCount: true }, call)
    },

    async get(id: string, options?: SelectArgs, call?: CallOptions) {
      // As a string: `eq: undefined` would be no condition and match any record.
      const filter = { ['code' in fields ? 'code' : 'slug']: { eq: localId(typeName, `${id}`) } }
      const { nodes } = await page({ filter, first: 1 }, { nodes: options?.select ?? fields }, call)
      return nodes[0] ?? null
    },

    all: createIterator('paginate'),
    csv: createIterator('csvLines'),

    statistics: (args?: { by?: string; filter?: object }, call?: CallOptions) => {
      const { by, filter } = args ?? {}
      const field = `${typeName.replace(/^./, (initial) => initial.toLowerCase())}Statistics`
      return queryField(field, { $: { filter }, count: true, groups: by && { $: { by }, ...group } }, call)
    },
  }
}
