import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy of a service that serves the files of a page and simulates faults by path. */
export interface FaultyProxy {
  /** URL without a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' }

type Fault = (response: ServerResponse, forward: () => void) => void

/** Starts a proxy of the GraphQL endpoint `service`; `files` are served by their paths. */
export async function startFaultyProxy(service: string, files: Readonly<Record<string, string>>): Promise<FaultyProxy> {
  const seenPaths = new Set<string>()

  const faults: Record<string, Fault> = {
    limited: (response) => response.writeHead(429, { 'retry-after': '60' }).end(),
    silent: () => {},
    broken: (response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
    page: (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
    busy: (response, forward) => (seenPaths.has(response.req.url ?? '') ? forward() : response.writeHead(503).end()),
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const file = files[path]
    if (file !== undefined) {
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html'
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(file)
      return
    }
    const body = (await request.toArray()).join('')
    const forward = async () => {
      const { method = 'GET' } = request
      const sent = method === 'GET' ? {} : { body, headers: { 'content-type': 'application/json' } }
      const result = await fetch(`${service}${new URL(path, service).search}`, { method, ...sent })
      response.writeHead(result.status, { 'content-type': 'application/json' }).end(await result.text())
    }
    const fault = faults[path.split('/')[1] ?? ''] ?? ((response) => response.writeHead(404).end())
    fault(response, forward)
    seenPaths.add(path)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
