// The files of a release: each format has the values of the published tables and of GraphQL, and what was exported can be
// published again as the same release.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { RunningService } from '@tiyu/server'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'
import { runTiyu } from '../static-build/built-site.ts'
import { readArrow } from './arrow.ts'
import { DuckDb } from './duckdb.ts'
import { installTools, toolsFolder } from './installed-tools.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/exports/', import.meta.url))

let service: RunningService
let folder: string
let database: DuckDb

beforeAll(async () => {
  await installTools()
  folder = await mkdtemp(join(tmpdir(), 'tiyu-exports-'))
  service = await startService()
  database = await DuckDb.open()
}, 300_000)
afterAll(async () => {
  database?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

const fetchBytes = async (path: string) => new Uint8Array(await (await fetch(`${service.url}${path}`)).arrayBuffer())

/** Downloads a file of the release and returns its path. */
async function download(name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, await fetchBytes(`/data/${name}`))
  return file
}

const TABLES = ['facilities', 'events', 'observations', 'regions', 'sources', 'citations'] as const

describe.each(TABLES)('the table %s', (name) => {
  it('has the published values in Parquet', async () => {
    const [csv, parquet] = [await download(`${name}.csv`), await download(`${name}.parquet`)]
    const published = `read_csv('${csv}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`
    const columns = `columns(c -> c <> 'geometry')`
    await database.query(`create or replace table converted as select ${columns} from '${parquet}' limit 0`)
    await database.query(`insert into converted from ${published}`)
    // An empty list is an empty text in both; other empty cells are null.
    const rows = (table: string) => `select coalesce(nullif(${columns}::varchar, ''), '-') from ${table}`
    const difference = `(${rows('converted')} except all ${rows(`'${parquet}'`)})`
    expect(await database.query(`from ${difference} limit 3`)).toEqual([])
    const [counts] = await database.query(
      `select (select count(*) from ${published})::int as csv, (select count(*) from '${parquet}')::int as parquet`,
    )
    expect(counts?.parquet).toBe(counts?.csv)
    expect(counts?.csv).toBeGreaterThan(5)
  })

  it('has the same values in Arrow as in Parquet', async () => {
    const arrow = await readArrow(await fetchBytes(`/data/${name}.arrows`))
    const parquet = await database.query(`from '${await download(`${name}.parquet`)}'`)
    expect(arrow).toEqual(parquet.map(({ geometry, ...row }) => row))
  })
})

const FIELDS = ['slug', 'name', 'longitude', 'latitude', 'area.exact', 'area.unit.code', 'openedOn'] as const
const QUERY =
  '{ facilities(first: 100) { nodes { slug name longitude latitude area { exact unit { code } } openedOn } } }'

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((object, key) => Object(object)[key] ?? null, value)

describe('a query', () => {
  const table = (format: string) => `/graphql?${new URLSearchParams({ query: QUERY, format })}`

  /** The answer of GraphQL as rows. */
  async function answered(): Promise<unknown[][]> {
    const { data } = await postQuery<{ facilities: { nodes: object[] } }>(service.url, QUERY)
    return data?.facilities.nodes.map((node) => FIELDS.map((field) => at(node, field))) ?? []
  }

  async function save(format: string): Promise<string> {
    const file = join(folder, `query.${format}`)
    await writeFile(file, await fetchBytes(table(format)))
    return file
  }

  const inOrder = (rows: readonly Record<string, unknown>[]) => rows.map((row) => FIELDS.map((field) => row[field]))

  it('has the values of GraphQL in Parquet, Arrow, GeoJSON, CSV and XLSX', async () => {
    const rows = await answered()
    expect(rows.length).toBeGreaterThan(10)
    expect(inOrder(await database.query(`from '${await save('parquet')}'`))).toEqual(rows)
    expect(inOrder(await readArrow(await fetchBytes(table('arrow'))))).toEqual(rows)
    const { features } = JSON.parse(await readFile(await save('geojson'), 'utf8'))
    expect(
      features.map(({ properties, geometry }: { properties: object; geometry: { coordinates: number[] } | null }) =>
        FIELDS.map((field) => {
          const position = ['longitude', 'latitude'].indexOf(field)
          return position < 0
            ? (properties as Record<string, unknown>)[field]
            : (geometry?.coordinates[position] ?? null)
        }),
      ),
    ).toEqual(rows)
    const texts = rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))))
    const csv = await save('csv')
    expect(inOrder(await database.query(`from read_csv('${csv}', all_varchar = true, header = true)`))).toEqual(texts)
    const [, ...sheet] = await readSheet(Buffer.from(await fetchBytes(table('xlsx'))))
    expect(sheet.map((row) => row.map((cell) => (cell === null ? null : String(cell))))).toEqual(texts)
  })

  it.each(['csv', 'parquet', 'arrow', 'xlsx', 'geojson', 'ndjson'])(
    'has the same bytes each time: %s',
    async (format) => {
      const [one, other] = [await fetchBytes(table(format)), await fetchBytes(table(format))]
      expect(Buffer.compare(one, other)).toBe(0)
    },
  )
})

it('a release that was downloaded is valid, and published again has the same hash', { timeout: 120_000 }, async () => {
  const entries = Object.entries(unzipSync(await fetchBytes('/data/release.zip')))
  const copy = join(folder, 'package')
  for (const [path, bytes] of entries) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await writeFile(join(copy, path), bytes)
  }
  const env = { STATE_DIR: join(folder, 'state'), DATABASE_URL: '', DATA_DIR: copy }
  await runTiyu(['check'], env)
  await runTiyu(['publish'], env)
  const [published] = JSON.parse(await runTiyu(['releases', '--json'], env))
  const { data } = await postQuery<{ release: { hash: string } }>(service.url, '{ release { hash } }')
  expect(published.hash).toBe(data?.release.hash)
})

describe('an example', () => {
  it('counts facilities with DuckDB', async () => {
    // Where the installed packages are found.
    const program = join(toolsFolder, 'node_modules', '.duckdb-example.mjs')
    await writeFile(program, await readFile(join(EXAMPLES, 'duckdb.mjs')))
    const { stdout } = await promisify(execFile)(process.execPath, [program, `${service.url}/data/`])
    expect(stdout).toContain('facilities')
    expect(stdout).toMatch(/体育馆/)
  })

  it('reads values with the standard library of Python', async ({ skip }) => {
    const python = 'python3'
    const isInstalled = await promisify(execFile)(python, ['--version']).catch(() => undefined)
    if (!isInstalled) return skip('python3 is not installed')
    const { stdout } = await promisify(execFile)(
      python,
      [join(EXAMPLES, 'standard_library.py'), `${service.url}/graphql`],
      {
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      },
    )
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toContain('晋中市\t2020\t2.3508\tM2_PER_PERSON')
    expect(lines.length).toBeGreaterThan(10)
  })
})
