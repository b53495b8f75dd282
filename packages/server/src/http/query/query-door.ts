// The way of a query from HTTP to its answer. A usual request is answered here; everything unusual goes to yoga, and both
// answer alike.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Operations, stringifyResult } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
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
  /** What follows the question mark. */
  readonly search: string
  /** The release it pins by `?release=`. */
  readonly version: string | null
}

/** A usual request on its way. */
interface Asked extends Wish, Address {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  readonly body: Buffer | undefined
}

/** Introspection tells of the software, which changes while a pinned release does not. */
const INTROSPECTION = /\b__(schema|type)\b/

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'] as string | undefined
  return given?.slice(0, 100) || randomUUID()
}

function formOf({ media, coding, version }: Asked, query: string): Form {
  return { media, coding, freshness: version && !INTROSPECTION.test(query) ? 'pinned' : 'active' }
}

function requestKey({ media, coding, version, search, body }: Asked, { identity }: ReleaseService): string {
  return `${identity}\n${media}\n${coding}\n${body ? `${version ?? ''}\n${body.toString('latin1')}` : search}`
}

function leave({ request, response, body }: Omit<Asked, keyof Wish>, { service }: Lease<ReleaseService>): void {
  if (body) giveBackBody(request, body)
  // Node leaves out the body of an answer to HEAD by itself.
  if (request.method === 'HEAD') request.method = 'GET'
  service.yoga(request, response)
}

function refuse(asked: Asked, errors: readonly GraphQLError[]): void {
  const result = { errors }
  sendFailure(asked.response, { result, body: stringifyResult(result) }, asked)
}

/** Answers the requests to the GraphQL endpoint. */
export class QueryDoor {
  private readonly parts: DoorParts

  constructor(parts: DoorParts) {
    this.parts = parts
  }

  /** Answers a request whose body is within its limit. */
  handle(request: IncomingMessage, response: ServerResponse, address: Address): void {
    const common = { ...address, request, response, requestId: requestIdOf(request) }
    const wish = wishOf(request, address.search !== '')
    if (!wish) this.lend(address, response, (lease) => leave({ ...common, body: undefined }, lease))
    else if (request.method !== 'POST') this.answer({ ...common, ...wish, body: undefined })
    else readBody(request, (body) => this.answer({ ...common, ...wish, body }))
  }

  private lend({ version }: Address, response: ServerResponse, use: (lease: Lease<ReleaseService>) => void): void {
    lendRelease(this.parts.releases, { version, response }, use)
  }

  private answer(asked: Asked): void {
    const { current } = this.parts.releases
    if (!asked.version && current && this.recalled(asked, current)) return
    this.lend(asked, asked.response, (lease) => {
      if (asked.version && this.recalled(asked, lease.service)) return
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
    const params = asked.body ? paramsOfBody(asked.body) : paramsOfUrl(asked.search)
    const query = params && this.parts.persisted.textOf(params)
    if (query instanceof GraphQLError) return refuse(asked, [query])
    if (typeof query !== 'string') return leave(asked, lease)
    const operation = this.parts.operations.prepare(query, params?.operationName)
    if ('errors' in operation) return refuse(asked, operation.errors)
    if (operation.kind !== 'query') return leave(asked, lease)
    const answer = await this.parts.answers.answer(
      {
        operation,
        variables: params?.variables,
        requestId: asked.requestId,
        key: `${params?.operationName ?? ''}\n${canonicalVariables(params?.variables)}\n${query}`,
        requestKey: requestKey(asked, lease.service),
        form: formOf(asked, query),
      },
      lease,
    )
    if (answer instanceof Representation) answer.send(asked.response, asked.requestId)
    else sendFailure(asked.response, answer, asked)
  }
}
