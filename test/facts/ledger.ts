// Our own ledger of what the sources say, kept apart from the published package so that one can be held against the other.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One fact of a source, as it was noted while reading. */
export interface Fact {
  /** S and M numbers; the citation of the fact has the same in lower case. */
  readonly id: string
  /** The number with all its digits; a range as 80-100; empty for a qualitative fact. */
  readonly value: string
  readonly unit: string
  /** A year, a span such as 2018-2020, or nothing. */
  readonly year: string
  readonly region: string
  readonly kind: string
  readonly rank: string
  readonly asWritten: string
  /** Where the package keeps it: `Type:slug`, joined by semicolons. */
  readonly homes: string
}

/** All facts of a ledger file. */
export function readLedger(name: string): Fact[] {
  return parse(readFileSync(new URL(`${name}.csv`, import.meta.url)), { columns: true })
}

/** Type and slug of every home of a fact. */
export function homesOf({ homes }: Fact): { type: string; slug: string }[] {
  return homes.split(';').map((home) => {
    const [type = '', slug = ''] = home.split(':')
    return { type, slug }
  })
}
