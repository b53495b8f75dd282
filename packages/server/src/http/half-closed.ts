// A client that ends its side of the connection may still wait for the answer, or may have left. Only what is sent to it
// tells: a client that has left resets the connection, one that waits skips interim responses (RFC 9110, 15.2).
import type { ServerResponse } from 'node:http'

/** Time between two interim responses, in milliseconds. */
const PROBE_INTERVAL_MS = 1000

/** Sends interim responses while the client has ended its side and the answer has not begun. */
export function probeHalfClosed(response: ServerResponse): void {
  const { socket } = response.req
  // HTTP/1.0 has no interim responses.
  if (response.req.httpVersionMinor === 0) return
  let timer: NodeJS.Timeout | undefined
  const probe = () => {
    if (response.headersSent || response.destroyed) return
    response.writeProcessing()
    timer = setTimeout(probe, PROBE_INTERVAL_MS).unref()
  }
  response.once('close', () => {
    clearTimeout(timer)
    socket.off('end', probe)
  })
  if (socket.readableEnded) probe()
  else socket.once('end', probe)
}
