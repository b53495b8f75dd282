import type { ReleaseInfo } from '@tiyu/store'
import { Repeater, SlidingBuffer } from 'graphql-yoga'

/** Publishes the active release to all streams. */
export class Activations {
  private current: ReleaseInfo | undefined
  private isClosed = false
  private readonly listeners = new Map<(info: ReleaseInfo) => void, () => void>()

  /** Number of open streams. */
  get size(): number {
    return this.listeners.size
  }

  /** Publishes the release that is active now, unless it was the last one published. */
  publish(info: ReleaseInfo | undefined): void {
    if (!info || info.name === this.current?.name) return
    this.current = info
    for (const push of this.listeners.keys()) push(info)
  }

  /** Yields the active release at once, and each one published later; slow consumers receive only the latest. */
  subscribe(): AsyncIterable<ReleaseInfo> {
    return new Repeater<ReleaseInfo>((push, stop) => {
      if (this.current) void push(this.current)
      if (this.isClosed) return stop()
      this.listeners.set(push, stop)
      return stop.then(() => void this.listeners.delete(push))
    }, new SlidingBuffer(1))
  }

  /** Ends all streams; later ones end after their first event. */
  close(): void {
    this.isClosed = true
    for (const stop of this.listeners.values()) stop()
  }
}
