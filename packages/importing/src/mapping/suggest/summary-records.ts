// Finds records that are no facilities: totals at the bottom of a table, and footnotes.
import type { SourceRecord } from '../source/record.ts'
import { escapePattern } from './escape-pattern.ts'

/** Records to leave out, by a column and the texts in it. */
export interface SummaryRecords {
  readonly kind: 'total' | 'note'
  readonly column: string
  /** Pattern of the texts. */
  readonly match: string
}

const TOTAL =
  /^(?:[合总總小共]\s*[计計]|总数|總數|汇总|彙總|計|累计|(?:grand |sub-? ?)?totals?|sum|(?:gesamt|zwischen|end)?summe|gesamt|insgesamt|total(?:e|es|en)?(?: (?:g[ée]n[ée]rale?|general))?|sous-total|итого|всего|합계|소계|총계|totaal|yhteensä|suma|razem|summa|i alt|รวม)\s*[:：]?$/iu
const NOTE =
  /^(?:[*※†‡]|(?:注|备注|備註|说明|說明|附注|資料來源|数据来源|资料来源|出典|填表说明|notes?|sources?|remarks?|quelle|anmerkung(?:en)?|fuente|nota|fonte)\s*\d*\s*[:：.])/iu

const filledCells = ({ cells }: SourceRecord) => cells.filter((cell) => cell.trim() !== '')

/** Returns the index of the cell that makes a record a total or a note; -1 if there is none. */
function findMark(
  record: SourceRecord,
): { readonly kind: SummaryRecords['kind']; readonly column: number } | undefined {
  const total = record.cells.findIndex((cell) => TOTAL.test(cell.trim()))
  if (total >= 0) return { kind: 'total', column: total }
  const [only, ...others] = filledCells(record)
  if (only === undefined || others.length > 0 || !NOTE.test(only.trim())) return undefined
  return { kind: 'note', column: record.cells.indexOf(only) }
}

/** The records of a file that are facilities, and how to leave out the others. */
export interface SeparatedRecords {
  readonly facilities: readonly SourceRecord[]
  readonly summaries: readonly SummaryRecords[]
}

/** Separates the records of a file from totals and footnotes. */
export function separateSummaries(records: readonly SourceRecord[]): SeparatedRecords {
  const texts = new Map<string, Set<string>>()
  const facilities = records.filter((record) => {
    const mark = findMark(record)
    if (!mark) return true
    const key = `${mark.kind} ${record.names[mark.column] ?? `#${mark.column + 1}`}`
    const text = (record.cells[mark.column] ?? '').trim()
    texts.set(key, (texts.get(key) ?? new Set()).add(text))
    return false
  })
  const summaries = [...texts].map(([key, found]): SummaryRecords => {
    const at = key.indexOf(' ')
    const match = `^\\s*(?:${[...found].map(escapePattern).join('|')})\\s*$`
    return { kind: key.slice(0, at) as SummaryRecords['kind'], column: key.slice(at + 1), match }
  })
  return { facilities, summaries }
}

const REASONS = {
  total: '{ en: "A total, not a facility.", zh: "合计行，不是设施。" }',
  note: '{ en: "A footnote, not a facility.", zh: "表注，不是设施。" }',
} as const

/** Renders the section `leaveOut` for totals and footnotes. */
export function leaveOutLines(summaries: readonly SummaryRecords[]): string[] {
  if (summaries.length === 0) return []
  return [
    'leaveOut:',
    ...summaries.flatMap(({ kind, column, match }) => [
      `  - column: ${JSON.stringify(column)}`,
      `    match: ${JSON.stringify(match)}`,
      `    why: ${REASONS[kind]}`,
    ]),
  ]
}
