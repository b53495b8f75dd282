import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** What happens to the bytes between the two ends of a connection. */
export type Fault =
  | { readonly kind: 'none' }
  /** Every piece arrives later, in both directions. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** Both ends are closed after so many bytes of the server, in order (FIN) or at once (RST). */
  | { readonly kind: 'cut' | 'reset'; readonly afterBytes: number }
  /** Nothing arrives any more, and neither side is notified. */
  | { readonly kind: 'half-open' }
  /** The client takes so many bytes at a time, with a pause after each. */
  | { readonly kind: 'slow reader'; readonly bytes: number; readonly pauseMs: number }

const NO_FAULT: Fault = { kind: 'none' }

/** One connection through a proxy. */
class Link {
  private readonly near: Socket
  private readonly far: Socket
  private receivedBytes = 0
  private isSilent = false
  /** Bytes that have not arrived. */
  silencedBytes = 0
  /** True once a fault has ended the connection. */
  isEnded = false
  private readonly faultOf: () => Fault

  constructor(near: Socket, far: Socket, faultOf: () => Fault) {
    this.near = near
    this.far = far
    this.faultOf = faultOf
    void this.pump(near, far)
    void this.pump(far, near)
  }

  /** Lets nothing arrive any more. */
  silence(): void {
    this.isSilent = true
  }

  /** Closes both ends: in order, or at once with a reset. */
  close(kind: 'cut' | 'reset'): void {
    for (const socket of [this.near, this.far]) {
      if (kind === 'reset') socket.resetAndDestroy()
      else socket.destroy()
    }
  }

  private async pump(from: Socket, to: Socket): Promise<void> {
    from.on('error', () => {})
    try {
      for await (const chunk of from) if (!(await this.pass(chunk, to))) return
      to.end()
    } catch {
      to.destroy()
    }
  }

  /** Passes bytes on as the fault has it; false if the connection has been closed. */
  private async pass(chunk: Buffer, to: Socket): Promise<boolean> {
    const fault = this.faultOf()
    if (this.isSilent || fault.kind === 'half-open') {
      this.silencedBytes += chunk.length
      return true
    }
    if (fault.kind === 'latency') await delay(fault.milliseconds)
    if (to === this.near && (fault.kind === 'cut' || fault.kind === 'reset')) return this.passUntil(chunk, fault)
    if (to === this.near && fault.kind === 'slow reader') return this.passSlowly(chunk, fault)
    return write(to, chunk)
  }

  private async passUntil(chunk: Buffer, { kind, afterBytes }: Extract<Fault, { afterBytes: number }>) {
    const rest = afterBytes - this.receivedBytes
    this.receivedBytes += chunk.length
    if (chunk.length < rest) return write(this.near, chunk)
    await write(this.near, chunk.subarray(0, Math.max(0, rest)))
    this.isEnded = true
    this.close(kind)
    return false
  }

  private async passSlowly(chunk: Buffer, { bytes, pauseMs }: Extract<Fault, { bytes: number }>) {
    for (let at = 0; at < chunk.length; at += bytes) {
      if (!(await write(this.near, chunk.subarray(at, at + bytes)))) return false
      await delay(pauseMs)
    }
    return true
  }
}

/** Writes bytes and waits until the other end takes more; false if it is closed. */
async function write(socket: Socket, chunk: Buffer): Promise<boolean> {
  if (socket.destroyed) return false
  if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  return !socket.destroyed
}

/** A TCP proxy of a server whose connections a test can disturb: both sides see what a bad network does. */
export class TcpProxy {
  /** What happens to the bytes from now on. */
  fault: Fault = NO_FAULT
  /** Connections that faults have ended. */
  endedCount = 0
  /** Connections that were reset since the last `interrupt`. */
  resetCount = 0
  private readonly target: URL
  private readonly defaultPort: number
  private readonly links = new Set<Link>()
  private server: Server
  private port = 0
  private isInterrupted = false

  private constructor(target: URL, defaultPort: number) {
    this.target = target
    this.defaultPort = defaultPort
    this.server = this.createProxyServer()
  }

  /** Starts a proxy of the server of a URL. */
  static async start(url: string): Promise<TcpProxy> {
    const target = new URL(url)
    const proxy = new TcpProxy(target, target.protocol === 'http:' ? 80 : 5432)
    await proxy.reconnect()
    return proxy
  }

  /** The URL through the proxy. */
  get url(): string {
    const url = new URL(this.target)
    url.host = `127.0.0.1:${this.port}`
    return url.href
  }

  /** Bytes of open connections that have not arrived. */
  get silencedBytes(): number {
    return [...this.links].reduce((sum, link) => sum + link.silencedBytes, 0)
  }

  /** Lets nothing arrive any more on the connections that are open; new ones work. */
  silence(): void {
    for (const link of this.links) link.silence()
  }

  /** Ends every fault, and closes the connections that had one. */
  recover(): void {
    this.fault = NO_FAULT
    this.closeLinks('cut')
  }

  /** Closes every connection and refuses new ones. */
  async disconnect(): Promise<void> {
    this.server.close()
    this.closeLinks('cut')
    await once(this.server, 'close')
  }

  /** Resets every connection, and each new one as soon as it is made. */
  interrupt(): void {
    this.resetCount = 0
    this.isInterrupted = true
    this.closeLinks('cut')
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

  private closeLinks(kind: 'cut' | 'reset'): void {
    for (const link of this.links) link.close(kind)
  }

  private createProxyServer(): Server {
    return createServer({ allowHalfOpen: true }, (near) => {
      if (this.isInterrupted) {
        this.resetCount += 1
        near.destroy()
        return
      }
      const port = Number(this.target.port || this.defaultPort)
      const far = connect({ port, host: this.target.hostname, allowHalfOpen: true })
      const link = new Link(near, far, () => this.fault)
      this.links.add(link)
      near.on('close', () => {
        this.links.delete(link)
        if (link.isEnded) this.endedCount += 1
        far.destroy()
      })
      far.on('close', () => near.destroySoon())
    })
  }
}
