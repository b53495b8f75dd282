// Reads the pages of a query one after the other.
import type { ExecutionResult, GraphQLError } from 'graphql'
import { NotATableError } from './not-a-table-error.ts'
import { PAGE_NAMES } from './paged-document.ts'
import { type JsonObject, objectAt } from './result-rows.ts'
import type { Variables } from './selection.ts'

/** Runs a query on one release. */
export type Execute = (query: string, variables: Variables) => Promise<ExecutionResult>

/** Thrown for a result with errors. */
export class ResultError extends Error {
  override readonly name = 'ResultError'
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'))
    this.errors = errors
  }
}

/** A query that may be read page by page. */
export interface PagedQuery {
  readonly text: string
  readonly variables: Variables
  readonly connection: { readonly keys: readonly string[]; readonly after: unknown } | undefined
  /** True if the first page says how many rows there are. */
  readonly counted: boolean
  /** Most rows the format can hold. */
  readonly maxRows: number | undefined
}

/** True if a page of fewer rows may be within the limit of the cost. */
const isTooCostly = ({ errors = [] }: ExecutionResult) =>
  errors.some(({ extensions }) => extensions.code === 'QUERY_TOO_COSTLY')

function assertFits(page: JsonObject | null, maxRows: number | undefined): void {
  const count = page?.[PAGE_NAMES.count]
  if (maxRows === undefined || typeof count !== 'number' || count <= maxRows) return
  throw new NotATableError({
    en: `The list has ${count} rows; a sheet has ${maxRows} at most. Choose csv or parquet, or narrow the filter.`,
    zh: `列表共 ${count} 行，一张工作表最多 ${maxRows} 行；请改用 csv 或 parquet，或缩小筛选范围。`,
  })
}

function dataOf({ data, errors }: ExecutionResult): JsonObject {
  if (errors || !data) throw new ResultError(errors ?? [])
  return data
}

/** Executes pages of one query, as large as the limit of the cost allows. */
class PageReader {
  private readonly query: PagedQuery
  private readonly execute: Execute
  private size: number

  constructor(query: PagedQuery, size: number, execute: Execute) {
    this.query = query
    this.size = size
    this.execute = execute
  }

  async read(after: unknown): Promise<JsonObject> {
    const { text, variables, connection, counted } = this.query
    const others = { ...variables, [PAGE_NAMES.after]: after }
    const constant = counted ? { ...others, [PAGE_NAMES.isFirstPage]: after === connection?.after } : others
    const page = () => ({ ...constant, [PAGE_NAMES.first]: this.size })
    let result = await this.execute(text, page())
    while (isTooCostly(result) && this.size > 1) {
      this.size = Math.floor(this.size / 2)
      result = await this.execute(text, page())
    }
    return dataOf(result)
  }
}

/**
 * Yields the results of a query, one for each page.
 * @throws ResultError for a result with errors, NotATableError if there are more rows than the format can hold
 */
export async function* readPages(query: PagedQuery, size: number, execute: Execute): AsyncGenerator<JsonObject> {
  const { text, variables, connection, maxRows } = query
  if (!connection) {
    yield dataOf(await execute(text, variables))
    return
  }
  const reader = new PageReader(query, size, execute)
  let after = connection.after
  do {
    const data = await reader.read(after)
    const page = objectAt(data, connection.keys)
    assertFits(page, maxRows)
    yield data
    const { hasNextPage = false, endCursor = null } = (page?.[PAGE_NAMES.pageInfo] ?? {}) as JsonObject
    after = hasNextPage ? endCursor : null
  } while (after !== null)
}
