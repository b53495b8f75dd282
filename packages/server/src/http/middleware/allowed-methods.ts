import type { RequestContext } from '../request-context.ts'
import type { Route } from '../router.ts'
import { sendError } from '../send-error.ts'
import { preflightHeaders } from './cors.ts'

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
