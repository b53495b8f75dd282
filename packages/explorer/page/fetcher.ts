import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { getOperationAST } from 'graphql'
import { createClient } from 'graphql-sse'

const url = '/graphql'
const fetchOnce = createGraphiQLFetcher({ url })
const sseClient = createClient({ url })

/** Asks this server's own endpoint; the events of a subscription come one by one until the reader stops it. */
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
