// Compares two releases by a merge join: both are read sorted by key, so that only the result is in memory.

import { type AnyTable, tables } from '@tiyu/model'
import type { ReleaseInfo } from '../release/release-info.ts'
import type { ReleaseStore } from '../release/release-store.ts'
import { compareKeys, type KeyedRow } from './keyed-rows.ts'

/** A row that was added, changed or removed. */
export interface RowChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly key: string
  /** Cells that differ, by column; an added row has nothing before, a removed one nothing after. */
  readonly fields: Readonly<Record<string, readonly [before: string, after: string]>>
}

/** Differences of one table. */
export interface TableDiff {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Number of cells per column that differ in changed rows. */
  readonly fields: Readonly<Record<string, number>>
  /** The first differences by key, up to the requested number. */
  readonly examples: readonly RowChange[]
}

/** Differences between two releases, without tables that are the same. */
export interface ReleaseDiff {
  readonly from: ReleaseInfo
  readonly to: ReleaseInfo
  readonly tables: readonly TableDiff[]
}

/** Examples per table by default. */
const MAX_EXAMPLES = 10

/** Rows between two progress reports. */
const REPORT_EVERY = 5000

/** Called with the number of keys compared so far, and the larger row count of the two tables. */
export type DiffListener = (table: string, keys: number, total: number) => void

/** Returns the cells that differ; a row that is not there has empty cells. */
function changedFields(columns: readonly string[], { before, after }: RowPair): RowChange['fields'] {
  const fields: Record<string, readonly [string, string]> = {}
  for (const [at, column] of columns.entries()) {
    const pair = [before?.cells[at] ?? '', after?.cells[at] ?? ''] as const
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

function describeChange(columns: readonly string[], pair: RowPair): RowChange | undefined {
  const { before, after } = pair
  const fields = changedFields(columns, pair)
  if (!before) return { kind: 'added', key: after?.key ?? '', fields }
  if (!after) return { kind: 'removed', key: before.key, fields }
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

async function summarise(
  { name }: AnyTable,
  changes: AsyncIterable<RowChange>,
  maxExamples: number,
): Promise<TableDiff> {
  const counts = { added: 0, changed: 0, removed: 0 }
  const fields: Record<string, number> = {}
  const examples: RowChange[] = []
  for await (const change of changes) {
    counts[change.kind] += 1
    const changed = change.kind === 'changed' ? Object.keys(change.fields) : []
    for (const field of changed) fields[field] = (fields[field] ?? 0) + 1
    if (examples.length < maxExamples) examples.push(change)
  }
  return { table: name, ...counts, fields, examples }
}

/** Returns the hash of the file of a table; undefined if it is not known. */
function fileHash({ files, packageFiles }: ReleaseInfo, { name }: AnyTable): string | undefined {
  return packageFiles.find(({ path }) => path === files[name])?.sha256
}

/** Returns the tables that may differ: those whose files do not have the same bytes. */
function differingTables(from: ReleaseInfo, to: ReleaseInfo): AnyTable[] {
  return tables.filter((table) => {
    const hash = fileHash(from, table)
    return from.name !== to.name && (hash === undefined || hash !== fileHash(to, table))
  })
}

/** Returns how many rows of both releases must be read to compare them. */
export function rowsToCompare(from: ReleaseInfo, to: ReleaseInfo): number {
  return differingTables(from, to).reduce((sum, { name }) => sum + (from.rows[name] ?? 0) + (to.rows[name] ?? 0), 0)
}

interface DiffOptions {
  readonly onProgress?: DiffListener
  /** Examples per table. */
  readonly maxExamples?: number
}

/** Compares two releases of a store. */
export async function diffReleases(
  store: Pick<ReleaseStore, 'rows'>,
  from: ReleaseInfo,
  to: ReleaseInfo,
  { onProgress = () => {}, maxExamples = MAX_EXAMPLES }: DiffOptions = {},
): Promise<ReleaseDiff> {
  const differing: TableDiff[] = []
  for (const table of differingTables(from, to)) {
    const { name } = table
    const total = Math.max(from.rows[name] ?? 0, to.rows[name] ?? 0)
    const pairs = pairRows(store.rows(from.name, name), store.rows(to.name, name))
    const counted = countPairs(pairs, (keys) => onProgress(name, keys, total))
    const diff = await summarise(table, rowChanges(Object.keys(table.columns), counted), maxExamples)
    if (diff.added + diff.changed + diff.removed > 0) differing.push(diff)
  }
  return { from, to, tables: differing }
}
