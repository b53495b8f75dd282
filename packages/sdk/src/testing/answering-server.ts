import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came in. */
interface Received {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Answers one request. */
export type Answering = (response: ServerResponse) => void

/** A real HTTP server that answers as it is told. */
export interface AnsweringServer {
  readonly url: string
  /** What came in so far. */
  readonly received: readonly Received[]
  close(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Starts a server that gives the answers one after the other, the last of them for ever. */
export async function answeringServer(...answers: readonly Answering[]): Promise<AnsweringServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    const answer = answers[Math.min(received.length, answers.length - 1)]
    received.push({ method, url, headers, body: await readBody(request) })
    answer?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Answers with a JSON body, as a GraphQL service does. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answering {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/graphql-response+json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Answers with a text of any type. */
export function text(
  body: string,
  type: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answering {
  return (response) => {
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end(body)
  }
}
