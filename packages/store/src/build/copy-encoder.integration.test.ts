import { PGlite } from '@electric-sql/pglite'
import { anyCharacter } from '@tiyu/model/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CopyEncoder } from './copy-encoder.ts'

interface Row {
  readonly text: string | null
  readonly list: string[]
  readonly whole: number | null
  readonly float: number
  readonly yes: boolean
}

let db: PGlite

beforeAll(async () => {
  db = await PGlite.create()
  await db.exec('CREATE TABLE t (text text, list text[], whole int, float float8, yes boolean)')
})
afterAll(() => db.close())

async function roundTrip(rows: readonly Row[]): Promise<Row[]> {
  const lines = new CopyEncoder()
  for (const { text, list, whole, float, yes } of rows) lines.writeLine([text, list, whole, float, yes])
  await db.exec('TRUNCATE t')
  await db.query(`COPY t FROM '/dev/blob' WITH (FORMAT csv)`, [], {
    blob: new Blob([lines.take() as Uint8Array<ArrayBuffer>]),
  })
  return (await db.query<Row>('SELECT * FROM t')).rows
}

// PostgreSQL has no text with a NUL, and UTF-8 no lone surrogate: the column kinds and the file reader refuse both.
const anyText = fc.string({ unit: anyCharacter }).map((text) => text.replaceAll('\u0000', '').toWellFormed())
const awkward = fc.array(
  fc.constantFrom('"', '\\', '\n', ',', ';', '{', '}', '\t', ' ', 'NULL', '\\N', '\\.', '甲', '𠮷'),
  {
    maxLength: 8,
  },
)
const text = fc.oneof(
  anyText,
  awkward.map((parts) => parts.join('')),
)

const row = fc.record({
  text: fc.option(text),
  list: fc.array(text, { maxLength: 4 }),
  whole: fc.option(fc.integer()),
  // JSON has no minus zero, and a published number is never one.
  float: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  yes: fc.boolean(),
})

test('every row survives a round trip through the database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      expect(await roundTrip(rows)).toEqual(rows)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test.each([
  ['an empty text', ''],
  ['a null', null],
  ['the word NULL', 'NULL'],
  ['the end mark of COPY', '\\.'],
  ['quotes', '""'],
  ['a line break', 'one\ntwo'],
])('%s survives a round trip', async (_, value) => {
  const only: Row = { text: value, list: value === null ? [] : [value], whole: null, float: 0, yes: true }
  expect(await roundTrip([only])).toEqual([only])
})

test('writes a long cell in pieces', async () => {
  const pieces = ['甲'.repeat(50_000), ' "quoted", ', '𠮷', '\\.', 'é'.repeat(50_000)]
  const lines = new CopyEncoder()
  lines.beginCell()
  for (const piece of pieces) lines.write(piece)
  lines.endCell()
  lines.writeLine([['one'], 1, 0.5, false])
  await db.exec('TRUNCATE t')
  await db.query(`COPY t FROM '/dev/blob' WITH (FORMAT csv)`, [], {
    blob: new Blob([lines.take() as Uint8Array<ArrayBuffer>]),
  })
  const { rows } = await db.query<Row>('SELECT * FROM t')
  expect(rows).toEqual([{ text: pieces.join(''), list: ['one'], whole: 1, float: 0.5, yes: false }])
  expect(lines.size).toBe(0)
})
