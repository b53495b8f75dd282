// Connections for reading a release. It never changes, so a statement that was lost with its connection is asked again:
// a database may restart under a server without a request failing.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { isLostConnection } from './lost-connection.ts'

/** How long a statement waits for a database that went away, and between two tries, in milliseconds. */
const PATIENCE = 8000
const BETWEEN = 100

/** Asks again while the database is away. */
export function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  return ask().catch((error) => askAgain(ask, error))
}

async function askAgain<Result>(ask: () => Promise<Result>, first: unknown): Promise<Result> {
  const until = performance.now() + PATIENCE
  let error = first
  while (isLostConnection(error) && performance.now() < until) {
    await delay(BETWEEN)
    try {
      return await ask()
    } catch (next) {
      error = next
    }
  }
  throw error
}

/** A pool whose `query` outlasts a restart of the database; for statements that may be sent twice. */
export function patientPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  pool.query = ((...args: unknown[]) => patiently(() => query(...args))) as pg.Pool['query']
  return pool
}
