// Connections to the catalog of the releases, on the primary and on its replicas.
import pg from 'pg'
import { assertOwnSessions } from './pooler.ts'
import type { DatabaseUrls } from './postgres.ts'
import { isLostConnection } from './retry.ts'
import { applySettings } from './session-settings.ts'

/** Connections to each database; two of them show whether sessions are shared. */
const MAX_CONNECTIONS = 2

const CONNECT_TIMEOUT_MS = 5000

/** Timeout for a lock of the catalog, in milliseconds. */
export const LOCK_TIMEOUT_MS = 5000

/** Asks whether a database answers; a connection that does not within so many milliseconds is replaced. */
const PING = { text: 'SELECT 1', query_timeout: 2000 }

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    application_name: 'tiyu',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    onConnect: (client) => applySettings(client, { lock_timeout: LOCK_TIMEOUT_MS }),
  })
  // A connection lost while idle is replaced at the next use.
  pool.on('error', () => {})
  return pool
}

/** Connections to the catalog. */
export class CatalogPools {
  readonly primary: pg.Pool
  readonly replicas: readonly pg.Pool[]

  constructor({ primary, replicas = [] }: DatabaseUrls) {
    this.primary = openPool(primary)
    this.replicas = replicas.map(openPool)
  }

  /**
   * Checks that sessions are not shared.
   * @returns true if the primary can be reached
   * @throws PoolerError, or the error of the primary if nothing can be reached
   */
  async prepare(): Promise<boolean> {
    const [primary, ...replicas] = await Promise.allSettled([this.primary, ...this.replicas].map(assertOwnSessions))
    for (const checked of replicas) {
      if (checked.status === 'rejected' && !isLostConnection(checked.reason)) throw checked.reason
    }
    if (primary?.status !== 'rejected') return true
    const isOnlyLost = isLostConnection(primary.reason) && replicas.some(({ status }) => status === 'fulfilled')
    if (!isOnlyLost) throw primary.reason
    return false
  }

  /** Reads from the primary or, if it cannot be reached, from the first replica that can be. */
  async read<Result>(read: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
    try {
      return await read(this.primary)
    } catch (error) {
      if (!isLostConnection(error) || this.replicas.length === 0) throw error
      return await Promise.any(this.replicas.map(read)).catch(() => {
        throw error
      })
    }
  }

  /** Queries all databases; rejects if none can be reached. */
  async ping(): Promise<void> {
    await Promise.any([this.primary, ...this.replicas].map((pool) => pool.query(PING))).catch(
      ({ errors }: AggregateError) => {
        throw errors[0]
      },
    )
  }

  async end(): Promise<void> {
    await Promise.all([this.primary, ...this.replicas].map((pool) => pool.end()))
  }
}
