import pg from 'pg'
import { PgliteWorker } from './pglite-worker.ts'
import {
  type ReleaseDatabase,
  type Statement,
  type StatementListener,
  withStatementListener,
} from './release-database.ts'
import { retryOnLostConnection } from './retry.ts'

const closedError = () => new Error('The database was closed. 数据库已关闭。')

/** Opens the release in a PGlite folder, through the same driver as PostgreSQL. */
export async function openPglite(folder: string, onStatement?: StatementListener): Promise<ReleaseDatabase> {
  const worker = new PgliteWorker({ dataDir: folder })
  const pool = new pg.Pool({
    stream: () => worker.connect(),
    // PGlite has a single session.
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  })
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  /** Refuse those who wait for the session: the pool would leave them waiting for ever when it ends. */
  const waiting = new Set<(error: Error) => void>()
  const connect = () =>
    new Promise<pg.PoolClient>((resolve, reject) => {
      waiting.add(reject)
      pool.connect((error, client) => {
        const isWaiting = waiting.delete(reject)
        if (!client) reject(error)
        else if (isWaiting) resolve(client)
        else client.release()
      })
    })
  const query = async <Row>({ text, values }: Statement, signal?: AbortSignal) => {
    const send = async () => {
      const client = await connect()
      try {
        // Statements wait for the one session; those whose caller has gone by then are not run.
        signal?.throwIfAborted()
        return await client.query(text, [...values])
      } finally {
        client.release()
      }
    }
    const { rows } = await send().catch((error) => retryOnLostConnection(send, error))
    return rows as Row[]
  }
  const close = async () => {
    for (const refuse of waiting) refuse(closedError())
    waiting.clear()
    if (!pool.ended) await pool.end()
    await worker.close()
  }
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await close()
    throw error
  }
  return { query: withStatementListener(query, onStatement), close }
}
