// Several processes that serve on one port, each a copy of this command. A process that dies is replaced, with
// exponential backoff.
import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { countForWorkers } from '../limiting/primary-counter.ts'
import type { Logger } from '../logging/logger.ts'
import { serveMetrics } from '../metrics/metrics-server.ts'
import type { Settings } from '../settings.ts'
import { shareSocket } from './shared-socket.ts'
import { createWorkerMetrics } from './worker-metrics.ts'

/** Delay before a process is replaced that fails again soon, at first and at most, in milliseconds. */
const INITIAL_BACKOFF_MS = 500
const MAX_BACKOFF_MS = 30_000

/** A process that ran this long, in milliseconds, resets the backoff. */
const STABLE_AFTER_MS = 60_000

/** Sent by a worker when it serves. */
interface ReadyMessage {
  /** Text to print. */
  readonly banner: string
}

const isReadyMessage = (message: unknown): message is ReadyMessage =>
  typeof (message as ReadyMessage).banner === 'string'

/** Notifies the primary process that this worker serves. */
export function notifyReady(message: ReadyMessage): void {
  cluster.worker?.send(message)
}

async function waitUntilReady(worker: Worker): Promise<ReadyMessage | undefined> {
  // Workers send other messages too, such as what clients have used.
  const ready = new Promise<ReadyMessage>((resolve) => {
    worker.on('message', (message: unknown) => isReadyMessage(message) && resolve(message))
  })
  return Promise.race([ready, once(worker, 'exit').then(() => undefined)])
}

/** Returns the delay before a process is replaced: none after the first failure, then exponential. */
function backoffAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(MAX_BACKOFF_MS, INITIAL_BACKOFF_MS * 2 ** (failures - 1))
}

/** Starts worker processes, counts requests and serves metrics for all of them, replaces those that die, and stops them. */
export class Workers {
  private isStopping = false
  private failures = 0
  private readonly settings: Settings
  private readonly logger: Logger
  private readonly closeSocket = shareSocket()
  private stopMetrics = () => {}

  constructor(settings: Settings, logger: Logger) {
    this.settings = settings
    this.logger = logger
    countForWorkers()
  }

  /**
   * Starts the first worker and, when it serves, the others.
   * @returns the banner of the first worker when all serve; undefined if it failed (it prints its error itself)
   */
  async start(): Promise<string | undefined> {
    const { WORKERS, METRICS_PORT } = this.settings
    const first = cluster.fork()
    const ready = await waitUntilReady(first)
    if (!ready) return undefined
    const others = Array.from({ length: WORKERS - 1 }, () => cluster.fork())
    for (const worker of [first, ...others]) this.monitor(worker)
    await Promise.all(others.map(waitUntilReady))
    if (METRICS_PORT !== undefined)
      this.stopMetrics = await serveMetrics(createWorkerMetrics(), this.settings, this.logger)
    return ready.banner
  }

  /** Stops all workers gracefully and waits for their exit. */
  async stop(): Promise<void> {
    this.isStopping = true
    this.closeSocket()
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    const ended = workers.filter((worker) => !worker.isDead()).map((worker) => once(worker, 'exit'))
    for (const worker of workers) worker.process.kill('SIGTERM')
    await Promise.all(ended)
    this.stopMetrics()
  }

  private monitor(worker: Worker): void {
    const startedAt = performance.now()
    worker.once('exit', (code, signal) => {
      if (!this.isStopping)
        void this.replace(worker.process.pid, { why: signal ?? code, lasted: performance.now() - startedAt })
    })
  }

  private async replace(
    pid: number | undefined,
    { why, lasted }: { why: string | number; lasted: number },
  ): Promise<void> {
    if (lasted > STABLE_AFTER_MS) this.failures = 0
    const backoffMs = backoffAfter(this.failures)
    this.failures += 1
    this.logger.warn(
      `Process ${pid} exited (${why}); a new one starts in ${backoffMs / 1000} s. 进程 ${pid} 已退出（${why}），${backoffMs / 1000} 秒后启动新进程。`,
    )
    await delay(backoffMs)
    if (!this.isStopping) this.monitor(cluster.fork())
  }
}
