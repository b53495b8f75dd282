import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { getOperationAST } from 'graphql'
import { createClient } from 'graphql-sse'
import { graphqlAddress } from './graphql-address.ts'

const url = graphqlAddress()
const fetchOnce = createGraphiQLFetcher({ url })
const sseClient = createClient({ url })

/** Sends operations to the endpoint of this server; subscriptions yield events until the user stops them. */
export const fetcher: Fetcher = (params, options) => {
  const operation = options?.documentAST && getOperationAST(options.documentAST, params.operationName)
  if (operation?.operation !== 'subscription') return fetchOnce(params, options)
  const { query, operationName, variables } = params
  return sseClient.iterate({
    query,
    variables: variables as Record<string, unknown>,
    ...(operationName && { operationName }),
  })
}
