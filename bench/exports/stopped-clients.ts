// Clients that stop reading an export, and clients that leave.
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { cpuDuring, residentMiB, type Watched } from './watch-usage.ts'

/** Clients that stop at once, and the time after which the memory they hold is read. */
const CLIENTS = 20
const SETTLE_MS = 5000

/** Time after the client left in which the work must end, and the time measured after it. */
const GRACE_MS = 1000
const AFTER_MS = 3000

/** Begins a download, reads its first bytes and stops reading. */
function beginDownload(url: string, path: string) {
  const { hostname, port, host } = new URL(url)
  return new Promise<ReturnType<typeof connect>>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: identity\r\n\r\n`)
    })
    socket.once('error', reject).once('data', () => {
      socket.pause()
      resolve(socket)
    })
  })
}

/** Returns the memory in MiB that one client holds which has stopped reading. */
export async function stalledClientMiB(url: string, path: string, watched: Watched): Promise<number> {
  const warmUp = await beginDownload(url, path)
  warmUp.destroy()
  await delay(SETTLE_MS)
  const before = await residentMiB(watched)
  const sockets = await Promise.all(Array.from({ length: CLIENTS }, () => beginDownload(url, path)))
  await delay(SETTLE_MS)
  const after = await residentMiB(watched)
  for (const socket of sockets) socket.destroy()
  return (after - before) / CLIENTS
}

/** Returns the CPU seconds that server and database take after a client left, from a second later on. */
export async function cpuAfterLeaving(url: string, path: string, watched: Watched): Promise<number> {
  const socket = await beginDownload(url, path)
  socket.resume()
  await delay(GRACE_MS)
  socket.destroy()
  await delay(GRACE_MS)
  return cpuDuring(watched, AFTER_MS)
}
