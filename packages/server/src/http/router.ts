import type { RequestContext } from './request-context.ts'
import { sendNotFound } from './send-error.ts'

/** Answers a request. An error it throws is logged and answered with 500. */
export type Handler = (context: RequestContext) => void | Promise<void>

/** Runs before the handler of every route; returns false if it has answered the request. */
export type Middleware = (context: RequestContext, route: Route) => boolean

export interface Route {
  /** The path; one that ends with a slash matches everything below it too, except `/`. */
  readonly path: string
  readonly methods: readonly string[]
  readonly handle: Handler
}

/** The path of the GraphQL endpoint. */
export const GRAPHQL_PATH = '/graphql'

export const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

const NOT_FOUND: Route = { path: '', methods: READ_METHODS, handle: sendNotFound }

/** Returns a function that finds the route of a path, or one that answers 404. */
export function createRouter(routes: readonly Route[]): (path: string) => Route {
  const routeByPath = new Map(routes.map((route) => [route.path, route]))
  const folders = routes.filter(({ path }) => path !== '/' && path.endsWith('/'))
  return (path) => routeByPath.get(path) ?? folders.find((folder) => path.startsWith(folder.path)) ?? NOT_FOUND
}
