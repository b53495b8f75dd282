// Counts facilities by type in the published tables, with DuckDB: npm install @duckdb/node-api, then
// node duckdb.mjs https://example.org/data/
// Another path than an address, such as the folder of a static build, works too.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const source = process.argv[2] ?? 'https://example.org/data/'

/** DuckDB reads addresses with an extension that it downloads; a file needs none. */
async function localFile(name) {
  if (!/^https?:/.test(source)) return join(source, name)
  const response = await fetch(new URL(name, source))
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  const file = join(await mkdtemp(join(tmpdir(), 'tiyu-')), name)
  await writeFile(file, response.body)
  return file
}

const facilities = await localFile('facilities.parquet')
const types = await localFile('facility-types.parquet')
const connection = await (await DuckDBInstance.create()).connect()
const result = await connection.runAndReadAll(`
  select t.name, count(*)::int as facilities, count(geometry)::int as placed
  from '${facilities}' f join '${types}' t on t.code = f.typeCode
  group by t.name order by facilities desc, t.name`)
console.table(result.getRowObjectsJS())
