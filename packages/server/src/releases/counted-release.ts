// A release that requests use at the same time: it closes when it is drained and its last handle is released.
import type { OpenedRelease } from '@tiyu/store'
import type { Logger } from '../logging/logger.ts'

const CLOSE_FAILED = 'A release cannot be closed. 无法关闭发布版。'

/** What a server makes of an open release. */
export interface ReleaseApplication {
  readonly release: OpenedRelease
}

/** A reference to an open release. */
export interface ReleaseHandle<App> {
  readonly app: App
  /** Releases the reference; further calls do nothing. */
  release(): void
}

class CountedHandle<App extends ReleaseApplication> implements ReleaseHandle<App> {
  readonly app: App
  private readonly entry: CountedRelease<App>
  private isReleased = false

  constructor(entry: CountedRelease<App>) {
    this.app = entry.app
    this.entry = entry
  }

  release(): void {
    if (this.isReleased) return
    this.isReleased = true
    this.entry.release()
  }
}

/** An open release with the number of its handles. */
export class CountedRelease<App extends ReleaseApplication> {
  readonly name: string
  readonly app: App
  private refCount = 0
  private lastUsedAt = performance.now()
  private isDraining = false
  private closing: Promise<void> | undefined
  private onClosed = () => {}
  private onIdle = () => {}
  private readonly logger: Logger

  constructor(name: string, app: App, logger: Logger) {
    this.name = name
    this.app = app
    this.logger = logger
  }

  acquire(): ReleaseHandle<App> {
    this.refCount += 1
    return new CountedHandle(this)
  }

  release(): void {
    this.refCount -= 1
    this.lastUsedAt = performance.now()
    if (this.refCount === 0) this.onIdle()
    this.closeIfDrained()
  }

  /** True if no request has used it for so many milliseconds. */
  isIdleFor(milliseconds: number): boolean {
    return this.refCount === 0 && performance.now() - this.lastUsedAt >= milliseconds
  }

  /** Stops new acquisitions; closes when the last handle is released, then calls `onClosed`. */
  drain(onClosed: () => void): void {
    this.isDraining = true
    this.onClosed = onClosed
    this.closeIfDrained()
  }

  /** Ends draining; returns false if the release is closed or closing. */
  resume(): boolean {
    if (!this.closing) this.isDraining = false
    return !this.closing
  }

  close(): Promise<void> {
    this.closing ??= this.app.release.close()
    return this.closing
  }

  /** Closes when idle, or after the timeout. Queries keep running after their client disconnects, so wait for them. */
  async closeWhenIdle(timeoutMs: number): Promise<void> {
    if (this.refCount > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.onIdle = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await this.close()
  }

  private closeIfDrained(): void {
    if (!this.isDraining || this.refCount > 0) return
    this.close()
      .catch((err) => this.logger.error({ release: this.name, err }, CLOSE_FAILED))
      .finally(this.onClosed)
  }
}
