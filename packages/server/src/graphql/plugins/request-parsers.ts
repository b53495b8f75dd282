import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { parseBody, parseSearch } from '../request-parser.ts'

async function parseRequest(request: Request): Promise<GraphQLParams | GraphQLParams[]> {
  if (request.method === 'GET') {
    const queryStart = request.url.indexOf('?')
    return parseSearch(queryStart < 0 ? '' : request.url.slice(queryStart + 1))
  }
  const body = Buffer.from(await request.arrayBuffer())
  // Later hooks check what the parameters are.
  return parseBody(body, request.headers.get('content-type')) as GraphQLParams
}

/** Replaces the parsers of yoga, whose messages are in English only and quote the body. */
export function useRequestParsers(): Plugin {
  return { onRequestParse: ({ setRequestParser }) => setRequestParser(parseRequest) }
}
