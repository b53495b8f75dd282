// Compares two releases by a merge join: both are read sorted by key, so that only the result is in memory.

import { type AnyTable, tables } from '@tiyu/model'
import type { ReleaseInfo } from '../release/release-info.ts'
import type { ReleaseStore } from '../release/release-store.ts'
import { compareKeys, type KeyedRow } from './keyed-rows.ts'

/** A row that was added, changed or removed. */
export interface RowChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly key: string
  /** Changed cells by column, empty for added and removed rows. */
  readonly fields: Readonly<Record<string, readonly [before: string, after: string]>>
}

/** Differences of one table. */
export interface TableDiff {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Number of changed cells per changed column. */
  readonly fields: Readonly<Record<string, number>>
  /** The first differences by key. */
  readonly examples: readonly RowChange[]
}

/** Differences between two releases, without tables that are the same. */
export interface ReleaseDiff {
  readonly from: ReleaseInfo
  readonly to: ReleaseInfo
  readonly tables: readonly TableDiff[]
}

/** Examples per table. */
const MAX_EXAMPLES = 10

/** Rows between two progress reports. */
const REPORT_EVERY = 5000

/** Called with the number of keys compared so far, and the larger row count of the two tables. */
export type DiffListener = (table: string, keys: number, total: number) => void

function changedFields(columns: readonly string[], before: KeyedRow, after: KeyedRow): RowChange['fields'] {
  const fields: Record<string, readonly [string, string]> = {}
  for (const [at, column] of columns.entries()) {
    const pair = [before.cells[at] ?? '', after.cells[at] ?? ''] as const
    if (pair[0] !== pair[1]) fields[column] = pair
  }
  return fields
}

/** The rows of one key; one of them may be missing. */
interface RowPair {
  readonly before: KeyedRow | undefined
  readonly after: KeyedRow | undefined
}

/** Returns which side has the smaller key: negative for `before`, positive for `after`, 0 if both have it. */
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

/** Passes pairs through and periodically reports their number. */
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

/** Returns the differences of two sequences of rows, each sorted by key. */
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
 * Compares two releases, given by version or name.
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
