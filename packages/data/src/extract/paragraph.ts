// Paragraphs of a text whose lines may break in mid-sentence, each character with its place in the text.

/** A paragraph, its line breaks taken out. */
export interface Paragraph {
  readonly text: string
  /** Place in the report's text of each character. */
  readonly positions: readonly number[]
}

interface Line {
  readonly text: string
  readonly start: number
  /** Whether a blank line stands before it. */
  readonly apart: boolean
}

/** What numbers a heading or an item. */
export const MARKER =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节|[，、])|[一二三四五六七八九十]{1,3}(?:、|[.．](?!\d))|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．.](?!\d)|\s(?=\D))|[一二三四五六七八九十]{1,2}[是要](?!\d)|(?:首先|其次|再次|此外|另外|最后)，|——|[—–•●◆■▪◇★※]|[①-⑳])/

const TERMINAL = /[。！？；：!?;:】]["”’」』）)]?$/
const PAGE_NUMBER = /^[-—–\s]*\d{1,4}[-—–\s]*$/
const HEADING_LIMIT = 45
/** A heading that ends with one of these words is whole. */
const COMPLETE = /(?:总结|计划|情况|打算|安排|思路|回顾|目标|工作|措施|问题|建设|发展|水平)$/
/** A sentence that ends this soon on a line began on the line before. */
const TAIL = 14

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let apart = true
  for (const raw of text.split('\n')) {
    const trimmed = raw.replace(/^[\s\u3000\ufeff]+/, '')
    const kept = trimmed.trimEnd()
    if (kept === '') apart = true
    else if (!PAGE_NUMBER.test(kept)) {
      lines.push({ text: kept, start: start + raw.length - trimmed.length, apart })
      apart = false
    }
    start += raw.length + 1
  }
  return lines
}

/** The width lines are wrapped at, or undefined where only paragraphs end with a line. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const open = lines.filter(({ text }) => !TERMINAL.test(text)).map(({ text }) => text.length)
  if (open.length < 8) return undefined
  const width = [...open].sort((one, other) => one - other)[Math.floor(open.length * 0.8)] as number
  const full = open.filter((length) => length >= width - 3 && length <= width + 3).length
  return width >= 20 && width <= 90 && full >= open.length * 0.6 ? width : undefined
}

function goesOn(before: Line, isFirst: boolean, next: Line, width: number | undefined): boolean {
  if (next.apart || next.text.startsWith('【') || MARKER.test(next.text) || TERMINAL.test(before.text)) return false
  if (width !== undefined) return before.text.length >= width - 3
  const heading = isFirst && (MARKER.test(before.text) || !/[，。；、]/.test(before.text))
  if (!heading || before.text.length > HEADING_LIMIT) return true
  if (COMPLETE.test(before.text)) return false
  const end = next.text.search(/[。！？]/)
  return end < 0 ? next.text.length <= HEADING_LIMIT && MARKER.test(before.text) : end <= TAIL
}

function joined(lines: readonly Line[]): Paragraph {
  let text = ''
  const positions: number[] = []
  for (const line of lines) {
    // Words in Latin letters keep the space that the line break stood for.
    if (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text)) {
      text += ' '
      positions.push(line.start - 1)
    }
    text += line.text
    for (let at = 0; at < line.text.length; at += 1) positions.push(line.start + at)
  }
  return { text, positions }
}

/** The paragraphs of a report's text. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && goesOn(before, group.length === 1, line, width)) group.push(line)
    else groups.push([line])
  }
  return groups.map(joined)
}
