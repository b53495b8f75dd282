import { once } from 'node:events'
import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { PGliteOptions } from '@electric-sql/pglite'

/** Type of the Terminate message, which ends a session and must not reach PGlite. */
const TERMINATE = 'X'.charCodeAt(0)

/** Acts as the socket of the PostgreSQL driver: passes wire protocol messages to the worker thread and back. */
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

  /** Emits `connect` as a socket does; messages wait until the folder is open. */
  connect(): void {
    process.nextTick(() => this.emit('connect'))
  }

  setNoDelay(): void {}

  ref(): void {}

  unref(): void {}

  override _read(): void {}

  override _write(message: Uint8Array, _encoding: string, done: () => void): void {
    // Copied: the driver's buffers are slices of a larger one, and postMessage would send all of it.
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

/** A PGlite folder opened in a worker thread, so that slow statements do not block the event loop. */
export class PgliteWorker {
  private readonly options: PGliteOptions
  private worker: Worker | undefined

  constructor(options: PGliteOptions) {
    this.options = options
  }

  /** Returns a new session for the driver's `stream` option; only one may be open at a time. */
  connect(): Duplex {
    return new PgliteSocket(this.getWorker())
  }

  /** Closes the folder and stops the thread. */
  async close(): Promise<void> {
    const { worker } = this
    if (!worker) return
    worker.postMessage(null)
    await once(worker, 'exit')
  }

  /** Returns the thread; starts a new one if it has crashed. */
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
