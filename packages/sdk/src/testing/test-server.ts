import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as received. */
interface RecordedRequest {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Responds to one request. */
export type Responder = (response: ServerResponse) => void

/** An HTTP server on a free local port. */
export interface TestServer {
  readonly url: string
  /** The requests received so far. */
  readonly requests: readonly RecordedRequest[]
  close(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Starts a server that uses one responder per request, and the last one for all further requests. */
export async function startTestServer(...responders: readonly Responder[]): Promise<TestServer> {
  const requests: RecordedRequest[] = []
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    const respond = responders[Math.min(requests.length, responders.length - 1)]
    requests.push({ method, url, headers, body: await readBody(request) })
    respond?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Responds with JSON, as a GraphQL service does. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Responder {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/graphql-response+json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Responds with a text of any media type. */
export function text(
  body: string,
  type: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Responder {
  return (response) => {
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end(body)
  }
}

/** Returns a responder that waits for `release()`; `requested` resolves when the request has arrived. */
export function hold(respond: Responder) {
  const requested = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const responder: Responder = async (response) => {
    requested.resolve()
    await released.promise
    respond(response)
  }
  return { responder, requested: requested.promise, release: released.resolve }
}
