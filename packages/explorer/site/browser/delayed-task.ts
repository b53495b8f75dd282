/** Milliseconds without a key before a search begins: people who type fast cause one request. */
const DELAY = 150

/** Runs the latest of several requests after a pause, and aborts the one before. */
export class DelayedTask {
  private timer: ReturnType<typeof setTimeout> | undefined
  private controller: AbortController | undefined

  /** Runs a task after a pause; its signal is aborted when another task is started or this one is cancelled. */
  start(task: (signal: AbortSignal) => Promise<void>): void {
    this.cancel()
    const controller = new AbortController()
    this.controller = controller
    this.timer = setTimeout(() => {
      task(controller.signal).catch((error) => {
        if (!controller.signal.aborted) throw error
      })
    }, DELAY)
  }

  cancel(): void {
    clearTimeout(this.timer)
    this.controller?.abort()
  }
}
