// If the text of a source is available, every citation must match it: its phrase at its range, below its sections.
import { type AnyTable, citation, type Message, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { FindText } from './source-folder.ts'
import { SourceText } from './source-text.ts'

/** Separator of the sections of a locator, outermost first. */
export const LOCATOR_SEPARATOR = ' › '

/** Sections without a printed heading: the title, and the text before the first heading. */
const UNPRINTED_SECTIONS = new Set(['标题', '导言', 'Title', 'Introduction'])

const COLUMNS = Object.keys(citation.columns)

type ReportField = (field: string, details: Message) => void

interface Range {
  readonly start: number
  readonly end: number
}

/** Checks citations against the texts of their sources. */
export class CitationTextCheck {
  /** Identifiers of the sources whose text was available. */
  readonly comparedSources: string[] = []
  private readonly texts = new Map<string, SourceText | undefined>()
  private readonly findText: FindText
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void, findText: FindText = () => undefined) {
    this.report = report
    this.findText = findText
  }

  /** Adds a row. Sources must come before citations. */
  add(table: AnyTable, file: string, row: Row): void {
    if (table.model === 'Source') this.addSource(row.values)
    if (table.model === 'Citation') this.check(file, row)
  }

  private addSource({ id, sha256 }: Row['values']): void {
    if (sha256 === null) return
    const text = this.findText(sha256 as string)
    this.texts.set(id as string, text === undefined ? undefined : new SourceText(text))
    if (text !== undefined) this.comparedSources.push(id as string)
  }

  private check(file: string, { line, values }: Row): void {
    if (!this.texts.has(values.sourceId as string)) return
    const report: ReportField = (field, details) =>
      this.report({ file, line, column: COLUMNS.indexOf(field) + 1, field, ...details })
    const locator = values.locator as string | null
    if (locator === null) report('locator', MISSING_LOCATOR)
    const text = this.texts.get(values.sourceId as string)
    if (!text) return
    const phraseEnd = checkPhrase(text, values, report)
    const missing = locator === null ? undefined : findMissingSection(text, locator, phraseEnd ?? text.text.length)
    if (missing !== undefined) report('locator', sectionNotFound(missing))
  }
}

/** Reports a phrase that is not at its range; returns the end of the range if it is. */
function checkPhrase(text: SourceText, values: Row['values'], report: ReportField): number | undefined {
  const { asWritten, start, end } = values as { asWritten: string; start: number | null; end: number | null }
  if (start !== null && end !== null && text.at(start, end) === asWritten) return end
  const range = text.find(asWritten)
  if (!range) report('asWritten', phraseNotFound(asWritten))
  else if (start === null || end === null) report('start', missingRange(range))
  else report('start', rangeMismatch(text.at(start, end), range))
  return undefined
}

/** Returns the first section of a locator that the text does not contain, in order, before `limit`. */
function findMissingSection(text: SourceText, locator: string, limit: number): string | undefined {
  let from = 0
  for (const section of locator.split(LOCATOR_SEPARATOR)) {
    if (UNPRINTED_SECTIONS.has(section)) continue
    const range = text.find(section, from)
    if (!range || range.start >= limit) return section
    from = range.end
  }
  return undefined
}

const MISSING_LOCATOR: Message = {
  message: { en: 'Section path missing.', zh: '缺少章节路径。' },
  hint: {
    en: `Write the headings above the phrase, joined with "${LOCATOR_SEPARATOR}"; Title (标题) for the title, Introduction (导言) for the text before the first heading.`,
    zh: `请写短语上方的各级标题，用 “${LOCATOR_SEPARATOR}” 连接；题目写“标题”，首个标题之前写“导言”。`,
  },
}

function sectionNotFound(section: string): Message {
  return {
    message: {
      en: `Section ${quote(section)} not found in the source text before the phrase.`,
      zh: `来源全文中，短语之前没有章节 ${quote(section)}。`,
    },
    hint: { en: 'Write each heading as printed, the outermost first.', zh: '请照原文写各级标题，最外层在前。' },
  }
}

function phraseNotFound(phrase: string): Message {
  return {
    message: { en: `${quote(phrase)} not found in the source text.`, zh: `来源全文中没有 ${quote(phrase)}。` },
    hint: { en: 'Copy the phrase character for character.', zh: '请逐字照录原文短语。' },
  }
}

function missingRange({ start, end }: Range): Message {
  return {
    message: {
      en: 'Character range missing (the source text is available).',
      zh: '缺少字符区间（已有来源全文）。',
    },
    hint: { en: `The phrase is at ${start} to ${end}.`, zh: `短语位于 ${start} 至 ${end}。` },
  }
}

function rangeMismatch(actual: string, { start, end }: Range): Message {
  return {
    message: { en: `The text at this range is ${quote(actual)}.`, zh: `该区间的原文是 ${quote(actual)}。` },
    hint: {
      en: `The phrase first occurs at ${start} to ${end}.`,
      zh: `短语首次出现于 ${start} 至 ${end}。`,
    },
  }
}
