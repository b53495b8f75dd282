import { type AnyTable, tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { SearchNameCollector } from '../search/search-name-collector.ts'
import { BinaryEncoder } from './binary-encoder.ts'
import { createSearchEntryWriter } from './search-entries.ts'

/** Bytes before the first row of a binary COPY. */
const COPY_HEADER = 19

const names = new SearchNameCollector(
  (name) => (name === '湖' ? 'hu' : 'xi yang lan qiu chang'),
  () => ['140000', '140700'],
)
names.add('Region', { code: '140724', name: '昔阳县', nameEn: 'Xiyang' })
names.add('FacilityType', { code: '2.2.1', name: '篮球场', nameEn: 'Basketball court' })
names.add('Citation', { id: 'c', asWritten: '新建篮球场2处' })

interface Written {
  readonly text: string
  readonly tokens: readonly string[]
  readonly names: readonly string[]
  readonly keys: readonly string[]
}

/** Reads the fields of the rows of a binary COPY. */
function* readRows(copy: Buffer): Generator<Buffer[]> {
  for (let at = COPY_HEADER; copy.readInt16BE(at) > 0; ) {
    const fields: Buffer[] = []
    const count = copy.readInt16BE(at)
    at += 2
    while (fields.length < count) {
      const end = at + 4 + copy.readInt32BE(at)
      fields.push(copy.subarray(at + 4, end))
      at = end
    }
    yield fields
  }
}

/** Reads the lexemes of a tsvector. */
const lexemesOf = (field: Buffer) => field.subarray(4).toString().split('\0\0\0').slice(0, -1)

/** Returns what is written of a facility. */
function entryOf(values: Readonly<Record<string, unknown>>): Written {
  const encoders = { entries: new BinaryEncoder(), names: new BinaryEncoder() }
  const table = tables.find(({ model }) => model === 'Facility') as AnyTable
  const texts = { nameEn: null, address: null, surface: null, surfaceEn: null }
  const row = { ...texts, typeCode: '2.2.1', regionCode: '140724', citationIds: [], ...values }
  createSearchEntryWriter(table, names, encoders)?.(row)
  const [fields = []] = readRows(encoders.entries.take())
  const [, , , text, tokens, nameVector] = fields as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
  return {
    text: text.toString(),
    tokens: lexemesOf(tokens),
    names: lexemesOf(nameVector),
    keys: Array.from(readRows(encoders.names.take()), ([key, level]) => `${key} ${level?.readInt32BE()}`),
  }
}

test('writes the folded text, and each token once with the prefix of its field', () => {
  expect(entryOf({ id: 'f-1', name: '昔阳篮球场', address: 'ＮＯ.3 昔阳', citationIds: ['c'] })).toEqual({
    text: '昔阳篮球场 篮球场 basketball court 昔阳县 xiyang no.3 昔阳 新建篮球场2处',
    tokens:
      'F=昔阳 F=阳篮 F=篮球 F=球场 F=场 F-basketball F-court F-阳县 F-县 F-xiyang F-no F-3 F-阳 F-新建 F-建篮 F-2 F-处 F^xi.yang F^yang.lan F^lan.qiu F^qiu.chang F@140000 F@140700 F@140724'.split(
        ' ',
      ),
    names: ['昔阳篮球场'],
    keys: ['F!昔阳篮球场 0', 'F~xiyanglanqiuchang 0', 'F~xylqc 0'],
  })
})

test('writes each pair of syllables and each name once', () => {
  const { tokens, keys } = entryOf({ id: 'f-1', name: '昔阳篮球场', nameEn: '昔阳篮球场。' })
  expect(new Set(tokens).size).toBe(tokens.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('writes the tokens and the name of a sampled entry twice', () => {
  const entries = Array.from({ length: 64 }, (_, number) => entryOf({ id: `f-${number}`, name: '湖' }))
  const sampled = entries.filter(({ tokens }) => tokens.some((token) => /^F[1-9]=湖$/.test(token)))
  expect(sampled.length).toBeGreaterThan(4)
  expect(sampled.length).toBeLessThan(32)
  for (const { tokens, keys } of sampled) {
    const level = /^F(\d)!湖 \1$/.exec(keys[1] as string)?.[1]
    expect(keys).toEqual([`F!湖 ${level}`, `F${level}!湖 ${level}`, `F~hu ${level}`, `F~h ${level}`])
    expect(tokens.filter((token) => token.startsWith(`F${level}`))).toContain(`F${level}-xiyang`)
  }
})
