import { PGlite } from '@electric-sql/pglite'
import { anyCharacter } from '@tiyu/model/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyStatement } from '../database/bulk-loader.ts'
import { BinaryEncoder } from './binary-encoder.ts'

interface Row {
  readonly text: string
  readonly whole: number
  readonly lexemes: readonly string[]
}

let db: PGlite

beforeAll(async () => {
  db = await PGlite.create()
  await db.exec('CREATE TABLE t (text text, whole int, lexemes tsvector)')
})
afterAll(() => db.close())

function encode(encoder: BinaryEncoder, { text, whole, lexemes }: Row): void {
  encoder.beginRow(3)
  encoder.writeText(text)
  encoder.writeInteger(whole)
  encoder.beginVector()
  for (const lexeme of lexemes) encoder.writeLexeme(lexeme.slice(0, 1), lexeme, 1)
  encoder.endVector()
}

async function load(rows: Buffer): Promise<Row[]> {
  const target = { table: 't', columns: ['text', 'whole', 'lexemes'], format: 'binary' } as const
  await db.exec('BEGIN; TRUNCATE t')
  await db.query(copyStatement(target, "'/dev/blob'"), [], { blob: new Blob([rows as Uint8Array<ArrayBuffer>]) })
  await db.exec('COMMIT')
  const loaded = await db.query<Row>('SELECT text, whole, tsvector_to_array(lexemes) AS lexemes FROM t')
  return loaded.rows
}

const anyText = fc.string({ unit: anyCharacter }).map((text) => text.replaceAll('\u0000', '').toWellFormed())
// The first character is written as the prefix, so that it must not be half of a pair.
const lexeme = fc.tuple(fc.constantFrom('甲', 'a', "'", '\\', ' ', 'é'), anyText).map((parts) => parts.join(''))

const row = fc.record({
  text: anyText,
  whole: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  lexemes: fc.uniqueArray(lexeme, { maxLength: 8 }),
})

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))

test('every row survives a round trip through the database, its lexemes sorted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const encoder = new BinaryEncoder()
      for (const one of rows) encode(encoder, one)
      expect(await load(encoder.take())).toEqual(
        rows.map((one) => ({ ...one, lexemes: one.lexemes.toSorted(byBytes) })),
      )
      expect(encoder.size).toBe(0)
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('lexemes that are loaded match queries as those of a text do', async () => {
  const encoder = new BinaryEncoder()
  encode(encoder, { text: '', whole: 0, lexemes: ['F=篮球', 'F=aa', 'F!昔阳'] })
  await load(encoder.take())
  const { rows } = await db.query(`SELECT lexemes = '''F!昔阳'' ''F=aa'' ''F=篮球'''::tsvector AS equal,
    lexemes @@ '''F=篮'':*'::tsquery AS found, lexemes @@ '''F=球'':*'::tsquery AS other FROM t`)
  expect(rows).toEqual([{ equal: true, found: true, other: false }])
})

test('writes a long text in pieces', async () => {
  const pieces = ['甲'.repeat(50_000), '𠮷', 'é'.repeat(50_000)]
  const encoder = new BinaryEncoder()
  encoder.beginRow(3)
  encoder.beginField()
  for (const piece of pieces) encoder.write(piece)
  encoder.endField()
  encoder.writeInteger(1)
  encoder.beginVector()
  encoder.endVector()
  expect(await load(encoder.take())).toEqual([{ text: pieces.join(''), whole: 1, lexemes: [] }])
})
