import pg from 'pg'
import { DEFAULT_POLL_INTERVAL_MS, type StoreOptions } from './release-store.ts'

/** Delay between a lost connection and the next attempt, in milliseconds. */
const RECONNECT_DELAY_MS = 1000

/** Channel of LISTEN on which activations and removals are notified. */
export const ACTIVATION_CHANNEL = 'tiyu_release'

interface WatchOptions extends StoreOptions {
  readonly url: string
}

/** Calls `onChange` on each notification of an activated release, and periodically in case one was missed. */
export class ReleaseWatcher {
  private readonly url: string
  private readonly onChange: () => void
  private readonly timer: NodeJS.Timeout
  private client: pg.Client | undefined
  private stopped = false

  constructor({ url, pollIntervalMs = DEFAULT_POLL_INTERVAL_MS }: WatchOptions, onChange: () => void) {
    this.url = url
    this.onChange = () => {
      if (!this.stopped) onChange()
    }
    this.timer = setInterval(this.onChange, pollIntervalMs).unref()
    void this.connect()
  }

  stop(): void {
    this.stopped = true
    clearInterval(this.timer)
    void this.client?.end().catch(() => {})
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'tiyu watch', keepAlive: true })
    this.client = client
    let isReconnecting = false
    const reconnect = () => {
      if (isReconnecting || this.stopped) return
      isReconnecting = true
      setTimeout(() => void this.connect(), RECONNECT_DELAY_MS).unref()
    }
    client.on('error', reconnect)
    client.on('end', reconnect)
    client.on('notification', this.onChange)
    try {
      await client.connect()
      await client.query(`LISTEN ${ACTIVATION_CHANNEL}`)
      this.onChange()
    } catch {
      reconnect()
    }
  }
}
