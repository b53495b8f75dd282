import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A TCP proxy of a database that a test can disconnect: both sides see a lost connection. */
export class DatabaseProxy {
  private readonly target: URL
  private readonly sockets = new Set<Socket>()
  private server: Server
  private port = 0
  private isInterrupted = false
  /** Connections that were reset since the last `interrupt`. */
  resetCount = 0

  private constructor(target: URL) {
    this.target = target
    this.server = this.createProxyServer()
  }

  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl))
    await proxy.reconnect()
    return proxy
  }

  /** URL of the database through the proxy. */
  get url(): string {
    const url = new URL(this.target)
    url.host = `127.0.0.1:${this.port}`
    return url.href
  }

  /** Closes every connection and refuses new ones. */
  async disconnect(): Promise<void> {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
    await once(this.server, 'close')
  }

  /** Resets every connection, and each new one as soon as it is made. */
  interrupt(): void {
    this.resetCount = 0
    this.isInterrupted = true
    for (const socket of this.sockets) socket.destroy()
  }

  /** Ends `interrupt`. */
  resume(): void {
    this.isInterrupted = false
  }

  /** Accepts connections again after `disconnect`. */
  async reconnect(): Promise<void> {
    this.server = this.createProxyServer().listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }

  private createProxyServer(): Server {
    return createServer((near) => {
      if (this.isInterrupted) {
        this.resetCount += 1
        near.destroy()
        return
      }
      const far = connect(Number(this.target.port || 5432), this.target.hostname)
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket)
        socket.pipe(other)
        socket.on('error', () => {})
        socket.on('close', () => {
          this.sockets.delete(socket)
          other.destroy()
        })
      }
    })
  }
}
