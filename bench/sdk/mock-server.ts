import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server in a separate process, so that its work is not measured as the client's. */
export interface MockServer {
  readonly url: string
  /** Size of the response. */
  readonly bytes: number
  close(): void
}

/** Starts the server. */
export async function startMockServer(): Promise<MockServer> {
  const child = fork(fileURLToPath(new URL('mock-server-process.ts', import.meta.url)))
  const [{ port, bytes }] = (await once(child, 'message')) as [{ port: number; bytes: number }]
  return { url: `http://127.0.0.1:${port}/graphql`, bytes, close: () => child.kill() }
}
