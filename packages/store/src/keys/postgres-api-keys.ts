import type pg from 'pg'
import type { CatalogPools } from '../database/catalog-pools.ts'
import { PUBLISH_LOCK_KEY } from '../release/publisher.ts'
import { type ApiKey, ApiKeyExistsError, type ApiKeys, UnknownApiKeyError } from './api-keys.ts'

// Without the lock, one of two processes that create the table at the same time would fail.
const CREATE_TABLE = `SELECT pg_advisory_xact_lock(${PUBLISH_LOCK_KEY} + 3);
CREATE TABLE IF NOT EXISTS tiyu.api_key (name text PRIMARY KEY, info jsonb NOT NULL)`

async function hasTable(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ present: boolean }>(`SELECT to_regclass('tiyu.api_key') IS NOT NULL AS present`)
  return rows[0]?.present ?? false
}

/** Keys as rows of a table in the schema of the catalog, which is created with the first key. */
export class PostgresApiKeys implements ApiKeys {
  private readonly pools: CatalogPools

  constructor(pools: CatalogPools) {
    this.pools = pools
  }

  list(): Promise<readonly ApiKey[]> {
    return this.pools.read(async (pool) => {
      if (!(await hasTable(pool))) return []
      const { rows } = await pool.query<{ info: ApiKey }>('SELECT info FROM tiyu.api_key ORDER BY name COLLATE "C"')
      return rows.map(({ info }) => info)
    })
  }

  async add(key: ApiKey): Promise<void> {
    const { primary } = this.pools
    await primary.query(CREATE_TABLE)
    const { rowCount } = await primary.query(
      'INSERT INTO tiyu.api_key (name, info) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
      [key.name, JSON.stringify(key)],
    )
    if (rowCount === 0) throw new ApiKeyExistsError(key.name)
  }

  async remove(name: string): Promise<void> {
    const { primary } = this.pools
    const isRemoved =
      (await hasTable(primary)) && (await primary.query('DELETE FROM tiyu.api_key WHERE name = $1', [name])).rowCount
    if (!isRemoved) throw new UnknownApiKeyError(name)
  }
}
