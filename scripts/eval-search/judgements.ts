// The judged queries: what is typed, in which package, and the objects that answer it.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A judged query. */
export interface Judgement {
  readonly kind: string
  /** The package it is run on: `data`, or `lydmark` of the examples. */
  readonly package: string
  readonly query: string
  /** Objects that answer it, such as `Facility:yunzhu-reservoir`. */
  readonly relevant: readonly string[]
}

const FILE = new URL('../../test/search/judgements.csv', import.meta.url)

/** Reads the judged queries of one package. */
export function readJudgements(name: string): Judgement[] {
  const rows: Record<string, string>[] = parse(readFileSync(FILE), { columns: true })
  return rows
    .map(({ kind = '', package: of = '', query = '', relevant = '' }) => ({
      kind,
      package: of,
      query,
      relevant: relevant.split(' '),
    }))
    .filter((judgement) => judgement.package === name)
}
