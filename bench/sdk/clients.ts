/** Origin of the result types. */
type TypeSource = 'schema' | 'codegen' | 'none'

/** Features of a client, determined by reading the source of the installed version. */
interface ClientFeatures {
  /** Iterates over the pages of a list. */
  readonly paging: string
  /** Retries after a transient error. */
  readonly retries: string
  /** Cancels a call, on request or by a timeout. */
  readonly cancellation: string
}

/** A client and the program written with it. */
export interface Client extends ClientFeatures {
  readonly name: string
  /** Name of the program in `programs`, without `.ts`. */
  readonly program: string
  readonly types: TypeSource
  /** Packages to install for the program. */
  readonly packages: readonly string[]
}

const none = '–'
const sdkFeatures: ClientFeatures = {
  paging: 'async iterator',
  retries: 'yes, Retry-After',
  cancellation: 'signal, time-out',
}

/** The clients: the SDK first, plain `fetch` as the baseline last. */
export const clients: readonly Client[] = [
  {
    name: '@tiyu/sdk, ready-made call',
    program: 'tiyu-ready-made',
    types: 'schema',
    packages: ['@tiyu/sdk'],
    ...sdkFeatures,
  },
  {
    name: '@tiyu/sdk, own selection',
    program: 'tiyu-selection',
    types: 'schema',
    packages: ['@tiyu/sdk'],
    ...sdkFeatures,
  },
  {
    ...sdkFeatures,
    name: '@tiyu/sdk, codegen document',
    program: 'tiyu-document',
    types: 'codegen',
    packages: ['@tiyu/sdk'],
    paging: none,
  },
  {
    name: 'codegen client preset, string mode, and fetch',
    program: 'codegen',
    types: 'codegen',
    packages: [],
    paging: none,
    retries: none,
    cancellation: 'own code',
  },
  {
    name: '@shopify/graphql-client',
    program: 'shopify',
    types: 'codegen',
    packages: ['@shopify/graphql-client'],
    paging: none,
    retries: 'yes, Retry-After taken for ms',
    cancellation: 'signal',
  },
  {
    name: 'graphql-zeus',
    program: 'zeus',
    types: 'schema',
    packages: [],
    paging: none,
    retries: none,
    cancellation: 'signal of the client',
  },
  {
    name: 'genql',
    program: 'genql',
    types: 'schema',
    packages: [],
    paging: none,
    retries: none,
    cancellation: 'signal of the client',
  },
  {
    name: '@octokit/graphql',
    program: 'octokit',
    types: 'codegen',
    packages: ['@octokit/graphql'],
    paging: 'package',
    retries: 'package',
    cancellation: 'signal',
  },
  {
    name: 'urql + gql.tada',
    program: 'urql-tada',
    types: 'schema',
    packages: ['@urql/core', 'gql.tada', 'graphql'],
    paging: none,
    retries: 'package',
    cancellation: 'unsubscribing',
  },
  {
    name: 'graphql-request',
    program: 'graphql-request',
    types: 'codegen',
    packages: ['graphql-request', 'graphql'],
    paging: none,
    retries: none,
    cancellation: 'signal',
  },
  {
    name: '@apollo/client',
    program: 'apollo',
    types: 'codegen',
    packages: ['@apollo/client', 'graphql', 'rxjs'],
    paging: 'fetchMore',
    retries: 'link',
    cancellation: 'signal',
  },
  {
    name: 'fetch and JSON, no client',
    program: 'bare-fetch',
    types: 'none',
    packages: [],
    paging: none,
    retries: none,
    cancellation: 'own code',
  },
]
