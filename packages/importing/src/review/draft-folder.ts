// Reads a folder of drafts, as `tiyu extract` writes it.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecords } from '@tiyu/datapackage'
import { type AnyTable, type Bilingual, PackageError } from '@tiyu/model'
import {
  type Cells,
  DRAFT_REPORT,
  DRAFT_TABLES,
  DRAFT_TEXT,
  NUMBERS_FILE,
  PROPOSALS_FILE,
  REPORT_FILE,
  SOURCE_ID,
  tableNamed,
} from '../extract/draft-files.ts'
import { type NumberTreatment, treatmentOf } from '../extract/figures/number-fates.ts'
import { parseAs } from '../parse-as.ts'
import { ReviewError } from './review-error.ts'

/** The words of the report that a draft cites. */
interface CitedWords {
  readonly id: string
  readonly locator: string
  readonly asWritten: string
  readonly start: number
  readonly end: number
}

/** A drafted row. */
export interface Draft {
  readonly id: string
  readonly table: AnyTable
  readonly cells: Cells
  /** Absent for the source and for a proposed indicator. */
  readonly citation?: CitedWords
  /** From 0 to 1; absent for the source and for a proposed indicator. */
  readonly confidence?: number
  readonly reason?: Bilingual
  /** Name of the language model that proposed the row, or part of it. */
  readonly draftedBy?: string
}

/** A number of the report, and what became of it. */
interface ReportNumber {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly line: number
  readonly treatment: NumberTreatment
  readonly reason: Bilingual
}

/** A proposal of a language model that does not count. */
interface RefusedProposal {
  readonly quote: string
  readonly reason: Bilingual
}

/** The report that the drafts are of. */
export interface DraftedSubject {
  /** File name of the report. */
  readonly title: string
  readonly year: number
  /** Code of the region of the reporting bureau. */
  readonly region: string
}

/** The drafts of a report. */
export interface DraftFolder {
  readonly folder: string
  readonly subject: DraftedSubject
  readonly text: string
  /** In the order of the report: the source, then each row behind the indicator that it is the first to use. */
  readonly drafts: readonly Draft[]
  readonly numbers: readonly ReportNumber[]
  /** Proposals of a language model that do not count. */
  readonly refused: readonly RefusedProposal[]
}

/** True if a folder is one of drafts. */
export const isDraftFolder = (folder: string) => existsSync(join(folder, REPORT_FILE))

async function readRows(folder: string, file: string): Promise<Cells[]> {
  const records: (readonly string[])[] = []
  const fail = (problem: ConstructorParameters<typeof PackageError>[0][number]): never => {
    throw new PackageError([problem])
  }
  for await (const { cells } of readRecords(join(folder, file), file, fail)) records.push(cells)
  const [header = [], ...rows] = records
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

async function readDrafts(folder: string, name: string, citations: ReadonlyMap<string, CitedWords>): Promise<Draft[]> {
  const table = tableNamed(name)
  const rows = await readRows(folder, `${name}.csv`)
  return rows.map(({ confidence = '', reason = '', reasonEn = '', draftedBy = '', ...cells }) => {
    const citation = citations.get(cells.citationIds ?? '')
    return {
      id: cells[table.key] ?? '',
      table,
      cells,
      ...(citation && { citation }),
      ...(confidence !== '' && { confidence: Number(confidence), reason: { en: reasonEn, zh: reason } }),
      ...(draftedBy !== '' && { draftedBy }),
    }
  })
}

async function readCitations(folder: string): Promise<ReadonlyMap<string, CitedWords>> {
  const rows = await readRows(folder, 'citations.csv')
  return new Map(
    rows.map(({ id = '', locator = '', asWritten = '', start, end }) => [
      id,
      { id, locator, asWritten, start: Number(start), end: Number(end) },
    ]),
  )
}

async function readNumbers(folder: string): Promise<ReportNumber[]> {
  const rows = await readRows(folder, NUMBERS_FILE)
  return rows.map(({ line, start, end, asWritten = '', outcome = '', reason = '', reasonEn = '' }) => ({
    line: Number(line),
    start: Number(start),
    end: Number(end),
    asWritten,
    treatment: treatmentOf(outcome),
    reason: { en: reasonEn, zh: reason },
  }))
}

async function readRefused(folder: string): Promise<RefusedProposal[]> {
  if (!existsSync(join(folder, PROPOSALS_FILE))) return []
  const rows = await readRows(folder, PROPOSALS_FILE)
  return rows
    .filter(({ outcome }) => outcome === 'REFUSED')
    .map(({ quote = '', reason = '', reasonEn = '' }) => ({ quote, reason: { en: reasonEn, zh: reason } }))
}

/** Puts rows in the order of the report, and each indicator before the first row that uses it. */
function inReportOrder(rows: readonly Draft[], indicators: readonly Draft[]): Draft[] {
  const start = ({ citation }: Draft) => citation?.start ?? 0
  const waiting = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const ordered = [...rows].sort((one, other) => start(one) - start(other))
  const placed = ordered.flatMap((row) => {
    const indicator = waiting.get(row.cells.indicatorCode ?? '')
    if (indicator) waiting.delete(indicator.id)
    return indicator ? [indicator, row] : [row]
  })
  return [...placed, ...waiting.values()]
}

async function readSubject(folder: string): Promise<DraftedSubject> {
  const content = await readFile(join(folder, REPORT_FILE), 'utf8').catch(() => undefined)
  if (content === undefined)
    throw new ReviewError({
      en: `${folder} has no ${REPORT_FILE}. Name the folder that "tiyu extract --out" has written.`,
      zh: `${folder} 中没有 ${REPORT_FILE}。请指定 “tiyu extract --out” 写出的文件夹。`,
    })
  const report = parseAs(DRAFT_REPORT, content)
  if (report) return report
  throw new ReviewError({
    en: `${REPORT_FILE} in ${folder} is damaged. Run "tiyu extract" again; decisions are not lost.`,
    zh: `${folder} 中的 ${REPORT_FILE} 已损坏。请重新运行 “tiyu extract”，审核结果不会丢失。`,
  })
}

/**
 * Reads a folder of drafts.
 * @throws ReviewError if it is none, PackageError if one of its files cannot be read
 */
export async function readDraftFolder(folder: string): Promise<DraftFolder> {
  const subject = await readSubject(folder)
  const citations = await readCitations(folder)
  const rows = (await Promise.all(DRAFT_TABLES.map((name) => readDrafts(folder, name, citations)))).flat()
  const indicators = await readDrafts(folder, 'indicators', citations)
  const source = (await readDrafts(folder, 'sources', citations)).filter(({ id }) => id === SOURCE_ID)
  const text = await readFile(join(folder, DRAFT_TEXT), 'utf8')
  return {
    folder,
    subject,
    text,
    drafts: [...source, ...inReportOrder(rows, indicators)],
    numbers: await readNumbers(folder),
    refused: await readRefused(folder),
  }
}
