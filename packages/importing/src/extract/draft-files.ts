// Writes drafts to files: the columns of the package, followed by confidence and reason.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvLine, DESCRIPTOR_FILE } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import type { DraftCitation, DraftRow } from './draft-row.ts'
import type { Extraction } from './extraction.ts'
import { type CountedNumber, FATE_REASONS } from './number-ledger.ts'
import { ReportError } from './report-file.ts'

/** Columns of a draft after those of its table. */
export const DRAFT_COLUMNS = ['confidence', 'reason', 'reasonEn'] as const

/** File with the text that character ranges refer to. */
export const DRAFT_TEXT = 'report.txt'

/** File with every number of the text and what became of it. */
const NUMBERS_FILE = 'numbers.csv'

const SOURCE_ID = 'draft-report'
const DRAFT_TABLES = [
  'observations',
  'rank-claims',
  'events',
  'event-series',
  'demonstration-projects',
  'policies',
  'commitments',
] as const

type Cells = Readonly<Record<string, string>>

/** The report of the drafts. */
export interface DraftedReport {
  /** Title of the source, such as the file name. */
  readonly title: string
  readonly text: string
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
}

function columnsOf(name: string): string[] {
  return Object.keys(tables.find((table) => table.name === name)?.columns ?? {})
}

function toTableFile(name: string, rows: readonly Cells[], extraColumns: readonly string[] = []): string {
  const columns = [...columnsOf(name), ...extraColumns]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(csvLine).join('')
}

/** Assigns one citation to all drafts of the same range. */
class CitationRegistry {
  private readonly idByRange = new Map<string, string>()
  readonly rows: Cells[] = []

  idOf({ asWritten, locator, start, end }: DraftCitation): string {
    const range = `${start}-${end}`
    const existing = this.idByRange.get(range)
    if (existing) return existing
    const id = `draft-${String(this.idByRange.size + 1).padStart(4, '0')}`
    this.idByRange.set(range, id)
    this.rows.push({ id, sourceId: SOURCE_ID, locator, asWritten, start: String(start), end: String(end) })
    return id
  }
}

function toRow({ cells, citation, confidence, reason }: DraftRow, citations: CitationRegistry): Cells {
  return {
    ...cells,
    citationIds: citations.idOf(citation),
    confidence: String(confidence),
    reason: reason.zh,
    reasonEn: reason.en,
  }
}

const NUMBER_COLUMNS = ['line', 'start', 'end', 'asWritten', 'context', 'outcome', 'reason', 'reasonEn'] as const

function numbersFile(numbers: readonly CountedNumber[]): string {
  const rows = numbers.map(({ line, start, end, asWritten, context, fate }) => {
    const { zh, en } = FATE_REASONS[fate]
    return [String(line), String(start), String(end), asWritten, context, fate, zh, en]
  })
  return [[...NUMBER_COLUMNS], ...rows].map(csvLine).join('')
}

/** Returns the contents of the draft files by name: the text, its numbers, and one CSV file per table. */
export function toDraftFiles(extraction: Extraction, { title, text, sha256 }: DraftedReport): Map<string, string> {
  const { drafts, indicators, numbers } = extraction
  const citations = new CitationRegistry()
  const files = new Map<string, string>([[DRAFT_TEXT, text]])
  for (const name of DRAFT_TABLES) {
    const rows = drafts.filter((draft) => draft.table === name).map((draft) => toRow(draft, citations))
    files.set(`${name}.csv`, toTableFile(name, rows, DRAFT_COLUMNS))
  }
  files.set('indicators.csv', toTableFile('indicators', indicators as unknown as Cells[]))
  files.set('citations.csv', toTableFile('citations', citations.rows))
  files.set(NUMBERS_FILE, numbersFile(numbers))
  files.set(
    'sources.csv',
    toTableFile('sources', [{ id: SOURCE_ID, title, kind: 'WORK_REPORT', sha256, reliability: 'A' }]),
  )
  return files
}

/**
 * Writes drafts to a folder, which is created if needed.
 * @throws ReportError if the folder is a data package: drafts must be reviewed first
 */
export async function writeDrafts(folder: string, extraction: Extraction, report: DraftedReport): Promise<void> {
  if (existsSync(join(folder, DESCRIPTOR_FILE))) {
    throw new ReportError({
      en: `${folder} is a data package. Name another folder; drafts must be reviewed before they enter a package.`,
      zh: `${folder} 是数据包。请指定其他文件夹；草稿须经审核才能进入数据包。`,
    })
  }
  await mkdir(folder, { recursive: true })
  for (const [name, content] of toDraftFiles(extraction, report)) await writeFile(join(folder, name), content)
}
