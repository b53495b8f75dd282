// Writes drafts to files: the columns of the package, followed by confidence and reason.
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvLine, DESCRIPTOR_FILE } from '@tiyu/datapackage'
import { type AnyTable, tables } from '@tiyu/model'
import { z } from 'zod'
import { type Confidences, leastSure } from './doubtful-characters.ts'
import type { DraftCitation, DraftRow } from './draft-row.ts'
import type { ExaminedProposal } from './examined-proposal.ts'
import type { Extraction, ReportSubject } from './extraction.ts'
import { NUMBER_FATES } from './figures/number-fates.ts'
import type { CountedNumber } from './figures/number-ledger.ts'
import { ReportError } from './reading/report-error.ts'
import type { ReportSource } from './report-source.ts'

/** Columns of a draft after those of its table. */
export const DRAFT_COLUMNS = ['confidence', 'reason', 'reasonEn', 'draftedBy'] as const

/** File with the text that character ranges refer to. */
export const DRAFT_TEXT = 'report.txt'

/** File with every number of the text and what became of it. */
export const NUMBERS_FILE = 'numbers.csv'

/** File with the confidence of every character that was recognised in a scan. */
const CHARACTERS_FILE = 'characters.csv'

/** File with every proposal of a language model and what became of it. */
export const PROPOSALS_FILE = 'proposals.csv'

/** File with the name of the report, its year and its region; it marks a folder of drafts. */
export const REPORT_FILE = 'report.json'

/** The content of that file. */
export const DRAFT_REPORT = z.object({ title: z.string(), year: z.number(), region: z.string() })

/** Identifier of the source in the drafts. */
export const SOURCE_ID = 'draft-report'

/** Tables with drafted rows. */
export const DRAFT_TABLES = [
  'observations',
  'rank-claims',
  'events',
  'event-series',
  'demonstration-projects',
  'policies',
  'commitments',
] as const

/** Cells by column; missing ones are empty. */
export type Cells = Readonly<Record<string, string>>

/** The report of the drafts. */
export interface DraftedReport {
  /** Name of the file. */
  readonly title: string
  readonly source: ReportSource
  readonly text: string
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
  readonly subject: ReportSubject
  /** Confidence of each character that was recognised in a scan. */
  readonly confidences?: Confidences | undefined
  /** Proposals of a language model, if one was used. */
  readonly proposals?: readonly ExaminedProposal[] | undefined
}

/** Returns the table of a name. */
export function tableNamed(name: string): AnyTable {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`No table ${name}`)
  return table
}

function toTableFile(name: string, rows: readonly Cells[], extraColumns: readonly string[] = []): string {
  const columns = [...Object.keys(tableNamed(name).columns), ...extraColumns]
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

function toRow({ cells, citation, confidence, reason, draftedBy = '' }: DraftRow, citations: CitationRegistry): Cells {
  return {
    ...cells,
    citationIds: citations.idOf(citation),
    confidence: String(confidence),
    reason: reason.zh,
    reasonEn: reason.en,
    draftedBy,
  }
}

const NUMBER_COLUMNS = [
  ...['line', 'start', 'end', 'asWritten', 'context', 'outcome', 'reason', 'reasonEn'],
  // Of the character that text recognition is least sure of; empty for a number that was not recognised in a scan.
  'confidence',
]

function numbersFile(numbers: readonly CountedNumber[], confidences: Confidences): string {
  const rows = numbers.map(({ line, start, end, asWritten, context, fate }) => {
    const { zh, en } = NUMBER_FATES[fate]
    const confidence = leastSure({ start, end }, confidences)?.confidence ?? ''
    return [String(line), String(start), String(end), asWritten, context, fate, zh, en, String(confidence)]
  })
  return [NUMBER_COLUMNS, ...rows].map(csvLine).join('')
}

function charactersFile(text: string, confidences: Confidences): string {
  const rows = [...confidences].map(([position, confidence]) => [
    String(position),
    text[position] ?? '',
    String(confidence),
  ])
  return [['position', 'character', 'confidence'], ...rows].map(csvLine).join('')
}

function proposalsFile(proposals: readonly ExaminedProposal[]): string {
  const rows = proposals.map(({ kind, quote, outcome, reason }) => [kind, quote, outcome, reason.zh, reason.en])
  return [['kind', 'quote', 'outcome', 'reason', 'reasonEn'], ...rows].map(csvLine).join('')
}

/** The rows of the draft files, by table. */
export type DraftTables = ReadonlyMap<string, readonly Cells[]>

/** Returns the rows of the drafts, of the indicators they propose, of their citations and of the report. */
export function toDraftTables({ drafts, indicators }: Extraction, { source, sha256 }: DraftedReport): DraftTables {
  const citations = new CitationRegistry()
  const byTable = DRAFT_TABLES.map((name): [string, Cells[]] => [
    name,
    drafts.filter((draft) => draft.table === name).map((draft) => toRow(draft, citations)),
  ])
  return new Map([
    ...byTable,
    ['indicators', indicators as unknown as Cells[]],
    ['citations', citations.rows],
    ['sources', [{ id: SOURCE_ID, ...source, kind: 'WORK_REPORT', sha256, reliability: 'A' }]],
  ])
}

/** Returns the columns of a draft behind those of its table. */
function extraColumns(name: string): readonly string[] {
  if ((DRAFT_TABLES as readonly string[]).includes(name)) return DRAFT_COLUMNS
  return name === 'indicators' ? ['draftedBy'] : []
}

/** Returns the contents of the draft files by name: the text, its numbers, and one CSV file per table. */
export function toDraftFiles(
  draftTables: DraftTables,
  numbers: readonly CountedNumber[],
  { title, text, subject, confidences = new Map(), proposals }: DraftedReport,
): Map<string, string> {
  const files = [...draftTables].map(([name, rows]): [string, string] => [
    `${name}.csv`,
    toTableFile(name, rows, extraColumns(name)),
  ])
  return new Map([
    [DRAFT_TEXT, text],
    [REPORT_FILE, `${JSON.stringify({ title, ...subject }, null, 2)}\n`],
    ...files,
    [NUMBERS_FILE, numbersFile(numbers, confidences)],
    ...(confidences.size > 0 ? [[CHARACTERS_FILE, charactersFile(text, confidences)] as const] : []),
    ...(proposals ? [[PROPOSALS_FILE, proposalsFile(proposals)] as const] : []),
  ])
}

/** Files that some drafts have; those of an earlier run would be of other drafts. */
const OPTIONAL_FILES = [CHARACTERS_FILE, PROPOSALS_FILE]

/**
 * Writes draft files to a folder, which is created if needed.
 * @throws ReportError if the folder is a data package: drafts must be reviewed first
 */
export async function writeDraftFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  if (existsSync(join(folder, DESCRIPTOR_FILE))) {
    throw new ReportError({
      en: `${folder} is a data package. Name another folder; drafts must be reviewed before they enter a package.`,
      zh: `${folder} 是数据包。请指定其他文件夹；草稿须经审核才能进入数据包。`,
    })
  }
  await mkdir(folder, { recursive: true })
  for (const [name, content] of files) await writeFile(join(folder, name), content)
  for (const name of OPTIONAL_FILES) if (!files.has(name)) await rm(join(folder, name), { force: true })
}
