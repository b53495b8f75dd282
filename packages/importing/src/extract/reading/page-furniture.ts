// Takes the lines off pages that are not of their text: those at the head or foot of each page, and page numbers.
import { toLines } from './text-line.ts'
import type { TextRun } from './text-run.ts'

/** Lines at the upper and at the lower edge of a page that may be of each page. */
const MAX_LINES = 2
/** Distance in points within which lines stand at one height. */
const NEAR = 4
/** Share of the pages on which a line stands that is of each page. */
const MIN_SHARE = 0.4
/** A page number with marks around it. */
const PAGE_NUMBER =
  /^(?:[-—–·•]+\s*\d{1,4}\s*[-—–·•]+|第\s*\d{1,4}\s*页(?:.{0,2}共\s*\d{1,4}\s*页)?|page \d{1,4}(?: of \d{1,4})?)$/i

/** A number with what it counts or its unit; not a date, a page, an edition or the number of a document. */
const AMOUNT = /\d\s*(?![年月日页期号届版])[\p{Script=Han}%％㎡]|\d\s*(?:km|m²|ha|per cent|million)\b/u

/** A line at the edge of a page. */
interface EdgeLine {
  readonly page: number
  readonly y: number
  readonly text: string
  /** The text with the number of its page taken from its numbers, so that page numbers are equal. */
  readonly withoutPage: string
  /** True at the upper edge. */
  readonly isHead: boolean
}

function edgeLines(runs: readonly TextRun[], page: number): EdgeLine[] {
  const lines = toLines(runs)
  return lines.flatMap(({ y, text }, index) => {
    const isHead = index < MAX_LINES
    if (!isHead && index < lines.length - MAX_LINES) return []
    const withoutPage = text.replace(/\d+/g, (number) => `#${Number(number) - page}`)
    return [{ page, y, text, withoutPage, isHead }]
  })
}

/** True if two lines of different pages are one of each page. */
function isSame(one: EdgeLine, other: EdgeLine): boolean {
  const isPlace = one.page !== other.page && one.isHead === other.isHead && Math.abs(one.y - other.y) <= NEAR
  return isPlace && (one.text === other.text || one.withoutPage === other.withoutPage)
}

/** True for a line that states an amount: no number of the text may be lost, even if it is repeated. */
const statesAmount = ({ text }: EdgeLine) => AMOUNT.test(text)

/** Returns the runs of each page without lines that are of each page and state no amount, and without page numbers. */
export function withoutFurniture(pages: readonly (readonly TextRun[])[]): TextRun[][] {
  const edges = pages.flatMap(edgeLines)
  const needed = Math.max(1, Math.floor(MIN_SHARE * pages.length))
  const furniture = edges.filter(
    (line) =>
      PAGE_NUMBER.test(line.text.trim()) ||
      (!statesAmount(line) && edges.filter((other) => isSame(line, other)).length >= needed),
  )
  return pages.map((runs, page) => {
    const own = furniture.filter((line) => line.page === page)
    return runs.filter(({ y, height }) => !own.some((line) => Math.abs(line.y - y) <= height / 2))
  })
}
