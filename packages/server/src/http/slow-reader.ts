// A client that takes a response too slowly keeps its memory, or the export that is read for it. HTTP has no rule for it;
// as servers do with bodies that arrive too slowly, its connection is ended.
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { limits } from '@tiyu/schema'

/** Time between two looks at a client, in milliseconds. */
const INTERVAL_MS = 30_000

/** Returns the bytes of a connection that have left for the client. */
const bytesTaken = (socket: Socket) => socket.bytesWritten - socket.writableLength

/**
 * Ends the connection if the client takes less than the limit within an interval in which bytes wait for it. An answer
 * that is made slowly leaves none waiting.
 */
export function endIfReadSlowly(response: ServerResponse, intervalMs = INTERVAL_MS): void {
  const { socket } = response
  if (!socket || response.closed) return
  const expected = (limits.pace.value * intervalMs) / 1000
  let taken = bytesTaken(socket)
  let waits = socket.writableLength > 0
  const timer = setInterval(() => {
    const now = bytesTaken(socket)
    if (waits && socket.writableLength > 0 && now - taken < expected) socket.destroy()
    taken = now
    waits = socket.writableLength > 0
  }, intervalMs).unref()
  response.once('close', () => clearInterval(timer))
}
