import { preflightHeaders } from './browser-headers.ts'
import type { RequestContext } from './request-context.ts'
import { createPathFinder, sendError, sendNotFound } from './send-error.ts'

/** Answers a request. An error it throws is logged and answered with 500. */
export type Handler = (context: RequestContext) => void | Promise<void>

/** Runs before the handler of every route; returns false if it has answered the request. */
export type Middleware = (context: RequestContext, route: Route) => boolean

export interface Route {
  /** The path, with or without a slash at its end; one that ends with a slash matches everything below it, except `/`. */
  readonly path: string
  readonly methods: readonly string[]
  readonly handle: Handler
  /** Cost units that a request is charged when it arrives, 1 by default; none where no limit applies. */
  readonly units?: number
  /** True if its handler queries the release, so that it waits for its turn as operations do. */
  readonly queries?: boolean
}

export const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** All methods that any route supports. */
export const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** The server as a whole, which `OPTIONS *` asks about (RFC 9110, 9.3.7). */
const SERVER: Route = { path: '*', methods: METHODS, handle: (context) => sendNotFound(context) }

const withoutSlash = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : path)

/** Returns a function that finds the route of a path, or one that answers 404. */
export function createRouter(routes: readonly Route[]): (path: string) => Route {
  const routeByPath = new Map([SERVER, ...routes].map((route) => [route.path, route]))
  const folders = routes.filter(({ path }) => path !== '/' && path.endsWith('/'))
  const findNearest = createPathFinder([...new Set(routes.map(({ path }) => withoutSlash(path)))])
  // An unknown path has no methods of its own: whatever is asked of it is not found.
  const notFound: Route = { path: '', methods: [], handle: (context) => sendNotFound(context, findNearest) }
  return (path) =>
    routeByPath.get(path) ??
    routeByPath.get(withoutSlash(path)) ??
    folders.find((folder) => path.startsWith(folder.path)) ??
    routeByPath.get(`${path}/`) ??
    notFound
}

/** Answers OPTIONS, which includes CORS preflight, and answers 405 if the route does not support the method. */
export function checkMethod(context: RequestContext, { methods }: Route): boolean {
  const { method } = context
  if (method !== 'OPTIONS' && (methods.length === 0 || methods.includes(method))) return true
  // Preflight of an unknown path must pass, so that a page can read that it is unknown.
  const allowed = methods.length > 0 ? methods.join(', ') : 'GET, HEAD, OPTIONS'
  if (method === 'OPTIONS') {
    context.writeHead(204, ['allow', allowed, ...preflightHeaders(allowed, context.request.headers)]).end()
    return false
  }
  const message = `Method ${method} is not allowed here; use ${allowed}. 此处不支持 ${method} 方法，请使用 ${methods.join('、')}。`
  sendError(context, 'METHOD_NOT_ALLOWED', message, ['allow', allowed])
  return false
}
