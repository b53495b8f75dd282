import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvError } from './csv-error.ts'
import { type CsvRecord, RecordSplitter } from './record-splitter.ts'

/** Parses a text with csv-parse; undefined if it is invalid. */
function parseWithLibrary(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' })
  } catch {
    return undefined
  }
}

/** Splits a text in two chunks of whole lines; undefined if it is invalid. */
function read(text: string, cut: number): CsvRecord[] | undefined {
  const splitter = new RecordSplitter()
  const records: CsvRecord[] = []
  const at = text.indexOf('\n', cut) + 1
  try {
    splitter.split(text.slice(0, at), records)
    splitter.split(text.slice(at), records)
    splitter.end()
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
  return records
}

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{0,4}$/),
  fc.constantFrom('"一,二"', '"三""四"', '"五\n六"', '""', '甲', ' "x"', 'a"b', '"c"d', '"'),
)
const text = fc
  .array(
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(',')),
    { maxLength: 6 },
  )
  .chain((lines) => fc.constantFrom('', '\n').map((end) => (lines.length > 0 ? lines.join('\n') + end : '')))

test('accepts and rejects the same texts as csv-parse, with the same cells', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 40 }), (csv, cut) => {
      expect(read(csv, cut)?.map(({ cells }) => cells)).toEqual(parseWithLibrary(csv))
    }),
    { numRuns: 3000 },
  )
})

test('returns the line each record starts on', () => {
  expect(read('a,b\n"1\n2\n3",x\n\nlast,"y\nz"\n', 0)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2\n3', 'x'] },
    { line: 5, cells: [''] },
    { line: 6, cells: ['last', 'y\nz'] },
  ])
})
