import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'

/** Time in which a client on an idle connection may still send its next request, whose response closes it, in milliseconds. */
const IDLE_GRACE_MS = 1000

const POLL_INTERVAL_MS = 50

/** Calls a function after what has arrived is read: timers run first when the process was busy, before pending requests. */
function afterReading(task: () => void): void {
  setImmediate(() => setImmediate(task))
}

/**
 * Stops accepting connections and waits until all are closed: by their clients, which every response tells to close,
 * when they are idle for a while, or after the timeout. A connection that was closed while its client sends the next
 * request would be reset.
 */
export function stopServer(server: Server, timeoutMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timers: NodeJS.Timeout[] = []
  const closeIdle = () =>
    timers.push(setInterval(() => afterReading(() => server.closeIdleConnections()), POLL_INTERVAL_MS))
  timers.push(setTimeout(closeIdle, Math.min(IDLE_GRACE_MS, timeoutMs / 2)))
  timers.push(setTimeout(() => server.closeAllConnections(), timeoutMs))
  const onClosed = () => {
    for (const timer of timers) clearTimeout(timer)
    resolve()
  }
  // The method of HTTP servers would close idle connections at once; Bun has only that.
  if ('bun' in process.versions) server.close(onClosed)
  else NetServer.prototype.close.call(server, onClosed)
  return promise
}
