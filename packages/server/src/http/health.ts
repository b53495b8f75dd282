import type { ServerResponse } from 'node:http'

/** Answers whether the process runs (`live`) or can serve queries (`ready`). */
export function sendHealth(response: ServerResponse, isHealthy: boolean): void {
  response.writeHead(isHealthy ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(!isHealthy && { 'retry-after': '2' }),
  })
  response.end(JSON.stringify({ status: isHealthy ? 'ok' : 'starting' }))
}
