// Every format gives the values back that were written, read by programs other than those that wrote them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type FormatName, tableFormats } from '@tiyu/exporting'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArrow } from './arrow.ts'
import { DuckDb, type DuckDbRow } from './duckdb.ts'
import { installTools } from './installed-tools.ts'

type Value = string | number | boolean | null
type Row = readonly (Value | readonly Value[])[]

const TYPES = ['text', 'decimal', 'integer', 'number', 'boolean', 'list', 'longitude', 'latitude'] as const

const columns = TYPES.map((name) => ({
  name,
  type: name === 'list' ? 'text' : name === 'longitude' || name === 'latitude' ? 'number' : name,
  isList: name === 'list',
  description: { en: name, zh: name },
  fields: [name],
})) as never

/** Texts of visible characters and spaces: control characters have no place in CSV and XLSX. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => !/\p{Cc}|\p{Cs}/u.test(one))

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 20n), fc.stringMatching(/^\d{0,6}$/))
  .map(([isNegative, whole, places]) => `${isNegative ? '-' : ''}${whole}${places && `.${places}`}`)

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0)

/** JSON has no negative zero. */
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true }).map((one) => one + 0)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .tuple(
      ...[text, decimal, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), number, fc.boolean()].map((one) =>
        optional(one as fc.Arbitrary<Value>),
      ),
      fc.array(
        text.filter((one) => !one.includes(';')),
        { maxLength: 3 },
      ),
      degrees(180),
      degrees(90),
    )
    .map((row) => row as Row),
  { minLength: 1, maxLength: 8 },
)

let folder: string
let database: DuckDb

beforeAll(async () => {
  await installTools()
  folder = await mkdtemp(join(tmpdir(), 'tiyu-round-trip-'))
  database = await DuckDb.open()
}, 300_000)
afterAll(async () => {
  database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function write(format: FormatName, written: readonly Row[]): Promise<Buffer> {
  async function* batches() {
    yield written
  }
  const options = {
    headers: 'fields',
    bom: false,
    rawFormulas: true,
    language: 'zh',
    title: 't',
    publishedAt: '2026-07-01T08:00:00Z',
  } as const
  return buffer(
    Readable.from(tableFormats[format].write({ columns, batches: batches() }, options), { objectMode: false }),
  )
}

async function writeFileOf(format: FormatName, written: readonly Row[]): Promise<string> {
  const file = join(folder, `table.${format}`)
  await writeFile(file, await write(format, written))
  return file
}

/** A row in formats that have types; lists are joined. */
const typed = (row: Row): Value[] => row.map((cell) => (Array.isArray(cell) ? cell.join(';') : (cell as Value)))

/** What a row is in text, where an empty cell is null. */
const asText = (row: readonly unknown[]) => row.map((cell) => (cell === null || cell === '' ? null : String(cell)))

const valuesOf = (read: readonly DuckDbRow[]) => read.map((row) => TYPES.map((name) => row[name] as Value))

type Read = (written: readonly Row[]) => Promise<readonly (readonly unknown[])[]>

/** Reads a table back in the types that the format has. */
const readers = {
  parquet: async (written) => valuesOf(await database.query(`from '${await writeFileOf('parquet', written)}'`)),
  arrow: async (written) => valuesOf(await readArrow(await write('arrow', written))),
  ndjson: async (written) => {
    const lines = (await write('ndjson', written)).toString().trimEnd().split('\n')
    return lines.map((line) => typed(Object.values(JSON.parse(line))))
  },
  geojson: async (written) => {
    const { features } = JSON.parse((await write('geojson', written)).toString())
    return features.map(
      ({ properties, geometry }: { properties: Record<string, Value>; geometry: { coordinates: number[] } }) =>
        typed([...Object.values(properties), ...geometry.coordinates]),
    )
  },
} satisfies Readonly<Record<string, Read>>

const delimitedReader =
  (format: 'csv' | 'tsv', delimiter: string): Read =>
  async (written) => {
    const options = `all_varchar = true, header = true, delim = '${delimiter}', quote = '"', escape = '"', new_line = '\\r\\n'`
    return valuesOf(await database.query(`from read_csv('${await writeFileOf(format, written)}', ${options})`))
  }

/** Reads a table back as texts. */
const textReaders = {
  csv: delimitedReader('csv', ','),
  tsv: delimitedReader('tsv', '\\t'),
  xlsx: async (written) => (await readSheet(await write('xlsx', written), { trim: false })).slice(1),
} satisfies Readonly<Record<string, Read>>

/** Few, because a workbook takes long to make. */
const CHECKS = { numRuns: 8 } as const

describe.each(Object.entries(readers))('%s', (_, read) => {
  it('gives every value back', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(await read(written)).toEqual(written.map(typed))
      }),
      CHECKS,
    )
  })
})

describe.each(Object.entries(textReaders))('%s', (_, read) => {
  it('gives every value back, an empty text as none', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect((await read(written)).map(asText)).toEqual(written.map((row) => asText(typed(row))))
      }),
      CHECKS,
    )
  })
})

it('DuckDB reads the places of a Parquet file as geometry', async () => {
  const file = await writeFileOf('parquet', [
    [null, null, null, null, null, [], 112.5, 37.75],
    [null, null, null, null, null, [], 112.5, null],
  ])
  const [column] = (await database.query(`describe select geometry from '${file}'`)) as { column_type: string }[]
  expect(column?.column_type).toMatch(/^GEOMETRY/)
  expect(await database.query(`select geometry::varchar as place from '${file}'`)).toEqual([
    { place: 'POINT (112.5 37.75)' },
    { place: null },
  ])
})
