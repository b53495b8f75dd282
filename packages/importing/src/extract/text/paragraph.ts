// Joins lines, which may break within sentences, to paragraphs, and keeps the offset of each character.
import { closeGaps, type OffsetText } from './gaps.ts'
import { MARKER } from './list-marker.ts'
import { isEnglish } from './script.ts'

/** A paragraph without line breaks, and without spaces beside Chinese characters. */
export type Paragraph = OffsetText

/** The lines of a table, with their cells separated by | or tabs. */
export interface TableLines {
  readonly lines: readonly { readonly text: string; readonly start: number }[]
}

/** A paragraph or a table, in the order of the report. */
export type Block = Paragraph | TableLines

interface Line {
  readonly text: string
  readonly start: number
  /** True if a blank line precedes it, or if it is indented as the first line of a paragraph is, and others are not. */
  readonly opensParagraph: boolean
}

/** The day or month that an item of a calendar starts with. */
const DATED = /^\d{1,2}(?:月(?:\d|[上中下]旬|\s|$)|[.．/]\d{1,2}\s(?![a-z%]))/

const TERMINAL_PUNCTUATION = /(?:[。！？；：!?;:】]|[A-Za-z)]\.)["”’」』）)]?$|^[^\u2e80-\u9fff]*\d\.$/
const PAGE_NUMBER = /^[-—–\s]*\d{1,4}[-—–\s]*$/
const MAX_HEADING_LENGTH = 45
/** The last word of a complete heading. */
const COMPLETE_HEADING =
  /(?:任务|要点|部署|规划|报告|公报|综述|通报|公示|纪要|展望|总结|计划|情况|打算|安排|思路|回顾|目标|工作|措施|问题|建设|发展|水平|[（(][^（）()]{1,12}[）)])$/
/** Maximum length of the rest of a sentence that started on the line before. */
const MAX_TAIL = 14

/** The indent of the first line of a Chinese paragraph. */
const INDENT = /^[ \t]*\u3000\u3000\S/

function splitLines(text: string): Line[] {
  const raws = text.split('\n')
  const written = raws.filter((raw) => raw.trim() !== '')
  // Where each line is indented, it is no sign of a paragraph.
  const hasIndents = !written.every((raw) => INDENT.test(raw))
  const lines: Line[] = []
  let start = 0
  let followsBlank = true
  for (const raw of raws) {
    const trimmed = raw.replace(/^[\s\u3000\ufeff]+/, '')
    const content = trimmed.trimEnd()
    if (content === '') followsBlank = true
    else if (!PAGE_NUMBER.test(content)) {
      const opensParagraph = followsBlank || (hasIndents && INDENT.test(raw))
      lines.push({ text: content, start: start + raw.length - trimmed.length, opensParagraph })
      followsBlank = false
    }
    start += raw.length + 1
  }
  return lines
}

/** How the length of a line is measured: in characters, or by their width, that of Latin ones being half. */
type Measure = (text: string) => number
const byCharacters: Measure = (text) => text.length
const byWidth: Measure = (text) => text.length - (text.match(/[\u0020-\u024f]/g)?.length ?? 0) / 2

/** The width at which lines are wrapped. */
interface WrapWidth {
  readonly width: number
  readonly lengthOf: Measure
}

/** Characters of a long word, by which a line that breaks between words may be shorter than others. */
const LONG_WORD = 13

/** True if a line is as long as wrapped lines are. */
const reaches = (text: string, { width, lengthOf }: WrapWidth) =>
  lengthOf(text) >= width - (isEnglish(text) ? LONG_WORD : 3)

/** Returns the width at which lines are wrapped by a measure, and how many are as long; undefined if most are not. */
function wrapWidthBy(lengthOf: Measure, open: readonly string[]): (WrapWidth & { readonly full: number }) | undefined {
  const lengths = open.map(lengthOf).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] as number
  const full = open.filter((text) => reaches(text, { width, lengthOf }) && lengthOf(text) <= width + 3).length
  return width >= 20 && width <= 90 && full >= open.length * 0.6 ? { width, lengthOf, full } : undefined
}

