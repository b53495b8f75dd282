// Drafts a report into a folder that has drafts of it already: what is decided stays as it is, and identifiers stay the same.
import { type AnyTable, tables } from '@tiyu/model'
import {
  type Cells,
  type DraftedReport,
  type DraftTables,
  toDraftFiles,
  toDraftTables,
  writeDraftFiles,
} from '../extract/draft-files.ts'
import type { Extraction } from '../extract/extraction.ts'
import { applyDecisions, type ReviewedDraft } from './decision.ts'
import { readDecisions } from './decision-log.ts'
import { isDraftFolder, ReviewError, readDraftFolder } from './draft-folder.ts'
import { titleOf } from './readiness.ts'

/** A row whose draft differs from the one in the folder. */
export interface ChangedDraft {
  readonly table: string
  /** Name, title or words of the row. */
  readonly title: string
  /** Columns that differ. */
  readonly columns: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** How drafts differ from those that the folder had. */
export interface DraftChanges {
  /** Rows with a decision; they stay as they are. */
  readonly reviewed: number
  /** Rows with a decision that would now be drafted with other cells. */
  readonly differing: readonly ChangedDraft[]
  /** Titles of rows with a decision that would no longer be drafted. */
  readonly missing: readonly string[]
  /** Rows without a decision. */
  readonly changed: readonly ChangedDraft[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Columns of a draft that say how it was made. */
const ABOUT_DRAFT = ['confidence', 'reason', 'reasonEn']

const tableNamed = (name: string) => tables.find((table) => table.name === name) as AnyTable

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
function mapIds(before: DraftTables, after: DraftTables): Map<string, string> {
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
function withIds(name: string, row: Cells, ids: ReadonlyMap<string, string>): Cells {
  const { key, columns } = tableNamed(name)
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      column === key || columns[column]?.references ? (ids.get(cell) ?? cell) : cell,
    ]),
  )
}

/** The rows in a folder of drafts, and those with a decision. */
interface EarlierDrafts {
  readonly tables: DraftTables
  readonly reviewed: ReadonlyMap<string, ReviewedDraft>
  readonly text: string
}

async function readEarlier(folder: string): Promise<EarlierDrafts> {
  const { drafts, text } = await readDraftFolder(folder)
  const decided = applyDecisions(drafts, await readDecisions(folder)).filter(({ by }) => by !== undefined)
  const rows = drafts.map(({ table, cells, confidence, reason }): [string, Cells] => [
    table.name,
    { ...cells, ...(reason && { confidence: String(confidence), reason: reason.zh, reasonEn: reason.en }) },
  ])
  const citations = new Map(drafts.flatMap(({ citation }) => (citation ? [[citation.id, citation] as const] : [])))
  const cited = [...citations.values()].map(({ start, end, ...citation }): [string, Cells] => [
    'citations',
    { ...citation, sourceId: 'draft-report', start: String(start), end: String(end) },
  ])
  const byTable = Map.groupBy([...rows, ...cited], ([name]) => name)
  return {
    tables: new Map([...byTable].map(([name, ofTable]) => [name, ofTable.map(([, row]) => row)])),
    reviewed: new Map(decided.map((one) => [one.draft.id, one])),
    text,
  }
}

function titleOfRow(row: Cells, citations: readonly Cells[]): string {
  return row.name || row.title || citations.find(({ id }) => id === row.citationIds)?.asWritten || ''
}

function differences(before: Cells, after: Cells): ChangedDraft['columns'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (one) => !ABOUT_DRAFT.includes(one),
  )
  return names
    .map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' }))
    .filter((one) => one.before !== one.after)
}

/** Merges the drafts of one table; rows with a decision stay as they are. */
class TableMerger {
  readonly rows: Cells[] = []
  readonly changes: {
    differing: ChangedDraft[]
    missing: string[]
    changed: ChangedDraft[]
    added: string[]
    removed: string[]
  } = {
    differing: [],
    missing: [],
    changed: [],
    added: [],
    removed: [],
  }
  private readonly table: AnyTable
  private readonly reviewed: EarlierDrafts['reviewed']
  private readonly citations: readonly Cells[]

  constructor(name: string, reviewed: EarlierDrafts['reviewed'], citations: readonly Cells[]) {
    this.table = tableNamed(name)
    this.reviewed = reviewed
    this.citations = citations
  }

