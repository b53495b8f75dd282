// Reads gold facts: facts of reports noted by hand.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Kinds of scored facts. */
export const KINDS = ['observation', 'rank', 'event', 'project', 'policy', 'commitment'] as const
export type Kind = (typeof KINDS)[number]

/** A gold fact. */
export interface GoldFact {
  readonly kind: Kind
  /** Name of the event, project or document, or title of the commitment. */
  readonly name: string
  /** Plain decimal, or two joined by ~ for a range. */
  readonly value: string
  /** Unit in Chinese. */
  readonly unit: string
  readonly rank: string
  /** The phrase as written. */
  readonly phrase: string
  /** Position of the fact by `textPosition`; a draft must cite it. */
  readonly from?: number
  readonly to?: number
  /** True for what may be drafted or not. */
  readonly isOptional?: boolean
  /** True for a target, plan or forecast; undefined if not noted. */
  readonly looksAhead?: boolean | undefined
  /** Year, or the first and the last; undefined if not noted. */
  readonly year?: string | undefined
  /** Code of the region, or - for one that the regions table lacks; undefined if not noted. */
  readonly region?: string | undefined
  /** Code of the indicator, empty if the package has none; undefined if not noted. */
  readonly indicator?: string | undefined
  /** First day, month or year of an event; undefined if not noted. */
  readonly startsOn?: string | undefined
  /** Last day of an event. */
  readonly endsOn?: string | undefined
  /** Status and level of an event. */
  readonly status?: string | undefined
  readonly level?: string | undefined
}

type Cells = Readonly<Record<string, string>>

function readCsv(file: string | URL): Cells[] {
  return parse(readFileSync(file), { columns: true }) as Cells[]
}

/** Reads a file with the columns kind, name, value, unit, rank and phrase. */
export function readGold(file: string | URL): GoldFact[] {
  return readCsv(file) as unknown as GoldFact[]
}

/** Package tables of scored facts, by model. */
const TABLE_BY_MODEL: Readonly<Record<string, { readonly kind: Kind; readonly file: string }>> = {
  Observation: { kind: 'observation', file: 'observations.csv' },
  RankClaim: { kind: 'rank', file: 'rank-claims.csv' },
  Event: { kind: 'event', file: 'events.csv' },
  EventSeries: { kind: 'event', file: 'event-series.csv' },
  DemonstrationProject: { kind: 'project', file: 'demonstration-projects.csv' },
  Policy: { kind: 'policy', file: 'policies.csv' },
  Commitment: { kind: 'commitment', file: 'commitments.csv' },
}

/** Reads the facts of a list that refers to their rows in the published package. */
export function readLinkedFacts(file: URL, packageFolder: URL): GoldFact[] {
  const tables = new Map<string, Map<string, Cells>>()
  const rowOf = (name: string, id: string): Cells => {
    const rows = tables.get(name) ?? new Map(readCsv(new URL(name, packageFolder)).map((row) => [row.id ?? '', row]))
    tables.set(name, rows)
    return rows.get(id) ?? {}
  }
  return readCsv(file).flatMap((fact) =>
    (fact.homes ?? '').split(';').flatMap((reference) => {
      const [model = '', id = ''] = reference.split(':')
      const table = TABLE_BY_MODEL[model]
      if (!table) return []
      const row = rowOf(table.file, id)
      const { value = '', unit = '', rank = '', asWritten: phrase = '' } = fact
      return [{ kind: table.kind, name: row.name ?? row.title ?? '', value, unit, rank, phrase }]
    }),
  )
}
