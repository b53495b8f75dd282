import type { ReleaseInfo } from '@tiyu/store'
import { Repeater, SlidingBuffer } from 'graphql-yoga'

/** Tells everyone who listens which release is served, and ends all streams when the service stops. */
export class Activations {
  private current: ReleaseInfo | undefined
  private isClosed = false
  private readonly listeners = new Map<(info: ReleaseInfo) => void, () => void>()

  /** How many streams are open. */
  get size(): number {
    return this.listeners.size
  }

  /** Tells of the release that is served from now on, once. */
  publish(info: ReleaseInfo | undefined): void {
    if (!info || info.name === this.current?.name) return
    this.current = info
    for (const push of this.listeners.keys()) push(info)
  }

  /** The release that is served, at once, and each that is told later; of several that were not taken yet, the latest. */
  subscribe(): AsyncIterable<ReleaseInfo> {
    return new Repeater<ReleaseInfo>((push, stop) => {
      if (this.current) void push(this.current)
      if (this.isClosed) return stop()
      this.listeners.set(push, stop)
      return stop.then(() => void this.listeners.delete(push))
    }, new SlidingBuffer(1))
  }

  /** Ends all streams; those that begin later end after the first event. */
  close(): void {
    this.isClosed = true
    for (const stop of this.listeners.values()) stop()
  }
}
