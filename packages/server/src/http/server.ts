import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AccessLog, logRequests } from './middleware/access-log.ts'
import { checkMethod } from './middleware/allowed-methods.ts'
import { checkBody } from './middleware/request-body.ts'
import { RequestContext } from './request-context.ts'
import { createRouter, type Middleware, type Route } from './router.ts'
import { sendInternalError, sendParserError } from './send-error.ts'

/** Creates a server that answers every request in one way: context, route, middleware in order, handler. */
export function createHttpServer(routes: readonly Route[], accessLog?: AccessLog): Server {
  const findRoute = createRouter(routes)
  const middleware: readonly Middleware[] = [...(accessLog ? [logRequests(accessLog)] : []), checkMethod, checkBody]
  const handleRequest = async (request: IncomingMessage, response: ServerResponse) => {
    const context = new RequestContext(request, response)
    try {
      const route = findRoute(context.url.path)
      for (const check of middleware) if (!check(context, route)) return
      await route.handle(context)
    } catch (error) {
      sendInternalError(context, error)
    }
  }
  return createServer(handleRequest).on('clientError', sendParserError)
}
