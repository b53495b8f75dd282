// Ledgers: facts noted by hand from the sources, independent of the published package, which is compared with them.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One fact of a source. */
export interface Fact {
  /** `S` or `M` and a number; in lower case, the slug of the citation. */
  readonly id: string
  /** The number with all its digits, a range such as `80-100`, or empty for a qualitative fact. */
  readonly value: string
  readonly unit: string
  /** A year, a period such as `2018-2020`, or empty. */
  readonly year: string
  readonly region: string
  readonly kind: string
  readonly rank: string
  readonly asWritten: string
  /** Rows that publish the fact: `Type:slug`, separated by semicolons. */
  readonly homes: string
}

/** Reads all facts of a ledger file. */
export function readLedger(name: string): Fact[] {
  return parse(readFileSync(new URL(`${name}.csv`, import.meta.url)), { columns: true })
}

/** Type and slug of every row that publishes a fact. */
export function homesOf({ homes }: Fact): { type: string; slug: string }[] {
  return homes.split(';').map((home) => {
    const [type = '', slug = ''] = home.split(':')
    return { type, slug }
  })
}
