import type { OpenedRelease } from '@tiyu/store'
import { openTestRelease } from '@tiyu/store/testing'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { type Context, type CreateContext, createContextFactory } from '../context.ts'
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

/** Returns a query for a page of a list of the query type that passes on all its arguments. */
function pageQuery(field: string, selection: string): string {
  const args = schema.getQueryType()?.getFields()[field]?.args ?? []
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  return `query (${declared}) { page: ${field}(${passed}) { edges { cursor node { ${selection} } } ${pageInfo} } }`
}

const operations = new Operations(createSubgraphSchema('bureau'))

/** The schema with a copy of the published release. */
export class TestService {
  readonly database: OpenedRelease
  /** SQL statements of the latest request. */
  readonly statements: readonly string[]
  /** Creates the context of a request and clears `statements`. */
  readonly createContext: () => Context

  constructor(database: OpenedRelease, statements: string[], createContext: CreateContext) {
    this.database = database
    this.statements = statements
    this.createContext = () => {
      statements.length = 0
      return createContext({ signal: new AbortController().signal, origin: () => 'https://example.org' })
    }
  }

  /** Returns the response, whether or not it has errors. */
  async execute(query: string, variables?: Variables): Promise<ExecutionResult> {
    const context = this.createContext()
    const operation = operations.prepare(query)
    return 'errors' in operation ? operation : ((await operation.execute(context, variables)) as ExecutionResult)
  }

  /** Returns the data of the response; throws its first error. */
  async request<Data>(query: string, variables?: Variables): Promise<Data> {
    const { data, errors } = await this.execute(query, variables)
    if (errors?.[0]) throw errors[0]
    return data as Data
  }

  /** Returns the first error of a request that must fail. */
  async requestError(query: string, variables?: Variables): Promise<GraphQLError> {
    const { errors } = await this.execute(query, variables)
    if (!errors?.[0]) throw new Error(`The request has no errors: ${query}`)
    return errors[0]
  }

  /** Reads one page of a list of the query type. */
  async fetchPage<Node>(field: string, selection: string, args?: Variables): Promise<ConnectionResult<Node>> {
    const { page } = await this.request<{ page: ConnectionResult<Node> }>(pageQuery(field, selection), args)
    return page
  }

  /** Reads all rows of a list of the query type, page by page. */
  async fetchAll<Node>(field: string, selection: string, args?: Variables): Promise<Node[]> {
    const rows: Node[] = []
    let after: string | null = null
    do {
      const pageArgs: Variables = { first: 100, after, ...args }
      const { edges, pageInfo }: ConnectionResult<Node> = await this.fetchPage(field, selection, pageArgs)
      rows.push(...edges.map(({ node }) => node))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    return rows
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

/** Opens the service for one test file. */
export async function openTestService(): Promise<TestService> {
  const statements: string[] = []
  const database = await openTestRelease((sql) => statements.push(sql))
  return new TestService(database, statements, await createContextFactory(database, singleRelease(database.info)))
}
