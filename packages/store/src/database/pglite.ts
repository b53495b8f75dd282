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
  const closing = new AbortController()
  /** The pool leaves those who wait for its session waiting for ever when it ends. */
  const connect = async (): Promise<pg.PoolClient> => {
    const connecting = pool.connect()
    const { promise: closed, reject } = Promise.withResolvers<never>()
    const refuse = () => reject(closedError())
    closing.signal.addEventListener('abort', refuse)
    try {
      return await Promise.race([connecting, closed])
    } catch (error) {
      connecting.then(
        (client) => client.release(),
        () => {},
      )
      throw error
    } finally {
      closing.signal.removeEventListener('abort', refuse)
    }
  }
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
    closing.abort()
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
