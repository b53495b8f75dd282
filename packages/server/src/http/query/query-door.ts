// The way of a query from HTTP to its answer. A usual request is answered here; everything unusual goes to yoga, and both
// answer alike.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Operations, stringifyResult } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { requestIdFrom } from '../../graphql/request-id.ts'
import type { Lease } from '../../release-pool.ts'
import { keepLease } from '../kept-lease.ts'
import { lendRelease, type Releases } from '../release-loan.ts'
import type { ReleaseService } from '../release-service.ts'
import type { Address, Asked } from './asked.ts'
import { giveBackBody, readBody } from './body.ts'
import { type Failure, sendFailure } from './error-response.ts'
import type { PersistedQueries } from './persisted-queries.ts'
import type { Answer, QueryAnswers } from './query-answers.ts'
import { paramsOfBody, paramsOfUrl, wishOf } from './query-request.ts'
import type { Question } from './question.ts'
import { Representation } from './representation.ts'
import { sentText } from './sent-body.ts'

/** What the door works with. */
interface DoorParts {
  readonly releases: Releases
  readonly operations: Operations
  readonly persisted: PersistedQueries
  readonly answers: QueryAnswers
}

/** Leaves a request to yoga, which keeps the release until it has answered. */
function leave(response: ServerResponse, lease: Lease<ReleaseService>): void {
  const request = response.req
  // Node leaves out the body of an answer to HEAD by itself.
  if (request.method === 'HEAD') request.method = 'GET'
  keepLease(response, lease)
  lease.service.yoga(request, response)
}

/** The same for one whose body, if it has one, was read. */
function leaveRead({ response, body }: Asked, lease: Lease<ReleaseService>): void {
  if (body) giveBackBody(response.req, body)
  leave(response, lease)
}

function refusal(errors: readonly GraphQLError[]): Failure {
  const result = { errors }
  return { result, body: sentText(stringifyResult(result)) }
}

function send({ response, wish: { media }, requestId }: Asked, answer: Answer): void {
  if (answer instanceof Representation) answer.send(response, requestId)
  else sendFailure(response, answer, { media, requestId })
}

/** Answers the requests to the GraphQL endpoint. */
export class QueryDoor {
  private readonly parts: DoorParts

  constructor(parts: DoorParts) {
    this.parts = parts
  }

  /** Answers a request whose body is accepted. */
  handle(request: IncomingMessage, response: ServerResponse, address: Address): void {
    const wish = wishOf(request, address.search !== '')
    if (!wish) {
      lendRelease(this.parts.releases, address.version, response, (lease) => leave(response, lease))
      return
    }
    const requestId = requestIdFrom(request.headers['x-request-id'] as string | undefined)
    const answer = (body: Buffer | undefined) => this.answer({ response, requestId, address, wish, body })
    if (request.method === 'POST') readBody(request, answer)
    else answer(undefined)
  }

  private answer(asked: Asked): void {
    const { releases } = this.parts
    const { version } = asked.address
    if (!version && releases.current && this.recalled(asked, releases.current)) return
    lendRelease(releases, version, asked.response, (lease) => {
      if (version && this.recalled(asked, lease.service)) lease.giveBack()
      else void this.answerFrom(asked, lease)
    })
  }

  /** Sends what an equal request was answered with before, without reading this one; false if there is nothing. */
  private recalled(asked: Asked, service: ReleaseService): boolean {
    const known = this.parts.answers.recall(asked, service)
    known?.send(asked.response, asked.requestId)
    return known !== undefined
  }

  /** Reads the release to the end, though the caller may go away and others wait for the same answer. */
  private async answerFrom(asked: Asked, lease: Lease<ReleaseService>): Promise<void> {
    try {
      const question = this.questionOf(asked)
      if (!question) return leaveRead(asked, lease)
      send(asked, 'operation' in question ? await this.parts.answers.answer(question, lease.service) : question)
    } catch (error) {
      asked.response.destroy(error as Error)
    }
    lease.giveBack()
  }

  /** What a request asks, or why it cannot be answered; undefined if yoga should see it. */
  private questionOf(asked: Asked): Question | Failure | undefined {
    const params = asked.body ? paramsOfBody(asked.body) : paramsOfUrl(asked.address.search)
    if (!params) return undefined
    const text = this.parts.persisted.textOf(params)
    if (text instanceof GraphQLError) return refusal([text])
    if (typeof text !== 'string') return undefined
    const operation = this.parts.operations.prepare(text, params.operationName)
    if ('errors' in operation) return refusal(operation.errors)
    return operation.kind === 'query' ? { asked, params, text, operation } : undefined
  }
}
