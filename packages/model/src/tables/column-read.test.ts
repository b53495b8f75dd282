import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-character.ts'
import { tables } from './all.ts'
import { type Column, INVALID, parseCell } from './column-type.ts'

/** Cells near the bounds of valid values, and random ones. */
const cell = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1 }),
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

const allColumns = tables.flatMap((table) =>
  Object.entries(table.columns).map(([name, column]): [string, Column] => [`${table.name}.${name}`, column]),
)

/** A column of each schema. */
const columns = [...new Map(allColumns.map((named) => [named[1].schema, named])).values()]

test('parse and schema agree for every column', () => {
  fc.assert(
    fc.property(
      cell.filter((text) => text !== ''),
      (text) => {
        const differing = columns.filter(
          ([, column]) => !isDeepStrictEqual(parseCell(column, text), bySchema(column, text)),
        )
        expect(differing.map(([name]) => name)).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

test.each(columns.filter(([, { field }]) => field.constraints?.enum))(
  '%s takes each of its values',
  (_name, column) => {
    for (const value of column.field.constraints?.enum ?? []) expect(parseCell(column, value)).toBe(value)
  },
)
