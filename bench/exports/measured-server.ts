import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ServerUsage } from './table-server.ts'

const PROGRAM = fileURLToPath(new URL('table-server.ts', import.meta.url))

/** The flags of `pnpm start`. */
const FLAGS = ['--max-semi-space-size=32', '--heap-growing-percent=150']

/** How long a client stalls, and how often a server is asked, in milliseconds. */
const STALL_MS = 5000
const POLL_MS = 50

/** An export that was sent. */
export interface SentExport {
  readonly seconds: number
  /** Processor seconds of the server. */
  readonly cpu: number
  readonly bytes: number
  /** Peak of resident memory in bytes. */
  readonly peak: number
}

/** What a client costs that stops reading, and then leaves. */
export interface StalledExport {
  /** Resident memory that is held, in bytes, after it stopped reading. */
  readonly held: number
  /** Milliseconds from its leaving to the last rows that were read. */
  readonly stoppedAfter: number
}

/** A process that sends a table; a fresh one for each measurement. */
export class MeasuredServer {
  private readonly process: ChildProcess
  private readonly url: string

  private constructor(process: ChildProcess, url: string) {
    this.process = process
    this.url = url
  }

  static async start(file: string): Promise<MeasuredServer> {
    const server = spawn(process.execPath, [...FLAGS, PROGRAM, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(server.stdout, 'data')) as [Buffer]
    return new MeasuredServer(server, line.toString().trim())
  }

  async usage(): Promise<ServerUsage> {
    return (await (await fetch(`${this.url}/usage`)).json()) as ServerUsage
  }

  /** Downloads an export and discards it. */
  async download(format: string, rows?: number): Promise<SentExport> {
    const before = await this.usage()
    const startedAt = performance.now()
    const response = await fetch(`${this.url}/${format}${rows === undefined ? '' : `?rows=${rows}`}`)
    let bytes = 0
    for await (const piece of response.body ?? []) bytes += piece.length
    const seconds = (performance.now() - startedAt) / 1000
    const { cpu, peak } = await this.usage()
    return { seconds, bytes, cpu: cpu - before.cpu, peak }
  }

  /** Asks for an export twice: once to warm up, then without reading, and leaves. */
  async stall(format: string): Promise<StalledExport> {
    await this.download(format, 100_000)
    const before = await this.usage()
    const socket = connect(Number(new URL(this.url).port), '127.0.0.1')
    socket.pause()
    socket.write(`GET /${format} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    await delay(STALL_MS)
    const stalled = await this.usage()
    socket.resume()
    await once(socket, 'data')
    await delay(POLL_MS)
    socket.destroy()
    const leftAt = performance.now()
    await delay(STALL_MS)
    const { idle } = await this.usage()
    return {
      held: Math.max(0, stalled.resident - before.resident),
      stoppedAfter: Math.max(0, performance.now() - leftAt - idle),
    }
  }

  stop(): void {
    this.process.kill()
  }
}
