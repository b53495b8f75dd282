import type { ServerResponse } from 'node:http'

/** Answers whether the process runs (`live`) or can serve queries (`ready`). */
export function answerHealth(response: ServerResponse, healthy: boolean): void {
  response.writeHead(healthy ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(!healthy && { 'retry-after': '2' }),
  })
  response.end(JSON.stringify({ status: healthy ? 'ok' : 'starting' }))
}
