import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tables } from './all.ts'
import { type Column, INVALID, parseCell } from './column-type.ts'

/** Cells near the bounds of valid values, and random ones. */
const cell = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.stringMatching(/^-?\d{1,4}(\.\d{1,3})?$/),
  fc.stringMatching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}$/),
  fc.stringMatching(/^[A-Z]{1,4}(_[A-Z]{1,4})?$/),
  fc.stringMatching(/^[a-z;]{1,6}$/),
  fc.constantFrom('true', 'false', 'True', '1e3', '+1', ' x', 'x ', '', 'a;;b', '2021-02-29', 'ACTUAL', 'OPEN', '\0'),
)

function bySchema(column: Column, text: string): unknown {
  const parsed = column.schema.safeParse(text)
  return parsed.success ? parsed.data : INVALID
}

describe.each(tables.map(({ name, columns }) => [name, columns] as const))('%s', (_, columns) => {
  test('parse and schema agree for every column', () => {
    fc.assert(
      fc.property(
        cell.filter((text) => text !== ''),
        (text) => {
          for (const [name, column] of Object.entries(columns)) {
            expect(parseCell(column, text), `${name}: ${JSON.stringify(text)}`).toEqual(bySchema(column, text))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each(Object.entries(columns).filter(([, { field }]) => field.constraints?.enum))(
    '%s takes each of its values',
    (_name, column) => {
      for (const value of column.field.constraints?.enum ?? []) expect(parseCell(column, value)).toBe(value)
    },
  )
})
