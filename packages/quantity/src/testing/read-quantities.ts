// Reads the quantities of a text with the published units, in a form that tests compare.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parseQuantities } from '../quantity-parser.ts'
import type { UnitName } from '../unit-lexicon.ts'

/** The published units. */
const units: readonly UnitName[] = parse(readFileSync(new URL('../../../../data/units.csv', import.meta.url)), {
  columns: true,
})

/** Formats the quantities of a text as `exact[~upper] UNIT [QUALIFIER]`; ? for a unit that the table lacks. */
export function readQuantities(text: string): string {
  return parseQuantities(text, units)
    .map(({ exact, exactUpper, unitCode, qualifier }) =>
      [exact + (exactUpper ? `~${exactUpper}` : ''), unitCode ?? '?', qualifier].filter(Boolean).join(' '),
    )
    .join(', ')
}
