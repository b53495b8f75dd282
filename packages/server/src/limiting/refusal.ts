import type { Bilingual } from '@tiyu/model'
import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { ERROR_STATUS, type HttpErrorCode } from '../http/error-status.ts'
import { headerPairs } from '../http/header-pairs.ts'
import type { AdmissionRefusal } from './admission.ts'
import type { Client } from './client.ts'
import type { Charge } from './rate-limiter.ts'

/** Why a request is not answered, whatever it asks. */
export interface Refusal {
  readonly code: Extract<HttpErrorCode, 'INVALID_API_KEY' | 'RATE_LIMITED' | 'OVERLOADED'>
  readonly message: string
  /** Headers of the response, as names and values in turn. */
  readonly headers: readonly string[]
}

const KEY_HINT: Bilingual = { en: ' An API key has a quota of its own.', zh: '使用 API 密钥可获得单独的配额。' }
const NO_HINT: Bilingual = { en: '', zh: '' }

/** Refuses what the quota of a client does not cover. */
export function rateLimited({ kind, quota }: Client, { seconds }: Charge): Refusal {
  const hint = kind === 'address' ? KEY_HINT : NO_HINT
  return {
    code: 'RATE_LIMITED',
    message: `The quota of ${quota} cost units a minute is used up, or this request costs more than is left; try again in ${seconds} s.${hint.en} 每分钟 ${quota} 个开销单位的配额已用完，或不足以完成此请求；请在 ${seconds} 秒后重试。${hint.zh}`,
    headers: ['retry-after', String(seconds)],
  }
}

/** Refuses a request with a key that does not exist. */
export const INVALID_KEY: Refusal = {
  code: 'INVALID_API_KEY',
  message:
    'The key in the header Authorization does not exist or is revoked; send a valid one, or leave the header out. 请求头 Authorization 中的密钥不存在或已吊销；请使用有效的密钥，或去掉该请求头。',
  headers: ['www-authenticate', 'Bearer error="invalid_token"'],
}

/** Seconds after which a refused operation may be sent again: clients that were refused together come back apart. */
const retrySeconds = () => String(1 + Math.floor(Math.random() * 3))

const OVERLOADED =
  'The service has more to do than it can; send the request again after the seconds in Retry-After. 服务繁忙；请在 Retry-After 所示秒数后重新发送。'

const TOO_MANY = `A client may have ${limits.concurrency.value} operations at the same time; wait for the answers to the others. 每个客户端最多同时有 ${limits.concurrency.value} 个操作；请等待其余操作完成。`

/** Refuses an operation for which there is no room. */
export function notAdmitted(reason: AdmissionRefusal): Refusal {
  return reason === 'overloaded'
    ? { code: 'OVERLOADED', message: OVERLOADED, headers: ['retry-after', retrySeconds()] }
    : { code: 'RATE_LIMITED', message: TOO_MANY, headers: ['retry-after', '1'] }
}

/** Creates an error without a stack trace, which would take longer than the rest of a refusal. */
function withoutStackTrace<Created>(create: () => Created): Created {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return create()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Returns a refusal as the error of an operation. */
export function refusalError({ code, message, headers }: Refusal): GraphQLError {
  const http = { status: ERROR_STATUS[code], headers: Object.fromEntries(headerPairs(headers)) }
  return withoutStackTrace(() => new GraphQLError(message, { extensions: { code, http } }))
}
