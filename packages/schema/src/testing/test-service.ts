import type { OpenedRelease } from '@tiyu/store'
import { openTestRelease } from '@tiyu/store/testing'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { type Context, createContextFactory } from '../context.ts'
import { createSubgraphSchema } from '../federation/subgraph-schema.ts'
import { Operations } from '../operations.ts'
import { schema } from '../schema.ts'
import { singleRelease } from '../single-release.ts'

/** Arguments or variables of a query. */
export type Variables = Readonly<Record<string, unknown>>

/** A page of a list in a response. */
export interface ConnectionResult<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** The schema with a copy of the published release. */
export interface TestService {
  readonly database: OpenedRelease
  /** Creates the context of a request and clears `statements`. */
  createContext(): Context
  /** SQL statements of the latest request. */
  readonly statements: readonly string[]
  /** Returns the response, whether or not it has errors. */
  execute(query: string, variables?: Variables): Promise<ExecutionResult>
  /** Returns the data of the response; throws its first error. */
  request<Data>(query: string, variables?: Variables): Promise<Data>
  /** Returns the first error of a request that must fail. */
  requestError(query: string, variables?: Variables): Promise<GraphQLError>
  /** Reads one page of a list of the query type. */
  fetchPage<Node>(field: string, selection: string, args?: Variables): Promise<ConnectionResult<Node>>
  /** Reads all rows of a list of the query type, page by page. */
  fetchAll<Node>(field: string, selection: string, args?: Variables): Promise<Node[]>
  close(): Promise<void>
}

/** Returns a query for a page of a list of the query type that passes on all its arguments. */
function pageQuery(field: string, selection: string): string {
  const args = schema.getQueryType()?.getFields()[field]?.args ?? []
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  return `query (${declared}) { page: ${field}(${passed}) { edges { cursor node { ${selection} } } ${pageInfo} } }`
}

const operations = new Operations(createSubgraphSchema('bureau'))

/** Opens the service for one test file. */
export async function openTestService(): Promise<TestService> {
  const statements: string[] = []
  const database = await openTestRelease((sql) => statements.push(sql))
  const makeContext = await createContextFactory(database, singleRelease(database.info))
  const createContext = (): Context => {
    statements.length = 0
    return makeContext({ signal: new AbortController().signal, origin: () => 'https://example.org' })
  }
  const execute = async (source: string, variables?: Variables): Promise<ExecutionResult> => {
    statements.length = 0
    const operation = operations.prepare(source)
    return 'errors' in operation
      ? operation
      : ((await operation.execute(createContext(), variables)) as ExecutionResult)
  }
  const service: TestService = {
    database,
    createContext,
    statements,
    execute,
    async request<Data>(query: string, variables?: Variables) {
      const { data, errors } = await execute(query, variables)
      if (errors?.[0]) throw errors[0]
      return data as Data
    },
    async requestError(query, variables) {
      const { errors } = await execute(query, variables)
      if (!errors?.[0]) throw new Error(`The request has no errors: ${query}`)
      return errors[0]
    },
    async fetchPage<Node>(field: string, selection: string, args?: Variables) {
      const { page } = await service.request<{ page: ConnectionResult<Node> }>(pageQuery(field, selection), args)
      return page
    },
    async fetchAll<Node>(field: string, selection: string, args?: Variables) {
      const rows: Node[] = []
      let after: string | null = null
      do {
        const { edges, pageInfo }: ConnectionResult<Node> = await service.fetchPage(field, selection, {
          first: 100,
          after,
          ...args,
        })
        rows.push(...edges.map(({ node }) => node))
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      } while (after)
      return rows
    },
    close: () => database.close(),
  }
  return service
}
