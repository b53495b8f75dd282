// Answers a query with its result as a table, whose rows are read from one release while they are sent.
import {
  NotATableError,
  prepareTableQuery,
  ResultError,
  type TableFormat,
  type TableRow,
  tableFormats,
} from '@tiyu/exporting'
import {
  type Context,
  type ExecutionGuard,
  limits,
  type Operations,
  type PreparedOperation,
  schema,
} from '@tiyu/schema'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { requestOrigin } from '../../http/pages/request-origin.ts'
import type { ReleaseApp } from '../../http/release-app.ts'
import type { RequestContext } from '../../http/request-context.ts'
import { sendError } from '../../http/send-error.ts'
import { type ReleaseProvider, withRelease } from '../../http/with-release.ts'
import { traceStatements } from '../../tracing/trace.ts'
import { maskAndLog } from '../mask-error.ts'
import { assertQuery, checkParams } from '../param-checks.ts'
import type { GraphQLParams } from '../params.ts'
import type { PersistedQueries } from '../persisted-queries.ts'
import { RequestEnd } from '../request-end.ts'
import { parseBody, parseSearch } from '../request-parser.ts'
import { GraphQLResponse } from '../response.ts'
import { sendTable } from './send-table.ts'
import { readTableOptions, type TableOptions } from './table-options.ts'

/** What tables are made with, created once per process. */
interface TableDependencies {
  readonly releases: ReleaseProvider
  readonly operations: Operations
  readonly persisted: PersistedQueries
}

/** A request for a table. */
interface TableRequest {
  readonly context: RequestContext
  readonly options: TableOptions
  readonly params: GraphQLParams
  readonly operation: PreparedOperation
}

/** The operation that reads one page of a table. */
interface PageOfTable {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly guard: ExecutionGuard
  readonly signal: AbortSignal
}

/** Gives an error a status: a file is never sent instead of an error, or with one. */
function withStatus(error: GraphQLError): GraphQLError {
  const status = error.extensions.unexpected ? 500 : 400
  error.extensions.http ??= { status }
  return error
}

function sendErrors(context: RequestContext, errors: readonly GraphQLError[]): void {
  const result = { errors: errors.map((error) => withStatus(maskAndLog(error, context))) }
  GraphQLResponse.ofErrors(result, 'application/graphql-response+json').send(context)
}

/** Yields batches of which the first is read already. */
async function* resume(first: IteratorResult<readonly TableRow[]>, rest: AsyncGenerator<readonly TableRow[]>) {
  if (first.done) return
  try {
    yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** Answers requests to the GraphQL endpoint for a table. */
export class TableHandler {
  private readonly dependencies: TableDependencies

  constructor(dependencies: TableDependencies) {
    this.dependencies = dependencies
  }

  /** Answers a request; an invalid one with errors, a query that is no table with NOT_A_TABLE. */
  async handle(context: RequestContext, body?: Buffer): Promise<void> {
    try {
      const options = readTableOptions(context)
      const params = this.readParams(context, body)
      const operation = this.prepare(params)
      context.operationName = operation.name
      await withRelease(context, this.dependencies.releases, (app) =>
        this.answer({ context, options, params, operation }, app),
      )
    } catch (error) {
      if (context.response.headersSent) throw error
      if (error instanceof NotATableError) sendError(context, 'NOT_A_TABLE', error.message)
      else if (error instanceof ResultError) sendErrors(context, error.errors)
      else if (error instanceof GraphQLError) sendErrors(context, [error])
      else throw error
    }
  }

  private readParams(context: RequestContext, body: Buffer | undefined): GraphQLParams {
    const { headers } = context.request
    return checkParams(body ? parseBody(body, headers['content-type'] ?? null) : parseSearch(context.url.search))
  }

  private prepare(params: GraphQLParams): PreparedOperation {
    const { operations, persisted } = this.dependencies
    const query = persisted.resolveQuery(params)
    if (query instanceof GraphQLError) throw query
    assertQuery({ query })
    const operation = operations.prepare(query as string, params.operationName)
    if ('errors' in operation) throw new ResultError(operation.errors)
    if (operation.operationType === 'query') return operation
    throw new NotATableError({
      en: 'A subscription is no table; send a query.',
      zh: '订阅不能作为表格；请发送查询。',
    })
  }

  private async answer(request: TableRequest, app: ReleaseApp): Promise<void> {
    const { options, params, operation } = request
    const format: TableFormat = tableFormats[options.format]
    const query = prepareTableQuery({
      schema,
      document: operation.document,
      variables: params.variables ?? {},
      format,
      provenance: options.provenance,
      pageSize: limits.rows.value,
    })
    const end = new RequestEnd()
    const { signal } = end
    end.addCaller(request.context.response)
    const origin = () => requestOrigin(request.context.request)
    const observeStatement = traceStatements(request.context.trace)
    const createContext = () => app.createContext({ signal, origin, observeStatement })
    const { guard } = request.context
    const batches = query.read((text, variables) => this.execute(createContext, { text, variables, guard, signal }))
    // Errors are answered as such: nothing is sent before the first rows are read.
    // The first page has the time of a request; sending the rest takes as long as its receiver does.
    const first = await batches.next().finally(() => end.clearTimeLimit())
    format.assertCells?.(query.columns, first.value ?? [])
    const table = { columns: query.columns, batches: resume(first, batches) }
    await sendTable(request.context, { table, rowType: query.rowType, options, release: app.release.info })
  }

  private async execute(
    createContext: () => Context,
    { text, variables, guard, signal }: PageOfTable,
  ): Promise<ExecutionResult> {
    const operation = this.dependencies.operations.prepare(text)
    return 'errors' in operation
      ? operation
      : ((await operation.execute(createContext(), variables, { guard, signal })) as ExecutionResult)
  }
}