/** Returns the width at which lines are wrapped; undefined if lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): WrapWidth | undefined {
  const open = lines.filter(({ text }) => !TERMINAL_PUNCTUATION.test(text)).map(({ text }) => text)
  if (open.length < 8) return undefined
  const [characters, widths] = [wrapWidthBy(byCharacters, open), wrapWidthBy(byWidth, open)]
  return (widths?.full ?? 0) > (characters?.full ?? 0) ? widths : characters
}

function continues(previous: Line, isFirst: boolean, next: Line, width: WrapWidth | undefined): boolean {
  if (
    next.opensParagraph ||
    /^(?:\p{Extended_Pictographic}|\ufe0f|\s)*【/u.test(next.text) ||
    (MARKER.test(next.text) && !isCountInWords(previous, next, width)) ||
    isDatedItem(previous, next) ||
    TERMINAL_PUNCTUATION.test(previous.text)
  )
    return false
  if (width !== undefined) return reaches(previous.text, width)
  if (isWithinBrackets(previous.text)) return true
  const isHeading = isFirst && (MARKER.test(previous.text) || !/[，。；、]/.test(previous.text))
  if (!isHeading || previous.text.length > MAX_HEADING_LENGTH) return true
  if (COMPLETE_HEADING.test(previous.text)) return false
  const end = next.text.search(/[。！？]/)
  return end < 0 ? next.text.length <= MAX_HEADING_LENGTH && MARKER.test(previous.text) : end <= MAX_TAIL
}

/** True for a number of a sentence in words that starts a wrapped line, and not the number of an item: 12 bronze medals. */
function isCountInWords(previous: Line, next: Line, width: WrapWidth | undefined): boolean {
  const isWrapped = width !== undefined && isEnglish(previous.text) && reaches(previous.text, width)
  return isWrapped && /^\d+(?:\.\d+)? ?[a-z%€£$²]/.test(next.text)
}

/** True for a line of a list whose items start with a day or month each, or for a short title below one. */
function isDatedItem(previous: Line, next: Line): boolean {
  return DATED.test(previous.text) ? DATED.test(next.text) || isShort(next) : DATED.test(next.text) && isShort(previous)
}

/** True for a short line without punctuation. */
function isShort({ text }: Line): boolean {
  return text.length <= MAX_HEADING_LENGTH / 2 && !/[，。；、]/.test(text)
}

/** True if a line ends within brackets. */
function isWithinBrackets(text: string): boolean {
  return text.lastIndexOf('（') > text.lastIndexOf('）')
}

function joinLines(lines: readonly Line[]): Paragraph {
  let text = ''
  const offsets: number[] = []
  for (const line of lines) {
    // A line break between words or a word and a number in Latin script becomes a space.
    if (
      /[A-Za-z][,;:]?$/.test(text)
        ? /^[A-Za-z\d€£$(“]/.test(line.text)
        : /[\d%][,;]?$/.test(text) && /^[A-Za-z]/.test(line.text)
    ) {
      text += ' '
      offsets.push(line.start - 1)
    }
    text += line.text
    for (let index = 0; index < line.text.length; index += 1) offsets.push(line.start + index)
  }
  return closeGaps({ text, offsets })
}

/** True for a line with several cells. */
function isTableLine({ text }: Line): boolean {
  return /\S\s*(?:\||｜|\t)\s*\S/.test(text)
}

/** A line of a list of figures: 入园总量：486万人次. */
const LIST_LINE = /^(?=.*\p{Script=Han})[^。；！？，、](?=.*(?:\d|：))[^。！？]*[^。；！？，、：]$/u
/** Lines from which lines of figures are a list, and no broken sentence. */
const MIN_LIST = 3

/** Returns the lines that belong to lists of figures, a line each. */
function listLines(lines: readonly Line[]): ReadonlySet<Line> {
  const listed = new Set<Line>()
  let run: Line[] = []
  const close = () => {
    if (run.length >= MIN_LIST) for (const line of run) listed.add(line)
    run = []
  }
  for (const line of lines) {
    const isListed = LIST_LINE.test(line.text) && !MARKER.test(line.text) && !isTableLine(line)
    if (!isListed || line.opensParagraph) close()
    if (isListed) run.push(line)
  }
  close()
  return listed
}

/** Splits the text of a report into paragraphs and tables; a table has at least two lines of cells. */
export function splitBlocks(text: string): Block[] {
  const lines = splitLines(text)
  const width = wrapWidth(lines.filter((line) => !isTableLine(line)))
  const listed = width === undefined ? listLines(lines) : new Set<Line>()
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    const isTitle = isTitleAbove(line, lines[index + 1])
    if (group && previous && !isTitle && !listed.has(line) && joins(previous, group.length === 1, line, width))
      group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => (group.length > 1 && group.every(isTableLine) ? { lines: group } : joinLines(group)))
}

/** True for a short line without punctuation above a list or a gap. */
function isTitleAbove(line: Line, following: Line | undefined): boolean {
  const { text } = line
  const isAbove = following !== undefined && MARKER.test(following.text)
  const isWhole = /[.!?]$/.test(text)
  return isAbove && isShort(line) && !isWhole && text.length > 3 && !MARKER.test(text) && !isTableLine(line)
}

function joins(previous: Line, isFirst: boolean, next: Line, width: WrapWidth | undefined): boolean {
  if (isTableLine(previous) || isTableLine(next)) return isTableLine(previous) && isTableLine(next)
  return continues(previous, isFirst, next, width)
}
