import { patientPool } from './patient-pool.ts'
import { PgliteThread } from './pglite-session.ts'
import { readThrough } from './postgres.ts'
import type { ReleaseDatabase, Statement, StatementListener } from './release-database.ts'

/** Opens the release in a PGlite folder, by the same driver as one in PostgreSQL. */
export async function openPglite(folder: string, onStatement?: StatementListener): Promise<ReleaseDatabase> {
  const thread = new PgliteThread({ dataDir: folder })
  // PGlite knows one session.
  const stream = () => thread.connect()
  // PGlite knows one session, and nothing of the network.
  const pool = patientPool({ stream, max: 1, idleTimeoutMillis: 0, user: 'postgres', database: 'postgres', ssl: false })
  const query = async <Row>({ text, values }: Statement) =>
    (await pool.query({ text, values: [...values] })).rows as Row[]
  const database = readThrough({ pool, query }, onStatement)
  const close = async () => {
    await database.close()
    if (!pool.ended) await pool.end()
    await thread.close()
  }
  try {
    await pool.query('SELECT 1')
    return { ...database, close }
  } catch (error) {
    await close()
    throw error
  }
}
