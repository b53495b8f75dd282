// Where the text of a source is at hand, every citation stands in it: its phrase at its range, its sections before it.
import { type AnyTable, type Bilingual, citation, type Problem, quote } from '@tiyu/model'
import type { Row } from '../rows.ts'
import type { FindText } from './source-folder.ts'
import { SourceText } from './source-text.ts'

/** Between the sections of a locator, from the outermost to the innermost. */
export const LOCATOR_SEPARATOR = ' › '

/** Places that no text prints a name for: its title, and what stands before its first section. */
const UNPRINTED_SECTIONS = new Set(['标题', '导言', 'Title', 'Introduction'])

const COLUMNS = Object.keys(citation.columns)

/** Judges the citations of sources whose text the character ranges refer to. */
export class CitationTextCheck {
  /** Sources whose text was found and compared. */
  readonly comparedSources: string[] = []
  private readonly texts = new Map<string, SourceText | undefined>()
  private readonly findText: FindText
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void, findText: FindText = () => undefined) {
    this.report = report
    this.findText = findText
  }

  /** Takes in a row; sources come before citations. */
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
    const report = (field: string, message: Bilingual, hint: Bilingual) =>
      this.report({ file, line, column: COLUMNS.indexOf(field) + 1, field, message, hint })
    const locator = values.locator as string | null
    if (locator === null) report('locator', ...MISSING_LOCATOR)
    const text = this.texts.get(values.sourceId as string)
    if (!text) return
    const range = this.checkPhrase(text, values, report)
    const missing = locator === null ? undefined : findMissingSection(text, locator, range ?? text.text.length)
    if (missing !== undefined) report('locator', ...sectionNotFound(missing))
  }

  /** @returns where the phrase ends */
  private checkPhrase(
    text: SourceText,
    values: Row['values'],
    report: (field: string, ...message: Message) => void,
  ): number | undefined {
    const { asWritten, start, end } = values as { asWritten: string; start: number | null; end: number | null }
    if (start !== null && end !== null && text.at(start, end) === asWritten) return end
    const range = text.find(asWritten)
    if (!range) report('asWritten', ...phraseNotFound(asWritten))
    else if (start === null || end === null) report('start', ...missingRange(range))
    else report('start', ...rangeMismatch(text.at(start, end), range))
    return undefined
  }
}

type Message = readonly [Bilingual, Bilingual]

interface Range {
  readonly start: number
  readonly end: number
}

/** The first section that does not stand in the text, each behind the one around it and before `limit`. */
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

const MISSING_LOCATOR: Message = [
  {
    en: 'The text of this source is known, but the citation names no section.',
    zh: '该来源持有文本，引文却没有章节路径。',
  },
  {
    en: `Write the headings above the phrase, joined with "${LOCATOR_SEPARATOR}"; Title (标题) for the title, Introduction (导言) for what precedes the first heading.`,
    zh: `请写短语上方的各级标题，用 “${LOCATOR_SEPARATOR}” 连接；题目写“标题”，首个标题之前写“导言”。`,
  },
]

function sectionNotFound(section: string): Message {
  return [
    {
      en: `The section ${quote(section)} does not stand in the text before the phrase.`,
      zh: `原文中短语之前没有章节 ${quote(section)}。`,
    },
    { en: 'Write each heading as printed, the outermost first.', zh: '请照原文写各级标题，最外层在前。' },
  ]
}

function phraseNotFound(phrase: string): Message {
  return [
    { en: `${quote(phrase)} does not stand in the text of its source.`, zh: `来源文本中没有 ${quote(phrase)}。` },
    { en: 'Copy the phrase letter for letter.', zh: '请逐字照录原文短语。' },
  ]
}

function missingRange({ start, end }: Range): Message {
  return [
    { en: 'The text is at hand, but the citation has no range.', zh: '持有来源文本，引文却没有字符区间。' },
    { en: `The phrase stands at ${start} to ${end}.`, zh: `短语位于 ${start} 至 ${end}。` },
  ]
}

function rangeMismatch(actual: string, { start, end }: Range): Message {
  return [
    { en: `At this range the text reads ${quote(actual)}.`, zh: `该区间的原文是 ${quote(actual)}。` },
    { en: `The phrase stands first at ${start} to ${end}.`, zh: `短语首次出现于 ${start} 至 ${end}。` },
  ]
}
