import { once } from 'node:events'
import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { PGliteOptions } from '@electric-sql/pglite'

/** The message with which a driver takes its leave; PGlite itself stays. */
const TERMINATE = 'X'.charCodeAt(0)

/** What the PostgreSQL driver takes for a socket: messages of the wire protocol, to the thread and back. */
class PgliteSocket extends Duplex {
  private readonly port: MessagePort
  private readonly detach: () => void

  constructor(worker: Worker) {
    super()
    const { port1, port2 } = new MessageChannel()
    this.port = port1.on('message', (chunk: Uint8Array) => this.push(chunk))
    const onError = (error: Error) => this.destroy(error)
    const onExit = () => this.destroy()
    worker.once('error', onError).once('exit', onExit)
    this.detach = () => worker.off('error', onError).off('exit', onExit)
    worker.postMessage(port2, [port2])
  }

  /** As a socket does; messages wait until the folder is open. */
  connect(): void {
    process.nextTick(() => this.emit('connect'))
  }

  setNoDelay(): void {}

  ref(): void {}

  unref(): void {}

  override _read(): void {}

  override _write(message: Uint8Array, _encoding: string, done: () => void): void {
    // A copy of its own: buffers of the driver are parts of a larger one, which a message would carry whole.
    if (message[0] !== TERMINATE) this.port.postMessage(new Uint8Array(message))
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer', done)
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.detach()
    this.port.close()
    done(error)
  }
}

/** A PGlite folder that a thread of its own keeps open: a slow statement holds up the next one and nobody else. */
export class PgliteWorker {
  private readonly options: PGliteOptions
  private worker: Worker | undefined

  constructor(options: PGliteOptions) {
    this.options = options
  }

  /** A stream for the driver's option of that name; one session at a time, each new to the driver. */
  connect(): Duplex {
    return new PgliteSocket(this.getWorker())
  }

  /** Closes the folder and ends the thread. */
  async close(): Promise<void> {
    const { worker } = this
    if (!worker) return
    worker.postMessage(null)
    await once(worker, 'exit')
  }

  /** The thread; a new one where the former broke down. */
  private getWorker(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: this.options })
    worker.once('exit', () => {
      this.worker = undefined
    })
    this.worker = worker
    return worker
  }
}
