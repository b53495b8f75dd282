import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A plain file server. */
export interface StaticServer {
  readonly url: string
  /** Returns the paths requested since the last call. */
  takeRequestedPaths(): string[]
  close(): Promise<void>
}

/** Serves the JSON files of a folder on a free local port. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  let paths: string[] = []
  const server = createServer(async ({ url = '' }, response) => {
    paths.push(url)
    const text = await readFile(join(folder, url)).catch(() => undefined)
    response.writeHead(text ? 200 : 404, { 'content-type': text ? 'application/json' : 'text/plain' })
    response.end(text ?? 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequestedPaths() {
      const since = paths
      paths = []
      return since
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
