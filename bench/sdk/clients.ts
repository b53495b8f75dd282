/** Where the types of an answer come from. */
type Types = 'schema' | 'codegen' | 'none'

/** What a client does by itself, read in the code of the version that is installed. */
interface Comforts {
  /** Walks a list of several pages. */
  readonly pages: string
  /** Tries again after a passing fault. */
  readonly retries: string
  /** Ends a call early, by its caller and by a time-out. */
  readonly ends: string
}

/** A client and the program written with it. */
export interface Client extends Comforts {
  readonly name: string
  /** The program, a file of `programs`. */
  readonly program: string
  readonly types: Types
  /** What a user installs for the program to run. */
  readonly packages: readonly string[]
}

const none = '–'
const own: Comforts = { pages: 'async iterator', retries: 'yes, Retry-After', ends: 'signal, time-out' }

/** The clients, ours first, the floor last. */
export const clients: readonly Client[] = [
  { name: '@tiyu/sdk, ready-made call', program: 'tiyu-ready-made', types: 'schema', packages: ['@tiyu/sdk'], ...own },
  { name: '@tiyu/sdk, own selection', program: 'tiyu-selection', types: 'schema', packages: ['@tiyu/sdk'], ...own },
  {
    ...own,
    name: '@tiyu/sdk, codegen document',
    program: 'tiyu-document',
    types: 'codegen',
    packages: ['@tiyu/sdk'],
    pages: none,
  },
  {
    name: 'codegen client preset, string mode, and fetch',
    program: 'codegen',
    types: 'codegen',
    packages: [],
    pages: none,
    retries: none,
    ends: 'own code',
  },
  {
    name: '@shopify/graphql-client',
    program: 'shopify',
    types: 'codegen',
    packages: ['@shopify/graphql-client'],
    pages: none,
    retries: 'yes, Retry-After taken for ms',
    ends: 'signal',
  },
  {
    name: 'graphql-zeus',
    program: 'zeus',
    types: 'schema',
    packages: [],
    pages: none,
    retries: none,
    ends: 'signal of the client',
  },
  {
    name: 'genql',
    program: 'genql',
    types: 'schema',
    packages: [],
    pages: none,
    retries: none,
    ends: 'signal of the client',
  },
  {
    name: '@octokit/graphql',
    program: 'octokit',
    types: 'codegen',
    packages: ['@octokit/graphql'],
    pages: 'package',
    retries: 'package',
    ends: 'signal',
  },
  {
    name: 'urql + gql.tada',
    program: 'urql-tada',
    types: 'schema',
    packages: ['@urql/core', 'gql.tada', 'graphql'],
    pages: none,
    retries: 'package',
    ends: 'unsubscribing',
  },
  {
    name: 'graphql-request',
    program: 'graphql-request',
    types: 'codegen',
    packages: ['graphql-request', 'graphql'],
    pages: none,
    retries: none,
    ends: 'signal',
  },
  {
    name: '@apollo/client',
    program: 'apollo',
    types: 'codegen',
    packages: ['@apollo/client', 'graphql', 'rxjs'],
    pages: 'fetchMore',
    retries: 'link',
    ends: 'signal',
  },
  {
    name: 'fetch and JSON, no client',
    program: 'bare-fetch',
    types: 'none',
    packages: [],
    pages: none,
    retries: none,
    ends: 'own code',
  },
]
