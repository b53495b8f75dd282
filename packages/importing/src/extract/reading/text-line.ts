// Groups the runs of a page into lines, and the runs of a line into segments between wide gaps.
import { areWords, characterPlaces, closeSpacing, type TextRun } from './text-run.ts'

/** A run of text of a line, or a part of one between spaces. */
interface Piece {
  readonly text: string
  readonly x: number
  readonly end: number
  /** True behind a space within a run; its place is estimated by the characters before it. */
  readonly isBehindSpace: boolean
}

/** A piece of a line between wide gaps. */
export interface Segment {
  readonly pieces: readonly Piece[]
  readonly x: number
  readonly end: number
}

/** A line of a page, from left to right. */
export interface TextLine {
  readonly y: number
  readonly height: number
  readonly segments: readonly Segment[]
  /** The whole text. */
  readonly text: string
}

/** A gap wider than this many heights of a line divides cells; between words, it may be that of a stretched line. */
const CELL_GAP = 0.9
const STRETCHED_GAP = 1.4
/** Distance in points from the start of a column within which a run starts it. */
const AT_COLUMN = 3
/** Runs that overlap by this many heights are cells, too: the text of one is wider than its column. */
const OVERLAP = 0.5
/** A space between Chinese characters, which a narrow gap between two cells becomes. */
const INNER_SPACE = /(?<=[^\x20-\x7e]) +|(?<=[%\d]) +(?=[^\x20-\x7e])/g
/** Share of the height by which runs of one line may differ in their baseline. */
const BASELINE = 0.5
/** A gap from which words in Latin script are divided, in heights. */
const WORD_GAP = 0.15

/** Returns the parts of a run between spaces that may divide cells. */
function toPieces(run: TextRun): Piece[] {
  const places = characterPlaces(run)
  const text = run.text.trimEnd()
  const from = text.length - text.trimStart().length
  const pieces: Piece[] = []
  let start = from
  for (const { index, 0: space } of [...text.matchAll(INNER_SPACE), { index: text.length, 0: '' }]) {
    if (index < start) continue
    const [x = run.x, end = run.x + run.width] = [places[start], places[index]]
    pieces.push({ text: text.slice(start, index), x, end, isBehindSpace: start > from })
    start = index + space.length
  }
  return pieces
}

/** True for two words of which the gap may be wide in a stretched line. */
function areWordsOfText(left: string, right: string): boolean {
  return /[A-Za-z][,.;:]?$/.test(left) && /^[A-Za-z]/.test(right)
}

/** True if a run continues the one before it, rather than starts another cell. */
function continuesRun(last: Piece | undefined, { text, x }: TextRun, end: number, height: number): boolean {
  const gap = (x - end) / height
  const widest = areWordsOfText(last?.text ?? '', text.trim()) ? STRETCHED_GAP : CELL_GAP
  return gap <= widest && gap >= -OVERLAP
}

function toSegments(runs: readonly TextRun[], height: number, column: number | undefined): Segment[] {
  const segments: { pieces: Piece[]; x: number; end: number }[] = []
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const { x, width } = run
    const last = segments.at(-1)
    const startsColumn = column !== undefined && Math.abs(x - column) <= AT_COLUMN
    if (last && !startsColumn && continuesRun(last.pieces.at(-1), run, last.end, height)) {
      last.pieces.push(...toPieces(run))
      last.end = Math.max(last.end, x + width)
    } else segments.push({ pieces: toPieces(run), x, end: x + width })
  }
  return segments
}

/** Returns the text of a segment. */
export function textOf({ pieces }: Segment, height: number): string {
  const text = pieces.reduce((before, piece, index) => {
    const gap = piece.x - (pieces[index - 1]?.end ?? 0)
    const isSpaced = piece.isBehindSpace || (areWords(before, piece.text) && gap > height * WORD_GAP)
    return `${before}${isSpaced && index > 0 ? ' ' : ''}${piece.text}`
  }, '')
  return closeSpacing(text)
}

/** Returns a line of segments. */
export function toLine(y: number, height: number, segments: readonly Segment[]): TextLine {
  return { y, height, segments, text: segments.map((segment) => textOf(segment, height)).join(' ') }
}

/**
 * Groups runs into lines from top to bottom, and orders each from left to right.
 * @param column where the right of two columns starts, if there are two
 */
export function toLines(runs: readonly TextRun[], column?: number): TextLine[] {
  const groups: { y: number; height: number; runs: TextRun[] }[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const group = groups.find(
      ({ y, height }) => Math.abs(y - run.y) <= BASELINE * Math.min(height, run.height || height),
    )
    if (group) group.runs.push(run)
    else groups.push({ y: run.y, height: run.height || 10, runs: [run] })
  }
  return groups
    .sort((a, b) => b.y - a.y)
    .map(({ y, height, runs: ofLine }) => toLine(y, height, toSegments(ofLine, height, column)))
}
