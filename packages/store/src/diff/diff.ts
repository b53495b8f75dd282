// What differs between two releases of a store: both are read in the order of keys, side by side, so that memory holds
// only what is shown.

import { type AnyTable, tables } from '@tiyu/model'
import type { ReleaseInfo } from '../release/release-info.ts'
import type { ReleaseStore } from '../release/release-store.ts'
import { compareKeys, type KeyedRow } from './keyed-rows.ts'

/** One row that differs. */
export interface RowChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly key: string
  /** Of a changed row: the cells that differ, by column, as text before and after. */
  readonly fields: Readonly<Record<string, readonly [before: string, after: string]>>
}

/** What differs in one table. */
export interface TableDiff {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Changed cells per column that has any. */
  readonly fields: Readonly<Record<string, number>>
  /** The first rows that differ, by key. */
  readonly examples: readonly RowChange[]
}

/** What differs between two releases, per table that differs at all. */
export interface ReleaseDiff {
  readonly from: ReleaseInfo
  readonly to: ReleaseInfo
  readonly tables: readonly TableDiff[]
}

/** Rows that are shown of each table. */
const MAX_EXAMPLES = 10

/** Rows between two reports of progress. */
const REPORT_EVERY = 5000

/** Hears how many keys of a table have been compared, of at least how many. */
export type DiffListener = (table: string, keys: number, total: number) => void

function changedFields(columns: readonly string[], before: KeyedRow, after: KeyedRow): RowChange['fields'] {
  const fields: Record<string, readonly [string, string]> = {}
  for (const [at, column] of columns.entries()) {
    const pair = [before.cells[at] ?? '', after.cells[at] ?? ''] as const
    if (pair[0] !== pair[1]) fields[column] = pair
  }
  return fields
}

/** The rows with the least key of both sides, one or two. */
interface RowPair {
  readonly before: KeyedRow | undefined
  readonly after: KeyedRow | undefined
}

/** Which side comes next: before 0 that before, after 0 that after, at 0 both. A side that has ended waits for the other. */
function nextSide(before: KeyedRow | undefined, after: KeyedRow | undefined): number {
  if (!before) return 1
  return after ? compareKeys(before.key, after.key) : -1
}

async function* pairRows(before: AsyncGenerator<KeyedRow>, after: AsyncGenerator<KeyedRow>): AsyncGenerator<RowPair> {
  const next = async (side: AsyncGenerator<KeyedRow>) => (await side.next()).value as KeyedRow | undefined
  try {
    let [oldRow, newRow] = await Promise.all([next(before), next(after)])
    while (oldRow || newRow) {
      const order = nextSide(oldRow, newRow)
      yield { before: order <= 0 ? oldRow : undefined, after: order >= 0 ? newRow : undefined }
      if (order <= 0) oldRow = await next(before)
      if (order >= 0) newRow = await next(after)
    }
  } finally {
    await Promise.all([before.return(undefined), after.return(undefined)])
  }
}

function describeChange(columns: readonly string[], { before, after }: RowPair): RowChange | undefined {
  if (!before) return { kind: 'added', key: after?.key ?? '', fields: {} }
  if (!after) return { kind: 'removed', key: before.key, fields: {} }
  const fields = changedFields(columns, before, after)
  return Object.keys(fields).length > 0 ? { kind: 'changed', key: before.key, fields } : undefined
}

/** The same pairs; tells how many have passed, now and then. */
async function* countPairs(pairs: AsyncIterable<RowPair>, onPairs: (counted: number) => void): AsyncGenerator<RowPair> {
  let counted = 0
  onPairs(counted)
  for await (const pair of pairs) {
    counted += 1
    if (counted % REPORT_EVERY === 0) onPairs(counted)
    yield pair
  }
}

async function* rowChanges(columns: readonly string[], pairs: AsyncIterable<RowPair>): AsyncGenerator<RowChange> {
  for await (const pair of pairs) {
    const change = describeChange(columns, pair)
    if (change) yield change
  }
}

/** The rows that differ, from the rows of both sides in the order of their keys. */
export function diffRows(
  columns: readonly string[],
  before: AsyncGenerator<KeyedRow>,
  after: AsyncGenerator<KeyedRow>,
): AsyncGenerator<RowChange> {
  return rowChanges(columns, pairRows(before, after))
}

async function summarise(table: AnyTable, changes: AsyncIterable<RowChange>): Promise<TableDiff> {
  const counts = { added: 0, changed: 0, removed: 0 }
  const fields: Record<string, number> = {}
  const examples: RowChange[] = []
  for await (const change of changes) {
    counts[change.kind] += 1
    for (const field of Object.keys(change.fields)) fields[field] = (fields[field] ?? 0) + 1
    if (examples.length < MAX_EXAMPLES) examples.push(change)
  }
  return { table: table.name, ...counts, fields, examples }
}

/**
 * Compares two releases of a store, by their versions or names.
 * @throws UnknownReleaseError
 */
export async function diffReleases(
  store: ReleaseStore,
  fromVersion: string,
  toVersion: string,
  onProgress: DiffListener = () => {},
): Promise<ReleaseDiff> {
  const [from, to] = await Promise.all([store.find(fromVersion), store.find(toVersion)])
  const differing: TableDiff[] = []
  for (const table of tables) {
    const { name } = table
    const total = Math.max(from.rows[name] ?? 0, to.rows[name] ?? 0)
    const pairs = pairRows(store.rows(from.name, name), store.rows(to.name, name))
    const counted = countPairs(pairs, (keys) => onProgress(name, keys, total))
    const diff = await summarise(table, rowChanges(Object.keys(table.columns), counted))
    if (diff.examples.length > 0) differing.push(diff)
  }
  return { from, to, tables: differing }
}
