import type { ServerResponse } from 'node:http'
import type { Negotiated } from './graphql-params.ts'

/** What the address of a request says. */
export interface RequestUrl {
  readonly path: string
  /** What follows the question mark. */
  readonly search: string
  /** The release it pins by `?release=`. */
  readonly version: string | null
}

/** A usual request on its way. */
export interface GraphQLRequest {
  readonly response: ServerResponse
  /** The identifier under which a defect is logged. */
  readonly requestId: string
  readonly requestUrl: RequestUrl
  readonly negotiated: Negotiated
  readonly body: Buffer | undefined
}

/** The request as it came, with the identity of the release it asks. */
export function rawRequestKey(
  { negotiated: { media, coding }, requestUrl, body }: GraphQLRequest,
  identity: string,
): string {
  const rawParams = body ? `${requestUrl.version ?? ''}\n${body.toString('latin1')}` : requestUrl.search
  return `${identity}\n${media}\n${coding}\n${rawParams}`
}
