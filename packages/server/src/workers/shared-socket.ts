// The listening socket of several processes. Each accepts connections from it by itself: if the primary process handed them
// out, one for a process that is just dying would be closed by nobody. The primary process has the socket open too, without
// accepting from it: while no other process is left, connections wait for the next one instead of being refused.
import cluster, { type Worker } from 'node:cluster'
import type { Server } from 'node:http'
import { type Address, listen, listenOn } from '../http/listen.ts'

/** A listening socket as Node passes it between processes. */
interface SocketHandle {
  close(): void
}

/** From a worker: it needs the socket, or has created it, which it sends along. From the primary process: the answer. */
interface SocketMessage {
  readonly socket: 'needed' | 'created' | 'shared' | 'missing'
}

const isSocketMessage = (message: unknown): message is SocketMessage =>
  typeof (message as Partial<SocketMessage>).socket === 'string'

/** Lets the primary process pass the socket of its first worker on to the others; returns a function that closes it. */
export function shareSocket(): () => void {
  let handle: SocketHandle | undefined
  let isClosed = false
  const onMessage = (worker: Worker, message: unknown, received: unknown) => {
    if (!isSocketMessage(message)) return
    if (message.socket === 'created') handle = received as SocketHandle
    else if (handle) worker.send({ socket: 'shared' }, handle as never)
    else worker.send({ socket: 'missing' })
    if (isClosed) handle?.close()
  }
  cluster.on('message', onMessage)
  return () => {
    isClosed = true
    handle?.close()
  }
}

/** Requests the socket of the other processes; undefined if this is the first one. */
async function requestSocket(worker: Worker): Promise<SocketHandle | undefined> {
  const { promise, resolve } = Promise.withResolvers<SocketHandle | undefined>()
  const onMessage = (message: unknown, handle: unknown) => {
    if (isSocketMessage(message)) resolve(handle as SocketHandle | undefined)
  }
  worker.on('message', onMessage)
  worker.send({ socket: 'needed' })
  return promise.finally(() => worker.off('message', onMessage))
}

/**
 * Makes the server of a worker listen on the socket that all workers share; the first one creates it.
 * @returns its address, without a slash at the end
 * @throws ListenError
 */
export async function listenAsWorker(worker: Worker, server: Server, address: Address): Promise<string> {
  const handle = await requestSocket(worker)
  if (handle) return listenOn(server, handle)
  const url = await listen(server, address)
  // Node has no public name for the handle of a server, which `process.send` accepts.
  worker.send({ socket: 'created' }, (server as unknown as { readonly _handle: never })._handle)
  return url
}
