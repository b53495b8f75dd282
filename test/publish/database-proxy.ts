import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** The way to a database, which a test may cut: to both sides it looks as if the database stopped. */
export class DatabaseProxy {
  private readonly target: URL
  private readonly sockets = new Set<Socket>()
  private server: Server
  private port = 0

  private constructor(target: URL) {
    this.target = target
    this.server = this.createProxyServer()
  }

  static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl))
    await proxy.reconnect()
    return proxy
  }

  /** Address of the database over this link. */
  get url(): string {
    const url = new URL(this.target)
    url.host = `127.0.0.1:${this.port}`
    return url.href
  }

  /** Ends every connection and refuses new ones. */
  async disconnect(): Promise<void> {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
    await once(this.server, 'close')
  }

  async reconnect(): Promise<void> {
    this.server = this.createProxyServer().listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }

  private createProxyServer(): Server {
    return createServer((near) => {
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
