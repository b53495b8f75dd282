import type { ApiKey } from '@tiyu/store'
import { hashKey } from './api-key.ts'

/** Age at which the keys are read again, and at which they are read for a key that is not among them, in milliseconds. */
const MAX_AGE_MS = 5000
const MIN_AGE_MS = 1000

/** Reads the keys of a store, at most once a second. */
export class KeyRing {
  private readonly load: () => Promise<readonly ApiKey[]>
  private readonly onError: (error: unknown) => void
  private readonly now: () => number
  private keys: ReadonlyMap<string, ApiKey> = new Map()
  private loadedAt = Number.NEGATIVE_INFINITY
  private loading: Promise<void> | undefined

  /** @param onError called when the keys cannot be read; those that are known stay */
  constructor(
    load: () => Promise<readonly ApiKey[]>,
    onError: (error: unknown) => void,
    now: () => number = () => performance.now(),
  ) {
    this.load = load
    this.onError = onError
    this.now = now
  }

  /** Finds a key that a client sent; undefined if there is none. A key that is revoked is known for 5 seconds more. */
  async find(key: string): Promise<ApiKey | undefined> {
    const hashed = hashKey(key)
    const maxAge = this.keys.has(hashed) ? MAX_AGE_MS : MIN_AGE_MS
    if (this.now() - this.loadedAt >= maxAge) await this.reload()
    return this.keys.get(hashed)
  }

  private reload(): Promise<void> {
    this.loading ??= this.read().finally(() => {
      this.loading = undefined
    })
    return this.loading
  }

  private async read(): Promise<void> {
    try {
      this.keys = new Map((await this.load()).map((key) => [key.hash, key]))
    } catch (error) {
      this.onError(error)
    }
    this.loadedAt = this.now()
  }
}
