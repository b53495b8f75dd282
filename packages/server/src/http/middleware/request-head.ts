// Checks of the method and the headers, before the body is read.
import type { RequestContext } from '../request-context.ts'
import type { Route } from '../router.ts'
import { sendError } from '../send-error.ts'
import { preflightHeaders } from './cors.ts'

const NO_HOST = 'The header Host is missing; HTTP/1.1 requires it. 缺少请求头 Host；HTTP/1.1 要求提供。'

const NO_WEBSOCKETS =
  'WebSockets are not supported. Send queries by POST or GET; subscriptions are event streams: request them with the header Accept: text/event-stream. 不支持 WebSocket。查询请用 POST 或 GET 发送；订阅以事件流返回，请带请求头 Accept: text/event-stream。'

/**
 * Answers 400 to a request without a host, and to one that wants to become a WebSocket. Other upgrades are offers that a
 * server may ignore (RFC 9110, 7.8).
 */
export function checkHead(context: RequestContext): boolean {
  const { headers, httpVersion } = context.request
  if (headers.host === undefined && httpVersion === '1.1') {
    sendError(context, 'INVALID_HTTP', NO_HOST, ['connection', 'close'])
    return false
  }
  if (headers.upgrade && /\bwebsocket\b/i.test(headers.upgrade)) {
    sendError(context, 'UPGRADE_NOT_SUPPORTED', NO_WEBSOCKETS, ['connection', 'close'])
    return false
  }
  return true
}

/** Answers OPTIONS, which includes CORS preflight, and answers 405 if the route does not support the method. */
export function checkMethod(context: RequestContext, { methods }: Route): boolean {
  const { method } = context
  // Preflight of an unknown path must pass, so that a page can read that it is unknown.
  const allowed = methods.length > 0 ? methods.join(', ') : 'GET, HEAD, OPTIONS'
  if (method === 'OPTIONS') {
    context.writeHead(204, ['allow', allowed, ...preflightHeaders(allowed, context.request.headers)]).end()
    return false
  }
  if (methods.length === 0 || methods.includes(method)) return true
  const message = `Method ${method} is not allowed here; use ${allowed}. 此处不支持 ${method} 方法，请使用 ${methods.join('、')}。`
  sendError(context, 'METHOD_NOT_ALLOWED', message, ['allow', allowed])
  return false
}