  merge(before: readonly Cells[], after: readonly Cells[]): void {
    const { key } = this.table
    const earlier = new Map(before.map((row) => [row[key] ?? '', row]))
    for (const row of after) this.add(earlier.get(row[key] ?? ''), row)
    const ids = new Set(after.map((row) => row[key] ?? ''))
    for (const [id, row] of earlier) if (!ids.has(id)) this.leave(id, row)
  }

  private add(before: Cells | undefined, row: Cells): void {
    const title = titleOfRow(row, this.citations)
    if (!before) {
      this.rows.push(row)
      this.changes.added.push(title)
      return
    }
    const isReviewed = this.reviewed.has(row[this.table.key] ?? '')
    this.rows.push(isReviewed ? before : row)
    const columns = differences(before, row)
    const list = isReviewed ? this.changes.differing : this.changes.changed
    if (columns.length > 0) list.push({ table: this.table.name, title, columns })
  }

  private leave(id: string, row: Cells): void {
    const decided = this.reviewed.get(id)
    if (decided) {
      this.rows.push(row)
      this.changes.missing.push(titleOf(decided))
    } else this.changes.removed.push(titleOfRow(row, this.citations))
  }
}

/** Merges new drafts into those of a folder. */
function mergeDrafts(earlier: EarlierDrafts, after: DraftTables): { tables: DraftTables; changes: DraftChanges } {
  const ids = mapIds(earlier.tables, after)
  const renamed = new Map(
    [...after].map(([name, rows]): [string, Cells[]] => [name, rows.map((row) => withIds(name, row, ids))]),
  )
  const citations = new Map(
    [...(earlier.tables.get('citations') ?? []), ...(renamed.get('citations') ?? [])].map((row) => [row.id ?? '', row]),
  )
  const mergers = [...renamed.keys()]
    .filter((name) => name !== 'citations')
    .map((name) => {
      const merger = new TableMerger(name, earlier.reviewed, [...citations.values()])
      merger.merge(earlier.tables.get(name) ?? [], renamed.get(name) ?? [])
      return { name, merger }
    })
  const used = new Set(mergers.flatMap(({ merger }) => merger.rows.map(({ citationIds = '' }) => citationIds)))
  const list = <Key extends keyof TableMerger['changes']>(key: Key) =>
    mergers.flatMap(({ merger }) => merger.changes[key] as TableMerger['changes'][Key][number][])
  return {
    tables: new Map([
      ...mergers.map(({ name, merger }): [string, Cells[]] => [name, merger.rows]),
      ['citations', [...citations.values()].filter(({ id = '' }) => used.has(id))],
    ]),
    changes: {
      reviewed: earlier.reviewed.size,
      differing: list('differing') as ChangedDraft[],
      missing: list('missing') as string[],
      changed: list('changed') as ChangedDraft[],
      added: list('added') as string[],
      removed: list('removed') as string[],
    },
  }
}

const OTHER_TEXT = {
  en: 'has decisions on another text. Name another folder for the changed report, whose figures have a source of their own.',
  zh: '中的审核结果针对另一文本。报告有改动时请另用文件夹，其数据另列来源。',
}

/**
 * Writes the drafts of a report to a folder. Rows of an earlier run with a decision stay as they are.
 * @returns what changed; undefined if the folder had no drafts of this text
 * @throws ReviewError if the folder has decisions on another text, ReportError if it is a data package
 */
export async function updateDrafts(
  folder: string,
  extraction: Extraction,
  report: DraftedReport,
): Promise<DraftChanges | undefined> {
  const drafted = toDraftTables(extraction, report)
  const earlier = isDraftFolder(folder) ? await readEarlier(folder) : undefined
  if (earlier && earlier.reviewed.size > 0 && earlier.text !== report.text)
    throw new ReviewError({ en: `${folder} ${OTHER_TEXT.en}`, zh: `${folder} ${OTHER_TEXT.zh}` })
  const merged = earlier?.text === report.text ? mergeDrafts(earlier, drafted) : undefined
  await writeDraftFiles(folder, toDraftFiles(merged?.tables ?? drafted, extraction.numbers, report))
  return merged?.changes
}
