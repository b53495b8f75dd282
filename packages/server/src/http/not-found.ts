import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a path that nobody owns. */
export function notFound(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('Nothing is here. The service answers at /graphql. 此处没有内容；服务入口为 /graphql。\n')
}
