import { createServer, type RequestListener } from 'node:http'
import { prometheusContentType } from 'prom-client'
import { listen } from '../http/listen.ts'
import type { Logger } from '../logging/logger.ts'
import type { Settings } from '../settings.ts'

const READ_FAILED = 'The metrics cannot be read. 无法读取指标。'

/** Where metrics are served. */
type MetricsAddress = Pick<Settings, 'HOST' | 'METRICS_PORT'>

function answerWith(read: () => Promise<string>, logger: Logger): RequestListener {
  return async ({ url = '', method = '' }, response) => {
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead || url.split('?', 1)[0] !== '/metrics') {
      response.writeHead(isRead ? 404 : 405, isRead ? {} : { allow: 'GET, HEAD' }).end()
      return
    }
    try {
      const text = await read()
      response.writeHead(200, { 'content-type': prometheusContentType }).end(text)
    } catch (err) {
      logger.error({ err }, READ_FAILED)
      response.writeHead(503).end()
    }
  }
}

/**
 * Serves the metrics at `/metrics`, on a port of their own, and logs the address.
 * @returns a function that stops it
 * @throws ListenError
 */
export async function serveMetrics(
  read: () => Promise<string>,
  { HOST, METRICS_PORT }: MetricsAddress,
  logger: Logger,
): Promise<() => void> {
  const server = createServer(answerWith(read, logger))
  const url = await listen(server, { host: HOST, port: METRICS_PORT ?? 0, setting: 'METRICS_PORT' })
  logger.info(`Metrics at ${url}/metrics 指标地址`)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
