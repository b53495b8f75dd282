import pg from 'pg'

/** How long after a lost connection the next one is tried, and how often one looks without being told, in milliseconds. */
const RETRY_AFTER = 1000
const LOOK_EVERY = 5000

/** Hears of activated releases by LISTEN, and looks by itself too in case a message was missed. */
export class ReleaseWatch {
  private readonly url: string
  private readonly channel: string
  private readonly changed: () => void
  private readonly timer: NodeJS.Timeout
  private client: pg.Client | undefined
  private stopped = false

  constructor(url: string, channel: string, changed: () => void) {
    this.url = url
    this.channel = channel
    this.changed = changed
    this.timer = setInterval(changed, LOOK_EVERY).unref()
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
    let over = false
    const again = () => {
      if (over || this.stopped) return
      over = true
      setTimeout(() => void this.connect(), RETRY_AFTER).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', this.changed)
    try {
      await client.connect()
      await client.query(`LISTEN ${this.channel}`)
      this.changed()
    } catch {
      again()
    }
  }
}
