import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import type { Refusal } from '../limiting/refusal.ts'
import { RequestLimits } from '../limiting/request-limits.ts'
import { createLogger } from '../logging/logger.ts'
import { observeRequests, type RequestObserver } from './middleware/observe-requests.ts'
import { checkBody } from './middleware/request-body.ts'
import { refuseTunnel, sendParserError } from './parser-errors.ts'
import { RequestContext, type ServerState } from './request-context.ts'
import { checkMethod, createRouter, type Middleware, type Route } from './router.ts'
import { runForRequest } from './run-for-request.ts'
import { sendError } from './send-error.ts'

/** Time in which a request with its body, and its headers alone, must have arrived, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 15_000

export interface HttpServerOptions extends Partial<ServerState> {
  /** Each receives one record per request. */
  readonly observers?: readonly RequestObserver[]
  readonly requestTimeoutMs?: number
}

function nodeOptions(requestTimeout: number): ServerOptions {
  return {
    // Missing hosts are answered by the middleware, with an error message.
    requireHostHeader: false,
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, HEADERS_TIMEOUT_MS),
    connectionsCheckingInterval: requestTimeout / 30,
  }
}

const UNKNOWN_EXPECTATION =
  'The header Expect may only say 100-continue; leave it out. 请求头 Expect 只能为 100-continue，请去掉。'

function refuseExpectation(request: IncomingMessage, response: ServerResponse, state: ServerState): void {
  const context = new RequestContext(request, response, state)
  sendError(context, 'EXPECTATION_FAILED', UNKNOWN_EXPECTATION, ['connection', 'close'])
}

const NO_HOST = 'The header Host is missing; HTTP/1.1 requires it. 缺少请求头 Host；HTTP/1.1 要求提供。'

const INVALID_HOST =
  'A request has one header Host, with a name or an address and a port, such as example.org:4000. 请求应有且只有一个 Host 请求头，内容为主机名或地址及端口，如 example.org:4000。'

/** A name or an address with an optional port, or nothing (RFC 9110, 7.2; RFC 3986, 3.2.2). */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i

/** True if a request has several headers `Host`, of which Node takes the first. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

const NO_WEBSOCKETS =
  'WebSockets are not supported. Send queries by POST or GET; subscriptions are event streams: request them with the header Accept: text/event-stream. 不支持 WebSocket。查询请用 POST 或 GET 发送；订阅以事件流返回，请带请求头 Accept: text/event-stream。'

/** Returns what is wrong with the host of a request (RFC 9112, 3.2). */
function hostFault({ headers: { host }, httpVersion, rawHeaders }: IncomingMessage): string | undefined {
  if (host === undefined) return httpVersion === '1.1' ? NO_HOST : undefined
  return HOST.test(host) && !hasSeveralHosts(rawHeaders) ? undefined : INVALID_HOST
}

/**
 * Answers 400 to a request without a valid host, and to one that would become a WebSocket. Other upgrades are offers
 * that a server may ignore (RFC 9110, 7.8).
 */
function checkHead(context: RequestContext): boolean {
  const { headers } = context.request
  const fault = hostFault(context.request)
  if (fault) {
    sendError(context, 'INVALID_HTTP', fault, ['connection', 'close'])
    return false
  }
  if (headers.upgrade && /\bwebsocket\b/i.test(headers.upgrade)) {
    sendError(context, 'UPGRADE_NOT_SUPPORTED', NO_WEBSOCKETS, ['connection', 'close'])
    return false
  }
  return true
}

function sendRefusal(context: RequestContext, { code, message, headers }: Refusal): void {
  sendError(context, code, message, headers)
}

/** Answers a request as far as the limits of its client allow; at once if nothing is to be waited for. */
function answerWithin(limits: RequestLimits, context: RequestContext, route: Route): void | Promise<void> {
  const { units = 1, handle } = route
  const accepting = units === 0 ? undefined : limits.accept(context, units)
  if (accepting || route.queries) return answerLater(limits, context, { route, accepting })
  return handle(context)
}

async function answerLater(
  limits: RequestLimits,
  context: RequestContext,
  { route, accepting }: { readonly route: Route; readonly accepting: Promise<Refusal | undefined> | undefined },
): Promise<void> {
  const { queries, handle } = route
  const refusal = await accepting
  if (refusal) return sendRefusal(context, refusal)
  if (!queries) return handle(context)
  const notAdmitted = await limits.admit(context, () => handle(context))
  if (notAdmitted) sendRefusal(context, notAdmitted)
}

/** Creates a server that answers every request in one way: context, route, middleware in order, handler. */
export function createHttpServer(
  routes: readonly Route[],
  {
    logger = createLogger(),
    stopping = new AbortController().signal,
    observers = [],
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
    readerIntervalMs,
    limits = new RequestLimits(),
  }: HttpServerOptions = {},
): Server {
  const findRoute = createRouter(routes)
  const state: ServerState = { logger, stopping, readerIntervalMs, limits }
  const observing = observers.length > 0 ? [observeRequests(observers)] : []
  const middleware: readonly Middleware[] = [...observing, checkHead, checkMethod, checkBody]
  const answer = (context: RequestContext) => {
    const route = findRoute(context.url.path)
    return middleware.every((check) => check(context, route)) ? answerWithin(limits, context, route) : undefined
  }
  const handleRequest = (request: IncomingMessage, response: ServerResponse) => {
    const context = new RequestContext(request, response, state)
    runForRequest(context, () => answer(context))
  }
  const server = createServer(nodeOptions(requestTimeoutMs), handleRequest)
  // A client may end its side after its request; without this, Node ends the connection unanswered.
  Object.assign(server, { httpAllowHalfOpen: true })
  return (
    server
      .on('clientError', sendParserError)
      // Without this, Node asks for a body before its size and its coding are checked.
      .on('checkContinue', handleRequest)
      .on('checkExpectation', (request, response) => refuseExpectation(request, response, state))
      .on('connect', (_request, socket) => refuseTunnel(socket))
  )
}
