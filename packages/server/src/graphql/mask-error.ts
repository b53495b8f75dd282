import { describeFieldError, schema } from '@tiyu/schema'
import { isCanceledStatement, isLostConnection, isStorageError } from '@tiyu/store'
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import type { RequestContext } from '../http/request-context.ts'
import { TimeLimitError } from './request-end.ts'

const UNEXPECTED = 'Unexpected error; report it with the x-request-id. 意外错误，请附 x-request-id 报告。'

const NO_DATABASE = 'The database does not respond; try again later. 数据库没有响应，请稍后再试。'

const NO_STORAGE =
  'The database cannot read its files; try again later, or tell the operator. 数据库无法读取其文件，请稍后再试或告知运维人员。'

/** True for an error that was created for clients, however often graphql-js wrapped it. */
function isExpected(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false
  return error.originalError === undefined || isExpected(error.originalError)
}

/** Returns an error at the same place. */
function replace(error: unknown, message: string, extensions: GraphQLErrorExtensions): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions })
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  })
}

/** The request whose error is masked. */
type MaskedRequest = Pick<RequestContext, 'app' | 'startedAt'>

/** True if a time limit was reached because the database has not answered since the request arrived. */
function isSilence(error: unknown, request: MaskedRequest | undefined): boolean {
  const silentAt = request?.app?.release.fellSilentAt?.()
  return error instanceof TimeLimitError && silentAt !== undefined && silentAt > (request?.startedAt ?? 0)
}

/** Returns why the database cannot answer now; undefined for other errors. */
function findOutage(error: unknown, original: unknown, request: MaskedRequest | undefined): string | undefined {
  if (isLostConnection(original) || isSilence(error, request)) return NO_DATABASE
  return isStorageError(original) ? NO_STORAGE : undefined
}

/** Returns the error that clients see: an expected error as it is, a lost database as `UNAVAILABLE`, a defect without its details. */
export function maskError(error: unknown, request?: MaskedRequest): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error
  const outage = findOutage(error, original, request)
  if (outage !== undefined) {
    return replace(error, outage, {
      code: 'UNAVAILABLE',
      http: { status: 503, headers: { 'retry-after': '2' } },
    })
  }
  if (isCanceledStatement(original)) {
    const { message, extensions } = new TimeLimitError()
    return replace(error, message, extensions)
  }
  if (isExpected(error)) return describeFieldError(error as GraphQLError, schema)
  return replace(error, UNEXPECTED, { code: 'INTERNAL_SERVER_ERROR', unexpected: true })
}

/** Returns the error that clients see, and logs what it hides. */
export function maskAndLog(error: unknown, context: RequestContext): GraphQLError {
  const masked = maskError(error, context)
  if (masked.extensions.unexpected || masked.extensions.code === 'UNAVAILABLE') context.logError(error)
  return masked
}
