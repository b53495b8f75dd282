// The way of a query from HTTP to its answer. A usual request is answered here; everything unusual goes to yoga, and both
// answer alike.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Operations, stringifyResult } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { requestIdFrom } from '../../graphql/request-id.ts'
import type { Lease } from '../../release-pool.ts'
import { lendRelease, type Releases } from '../release-loan.ts'
import type { ReleaseService } from '../release-service.ts'
import { giveBackBody, readBody } from './body.ts'
import { sendFailure } from './error-response.ts'
import type { PersistedQueries } from './persisted-queries.ts'
import type { QueryAnswers } from './query-answers.ts'
import { canonicalVariables, paramsOfBody, paramsOfUrl, type Wish, wishOf } from './query-request.ts'
import { type Form, Representation } from './representation.ts'

/** What the door works with. */
interface DoorParts {
  readonly releases: Releases
  readonly operations: Operations
  readonly persisted: PersistedQueries
  readonly answers: QueryAnswers
}

/** What the address of a request says. */
export interface Address {
  readonly path: string
  /** What follows the question mark. */
  readonly search: string
  /** The release it pins by `?release=`. */
  readonly version: string | null
}

/** A usual request on its way. */
interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  readonly address: Address
  readonly wish: Wish
  readonly body: Buffer | undefined
}

/** Introspection tells of the software, which changes while a pinned release does not. */
const INTROSPECTION = /\b__(schema|type)\b/

function formOf({ wish: { media, coding }, address: { version } }: Asked, query: string): Form {
  return { media, coding, freshness: version && !INTROSPECTION.test(query) ? 'pinned' : 'active' }
}

function requestKey({ wish: { media, coding }, address, body }: Asked, { identity }: ReleaseService): string {
  const asked = body ? `${address.version ?? ''}\n${body.toString('latin1')}` : address.search
  return `${identity}\n${media}\n${coding}\n${asked}`
}

function leave(request: IncomingMessage, response: ServerResponse, { service }: Lease<ReleaseService>): void {
  // Node leaves out the body of an answer to HEAD by itself.
  if (request.method === 'HEAD') request.method = 'GET'
  service.yoga(request, response)
}

/** Leaves a request to yoga whose body, if it has one, was read. */
function leaveRead({ request, response, body }: Asked, lease: Lease<ReleaseService>): void {
  if (body) giveBackBody(request, body)
  leave(request, response, lease)
}

function formalities({ wish: { media }, requestId }: Asked) {
  return { media, requestId }
}

function refuse(asked: Asked, errors: readonly GraphQLError[]): void {
  const result = { errors }
  sendFailure(asked.response, { result, body: stringifyResult(result) }, formalities(asked))
}

/** Answers the requests to the GraphQL endpoint. */
export class QueryDoor {
  private readonly parts: DoorParts

  constructor(parts: DoorParts) {
    this.parts = parts
  }

  /** Answers a request whose body is within its limit. */
  handle(request: IncomingMessage, response: ServerResponse, address: Address): void {
    const wish = wishOf(request, address.search !== '')
    if (!wish) {
      this.lend(address, response, (lease) => leave(request, response, lease))
      return
    }
    const requestId = requestIdFrom(request.headers['x-request-id'] as string | undefined)
    const answer = (body: Buffer | undefined) => this.answer({ request, response, requestId, address, wish, body })
    if (request.method === 'POST') readBody(request, answer)
    else answer(undefined)
  }

  private lend({ version }: Address, response: ServerResponse, use: (lease: Lease<ReleaseService>) => void): void {
    lendRelease(this.parts.releases, { version, response }, use)
  }

  private answer(asked: Asked): void {
    const { current } = this.parts.releases
    const { version } = asked.address
    if (!version && current && this.recalled(asked, current)) return
    this.lend(asked.address, asked.response, (lease) => {
      if (version && this.recalled(asked, lease.service)) return
      this.answerFrom(asked, lease).catch((error) => asked.response.destroy(error))
    })
  }

  /** Sends what an equal request was answered with before, without reading this one; false if there is nothing. */
  private recalled(asked: Asked, service: ReleaseService): boolean {
    const known = this.parts.answers.recall(() => requestKey(asked, service))
    known?.send(asked.response, asked.requestId)
    return known !== undefined
  }

  private async answerFrom(asked: Asked, lease: Lease<ReleaseService>): Promise<void> {
    const params = asked.body ? paramsOfBody(asked.body) : paramsOfUrl(asked.address.search)
    const query = params && this.parts.persisted.textOf(params)
    if (query instanceof GraphQLError) return refuse(asked, [query])
    if (typeof query !== 'string') return leaveRead(asked, lease)
    const operation = this.parts.operations.prepare(query, params?.operationName)
    if ('errors' in operation) return refuse(asked, operation.errors)
    if (operation.kind !== 'query') return leaveRead(asked, lease)
    const answer = await this.parts.answers.answer(
      {
        operation,
        variables: params?.variables,
        requestId: asked.requestId,
        key: () => `${params?.operationName ?? ''}\n${canonicalVariables(params?.variables)}\n${query}`,
        requestKey: () => requestKey(asked, lease.service),
        form: formOf(asked, query),
      },
      lease,
    )
    if (answer instanceof Representation) answer.send(asked.response, asked.requestId)
    else sendFailure(asked.response, answer, formalities(asked))
  }
}
