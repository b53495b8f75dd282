import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TiyuError } from '@tiyu/model'

/** Thrown when the service cannot listen on HOST and a port. */
export class ListenError extends TiyuError {
  override readonly name = 'ListenError'
  override readonly code = 'LISTEN_FAILED'
}

/** Where a server listens. */
export interface Address {
  readonly host: string
  /** 0 chooses a free one. */
  readonly port: number
  /** The setting that has the port. */
  readonly setting: 'PORT' | 'METRICS_PORT'
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  const name = address === '127.0.0.1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${name}:${port}`
}

/**
 * Makes a server listen.
 * @returns its address, without a slash at the end
 * @throws ListenError
 */
export function listen(server: Server, { host, port: requested, setting }: Address): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason =
        code === 'EADDRINUSE'
          ? `Port ${requested} on ${host} is in use; set ${setting} to another one. ${host} 的端口 ${requested} 已被占用，请用 ${setting} 另指定端口。`
          : `Cannot listen on ${host}:${requested} (${message}); set HOST and ${setting}. 无法监听 ${host}:${requested}，请设置 HOST 与 ${setting}。`
      reject(new ListenError(reason))
    })
    // Exclusive: a worker creates its socket itself instead of through the primary process.
    server.listen({ port: requested, host, exclusive: true }, () => resolve(urlOf(server)))
  })
}

/** Makes a server listen on a socket that another process has created; returns its address as `listen` does. */
export async function listenOn(server: Server, socket: object): Promise<string> {
  server.listen(socket)
  await once(server, 'listening')
  return urlOf(server)
}
