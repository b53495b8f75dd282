// Drafts a report into a folder that has drafts of it already: what is decided stays as it is, and identifiers stay the same.
import {
  type Cells,
  type DraftedReport,
  type DraftTables,
  SOURCE_ID,
  toDraftFiles,
  toDraftTables,
  writeDraftFiles,
} from '../extract/draft-files.ts'
import type { Extraction } from '../extract/extraction.ts'
import { applyDecisions } from './decision.ts'
import { readDecisions } from './decision-log.ts'
import { isDraftFolder, readDraftFolder } from './draft-folder.ts'
import { mapIds, withIds } from './draft-identity.ts'
import { neededBy } from './readiness.ts'
import { ReviewError } from './review-error.ts'
import { type DraftChanges, type RetainedDrafts, TableMerger } from './table-merger.ts'

/** The rows in a folder of drafts, and those that stay as they are. */
interface EarlierDrafts extends RetainedDrafts {
  readonly tables: DraftTables
  readonly text: string
}

async function readEarlier(folder: string): Promise<EarlierDrafts> {
  const { drafts, text } = await readDraftFolder(folder)
  const all = applyDecisions(drafts, await readDecisions(folder))
  const byId = new Map(all.map((one) => [one.draft.id, one]))
  const decided = all.filter(({ by }) => by !== undefined)
  // A correction may be taken back, so that the row then needs again what it was drafted with.
  const needed = decided.flatMap((one) =>
    [one, { ...one, cells: one.draft.cells }].flatMap((row) => neededBy(row, byId)),
  )
  const rows = drafts.map(({ table, cells, confidence, reason, draftedBy = '' }): [string, Cells] => [
    table.name,
    { ...cells, ...(reason && { confidence: String(confidence), reason: reason.zh, reasonEn: reason.en }), draftedBy },
  ])
  const citations = new Map(drafts.flatMap(({ citation }) => (citation ? [[citation.id, citation] as const] : [])))
  const cited = [...citations.values()].map(({ start, end, ...citation }): [string, Cells] => [
    'citations',
    { ...citation, sourceId: SOURCE_ID, start: String(start), end: String(end) },
  ])
  const byTable = Map.groupBy([...rows, ...cited], ([name]) => name)
  return {
    tables: new Map([...byTable].map(([name, ofTable]) => [name, ofTable.map(([, row]) => row)])),
    reviewed: new Map(decided.map((one) => [one.draft.id, one])),
    needed: new Set(needed.map(({ draft }) => draft.id)),
    text,
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
      const merger = new TableMerger(name, earlier, [...citations.values()])
      merger.merge(earlier.tables.get(name) ?? [], renamed.get(name) ?? [])
      return { name, merger }
    })
  const used = new Set(mergers.flatMap(({ merger }) => merger.rows.map(({ citationIds = '' }) => citationIds)))
  return {
    tables: new Map([
      ...mergers.map(({ name, merger }): [string, Cells[]] => [name, merger.rows]),
      ['citations', [...citations.values()].filter(({ id = '' }) => used.has(id))],
    ]),
    changes: {
      reviewed: earlier.reviewed.size,
      differing: mergers.flatMap(({ merger }) => merger.differing),
      missing: mergers.flatMap(({ merger }) => merger.missing),
      changed: mergers.flatMap(({ merger }) => merger.changed),
      added: mergers.flatMap(({ merger }) => merger.added),
      removed: mergers.flatMap(({ merger }) => merger.removed),
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
