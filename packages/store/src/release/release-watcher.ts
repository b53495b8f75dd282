import pg from 'pg'

/** How long after a lost connection the next one is tried, and how often one looks without being told, in milliseconds. */
const RECONNECT_DELAY_MS = 1000
const POLL_INTERVAL_MS = 5000

/** Hears of activated releases by LISTEN, and looks by itself too in case a message was missed. */
export class ReleaseWatcher {
  private readonly url: string
  private readonly channel: string
  private readonly onChange: () => void
  private readonly timer: NodeJS.Timeout
  private client: pg.Client | undefined
  private stopped = false

  constructor(url: string, channel: string, onChange: () => void) {
    this.url = url
    this.channel = channel
    this.onChange = onChange
    this.timer = setInterval(onChange, POLL_INTERVAL_MS).unref()
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
      await client.query(`LISTEN ${this.channel}`)
      this.onChange()
    } catch {
      reconnect()
    }
  }
}
