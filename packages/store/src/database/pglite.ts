import { PgliteWorker } from './pglite-worker.ts'
import { createReleaseDatabase } from './postgres.ts'
import type { ReleaseDatabase, Statement, StatementListener } from './release-database.ts'
import { createRetryingPool } from './retrying-pool.ts'

/** Opens the release in a PGlite folder, by the same driver as one in PostgreSQL. */
export async function openPglite(folder: string, onStatement?: StatementListener): Promise<ReleaseDatabase> {
  const worker = new PgliteWorker({ dataDir: folder })
  // PGlite knows one session.
  const stream = () => worker.connect()
  // PGlite knows one session, and nothing of the network.
  const pool = createRetryingPool({
    stream,
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  })
  const query = async <Row>({ text, values }: Statement) =>
    (await pool.query({ text, values: [...values] })).rows as Row[]
  const database = createReleaseDatabase({ pool, query }, onStatement)
  const close = async () => {
    await database.close()
    if (!pool.ended) await pool.end()
    await worker.close()
  }
  try {
    await pool.query('SELECT 1')
    return { ...database, close }
  } catch (error) {
    await close()
    throw error
  }
}
