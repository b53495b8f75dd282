import type pg from 'pg'
import { PUBLISH_LOCK_KEY } from '../release/publisher.ts'
import { type ApiKey, ApiKeyExistsError, type ApiKeys, UnknownApiKeyError } from './api-keys.ts'

// Without the lock, one of two processes that create the table at the same time would fail.
const CREATE_TABLE = `SELECT pg_advisory_xact_lock(${PUBLISH_LOCK_KEY} + 3);
CREATE TABLE IF NOT EXISTS tiyu.api_key (name text PRIMARY KEY, info jsonb NOT NULL)`

/** Keys as rows of a table in the schema of the catalog, which is created with the first key. */
export class PostgresApiKeys implements ApiKeys {
  private readonly pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  async list(): Promise<readonly ApiKey[]> {
    if (!(await this.hasTable())) return []
    const { rows } = await this.pool.query<{ info: ApiKey }>('SELECT info FROM tiyu.api_key ORDER BY name COLLATE "C"')
    return rows.map(({ info }) => info)
  }

  async add(key: ApiKey): Promise<void> {
    await this.pool.query(CREATE_TABLE)
    const { rowCount } = await this.pool.query(
      'INSERT INTO tiyu.api_key (name, info) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
      [key.name, JSON.stringify(key)],
    )
    if (rowCount === 0) throw new ApiKeyExistsError(key.name)
  }

  async remove(name: string): Promise<void> {
    const isRemoved =
      (await this.hasTable()) && (await this.pool.query('DELETE FROM tiyu.api_key WHERE name = $1', [name])).rowCount
    if (!isRemoved) throw new UnknownApiKeyError(name)
  }

  private async hasTable(): Promise<boolean> {
    const { rows } = await this.pool.query<{ present: boolean }>(
      `SELECT to_regclass('tiyu.api_key') IS NOT NULL AS present`,
    )
    return rows[0]?.present ?? false
  }
}
