/** Whom requests are counted for. */
export interface Client {
  /** Kind of client, which is the name of its policy in `RateLimit-Policy`. */
  readonly kind: 'address' | 'key'
  /** What the client is counted by: its network, or the name of its key. */
  readonly id: string
  /** Units a minute. */
  readonly quota: number
}
