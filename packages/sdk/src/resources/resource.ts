import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { StatisticsGroup } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import { typeNameOf } from '../selection/argument-type.ts'
import type { Exact, Result } from '../selection/selection.ts'
import type { Page } from './page.ts'
import type { PaginateArgs } from './paginate.ts'

/** Fields to ask for in place of the default ones. */
export interface Select<S, Selection> {
  /** Fields to ask for in place of the default ones. 要取的字段，替代默认字段。 */
  readonly select?: (S & Exact<S, Selection>) | undefined
}

/** A walk begins at the start or at `after` and goes forward; `first` is the size of its pages, 100 unless given. */
export interface Forward {
  readonly last?: never
  readonly before?: never
}

/** How the lines of a table are written. */
export interface CsvOptions {
  /** Leaves texts that a spreadsheet would run as formulas as they are. 不处理可能被电子表格当作公式的文字。 */
  readonly raw?: boolean | undefined
}

/** Ready-made calls for one family of records. */
export interface Resource<Node, Selection, Args, Default extends Selection> {
  /** One page: 20 rows unless `first` or `last` says otherwise, 100 at most. 取一页。 */
  list<const S extends Selection = Default>(
    args?: Args & Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Page<Result<Node, S>>>
  /** One record by its slug or code, or by its global identifier; null where there is none. 按标识取一条。 */
  get<const S extends Selection = Default>(
    id: string,
    options?: Select<S, Selection>,
    call?: CallOptions,
  ): Promise<Result<Node, S> | null>
  /** Every record, page after page as they are taken. 逐页遍历全部记录。 */
  all<const S extends Selection = Default>(
    args?: Args & Forward & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<Result<Node, S>, void, undefined>
  /** Every record as lines of CSV (RFC 4180), the names of the columns first. 以 CSV 行输出全部记录。 */
  csv<const S extends Selection = Default>(
    args?: Args & Forward & CsvOptions & Select<S, Selection>,
    call?: CallOptions,
  ): AsyncGenerator<string, void, undefined>
}

/** Counts of one family. */
export interface Countable<Filter, Grouping> {
  /** How many records there are, by one property too where `by` names it. 计数，可按属性分组。 */
  statistics(
    args: { readonly filter?: Filter | null | undefined; readonly by: Grouping },
    call?: CallOptions,
  ): Promise<{ count: number; groups: Omit<StatisticsGroup, '__typename'>[] }>
  statistics(args?: { readonly filter?: Filter | null | undefined }, call?: CallOptions): Promise<{ count: number }>
}

/** What stands under the root fields. */
type QueryData = Readonly<Record<string, never>>

/** Answers a selection of one root field with what stands there. */
export type QueryFunction = (selection: object, call?: CallOptions) => Promise<QueryData>

type SelectArgs = Pick<PaginateArgs, 'select'>

const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }
const group = { key: true, name: true, nameEn: true, count: true }

/** The identifier within the package, whether that or the global identifier is given. */
export function localId(type: string, id: string): string {
  try {
    const [start, local] = atob(id).split(`${type}:`)
    return (!start && local) || id
  } catch {
    return id
  }
}

/** Makes the calls of the family that the root field `list` lists. */
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
    list: ({ select = fields, ...args }: SelectArgs = {}, call?: CallOptions) =>
      page(args, { nodes: select, pageInfo, totalCount: true }, call),

    async get(id: string, { select = fields }: SelectArgs = {}, call?: CallOptions) {
      // As a text, because a filter takes undefined for no condition, and any record would do.
      const filter = { ['code' in fields ? 'code' : 'slug']: { eq: localId(typeName, `${id}`) } }
      const { nodes } = await page({ filter, first: 1 }, { nodes: select }, call)
      return nodes[0] ?? null
    },

    all: createIterator('paginate'),
    csv: createIterator('csvLines'),

    statistics: ({ by, filter }: { by?: string; filter?: object } = {}, call?: CallOptions) =>
      queryField(
        `${typeName.replace(/^./, (initial) => initial.toLowerCase())}Statistics`,
        { $: { filter }, count: true, groups: by && { $: { by }, ...group } },
        call,
      ),
  }
}
