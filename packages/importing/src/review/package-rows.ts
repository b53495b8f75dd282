// Turns accepted drafts into rows of a package: with keys of the package, and with their citations.

import type { Cells } from '../extract/draft-files.ts'
import type { ReviewedDraft } from './decision.ts'
import type { DraftedSubject } from './draft-folder.ts'
import type { KnownRows } from './known-rows.ts'
import { type FindRow, KeyAssigner } from './row-keys.ts'

/** A row for a package. */
export interface PackageRow {
  /** Name of the table. */
  readonly table: string
  readonly key: string
  readonly cells: Cells
  /** Identifier of its draft, or of the first draft with its citation. */
  readonly draft: string
}

/** The rows of accepted drafts. */
export interface PackageRows {
  readonly rows: readonly PackageRow[]
  /** Key of each draft that has a row; several of one figure have the same. */
  readonly keys: Readonly<Record<string, string>>
}

/** Columns in which figures of one value differ. */
const FIGURE_COLUMNS = [
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'kind',
  'exact',
  'exactUpper',
  'unitCode',
  'qualifier',
  'asOf',
  'programmeId',
  'eventId',
  'facilityId',
  'preferred',
] as const

/** What figures have in common that state one value twice; undefined for other rows. */
function figureOf({ draft, cells }: ReviewedDraft): string | undefined {
  return draft.table.name === 'observations' ? FIGURE_COLUMNS.map((name) => cells[name] ?? '').join('|') : undefined
}

/** Groups drafts into rows: a value that the report states twice is one row with two citations. */
function groupRows(accepted: readonly ReviewedDraft[]): ReviewedDraft[][] {
  const groups = new Map<string, ReviewedDraft[]>()
  for (const one of accepted) {
    const group = figureOf(one) ?? one.draft.id
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups.values()]
}

/** Replaces the identifiers of drafts by their keys. */
function withKeys(cells: Cells, columns: Readonly<Record<string, { readonly references?: string }>>, keys: Cells) {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      if (!columns[name]?.references || cell === '') return [name, cell]
      const values = cell.split(';').map((value) => keys[value] ?? value)
      return [name, values.join(';')]
    }),
  )
}

function citationRow({ citation, id }: ReviewedDraft['draft'], assigner: KeyAssigner): PackageRow[] {
  if (!citation) return []
  const { locator, asWritten, start, end } = citation
  const key = assigner.citation(citation.id)
  const cells = { id: key, sourceId: assigner.source, locator, asWritten, start: String(start), end: String(end) }
  return [{ table: 'citations', key, cells, draft: id }]
}

/** What the rows depend on besides the drafts. */
interface RowContext {
  readonly subject: DraftedSubject
  readonly known: KnownRows
  /** Finds a row that the package has already. */
  readonly findRow: FindRow
}

/** Returns the rows of all accepted drafts, and of the source if there are any. */
export function toPackageRows(
  reviewed: readonly ReviewedDraft[],
  { subject, known, findRow }: RowContext,
): PackageRows {
  const source = reviewed.find(({ draft }) => draft.table.name === 'sources')
  const assigner = new KeyAssigner(subject, source, known, findRow)
  const groups = groupRows(reviewed.filter(({ outcome }) => outcome === 'ACCEPTED'))
  const written = reviewed.flatMap(({ draft, key }) => (key === undefined ? [] : [[draft.id, key] as const]))
  const keys: Record<string, string> = Object.fromEntries(written)
  const citationsOf = (group: readonly ReviewedDraft[]) =>
    group.flatMap(({ draft }) => (draft.citation ? [assigner.citation(draft.citation.id)] : []))
  for (const group of groups) {
    const key = assigner.draft(group[0] as ReviewedDraft, citationsOf(group).join(';'))
    for (const { draft } of group) keys[draft.id] = key
  }
  const rows = groups.flatMap((group): PackageRow[] => {
    const [{ draft, cells }] = group as [ReviewedDraft]
    const { name: table, columns, key: keyColumn } = draft.table
    const key = keys[draft.id] as string
    const citationIds = [...new Set(citationsOf(group))].join(';')
    const row = {
      ...withKeys(cells, columns, keys),
      [keyColumn]: key,
      ...('citationIds' in columns && { citationIds }),
    }
    return [...group.flatMap((one) => citationRow(one.draft, assigner)), { table, key, cells: row, draft: draft.id }]
  })
  const unique = new Map(rows.map((row) => [`${row.table}/${row.key}`, row]))
  return { rows: [...unique.values()], keys }
}
