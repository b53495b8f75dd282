// Which rows of two drafts of one report are the same, so that they keep their identifiers.
import { type Cells, type DraftTables, tableNamed } from '../extract/draft-files.ts'

/** Returns what makes a row the same one when a report is drafted again: its words, its kind, its name. */
function identityOf(name: string, row: Cells, rangeOf: (citation: string) => string): string {
  if (name === 'sources') return name
  if (name === 'citations') return `${row.start}-${row.end}`
  if (name === 'indicators') return `${row.name}|${row.unitCode}`
  return `${rangeOf(row.citationIds ?? '')}|${row.kind ?? ''}|${row.exact ?? row.rank ?? ''}`
}

/** Numbers rows of one identity, so that each has its own. */
function identities(name: string, draftTables: DraftTables): [identity: string, row: Cells][] {
  const ranges = new Map(draftTables.get('citations')?.map(({ id = '', start, end }) => [id, `${start}-${end}`]))
  const counts = new Map<string, number>()
  return (draftTables.get(name) ?? []).map((row) => {
    const identity = identityOf(name, row, (citation) => ranges.get(citation) ?? '')
    const count = (counts.get(identity) ?? 0) + 1
    counts.set(identity, count)
    return [`${identity}|${count}`, row]
  })
}

/** Returns the first identifiers with a prefix that are not in use. */
function* freeIds(prefix: string, used: ReadonlySet<string>): Generator<string> {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${String(number).padStart(4, '0')}`
    if (!used.has(id)) yield id
  }
}

/** Maps the identifiers of new rows to those of the same rows before; others get free ones. */
export function mapIds(before: DraftTables, after: DraftTables): Map<string, string> {
  const ids = new Map<string, string>()
  for (const name of after.keys()) {
    const { key } = tableNamed(name)
    const known = new Map(identities(name, before).map(([identity, row]) => [identity, row[key] ?? '']))
    const used = new Set(known.values())
    let free: Generator<string> | undefined
    for (const [identity, row] of identities(name, after)) {
      const id = row[key] ?? ''
      free ??= freeIds(id.replace(/\d+$/, ''), used)
      ids.set(id, known.get(identity) ?? (free.next().value as string))
    }
  }
  return ids
}

/** Replaces identifiers in the key and the references of a row. */
export function withIds(name: string, row: Cells, ids: ReadonlyMap<string, string>): Cells {
  const { key, columns } = tableNamed(name)
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      column === key || columns[column]?.references ? (ids.get(cell) ?? cell) : cell,
    ]),
  )
}
