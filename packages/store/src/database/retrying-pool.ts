// Connections for reading a release. It never changes, so a statement that was lost with its connection is asked again:
// a database may restart under a server without a request failing.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { isLostConnection } from './lost-connection.ts'

/** How long a statement waits for a database that went away, and between two tries, in milliseconds. */
const RETRY_TIMEOUT_MS = 8000
const RETRY_DELAY_MS = 100

/** Asks again while the database is away. */
export function retryOnLostConnection<Result>(operation: () => Promise<Result>): Promise<Result> {
  return operation().catch((error) => retry(operation, error))
}

async function retry<Result>(operation: () => Promise<Result>, firstError: unknown): Promise<Result> {
  const deadline = performance.now() + RETRY_TIMEOUT_MS
  let error = firstError
  while (isLostConnection(error) && performance.now() < deadline) {
    await delay(RETRY_DELAY_MS)
    try {
      return await operation()
    } catch (nextError) {
      error = nextError
    }
  }
  throw error
}

/** A pool whose `query` outlasts a restart of the database; for statements that may be sent twice. */
export function createRetryingPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  pool.query = ((...args: unknown[]) => retryOnLostConnection(() => query(...args))) as pg.Pool['query']
  return pool
}
