// Lays out the text of a PDF page: lines from left to right, the cells of tables between |.

/** A run of text on a page. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A run of text of a line, or a part of one between spaces. */
interface Piece {
  readonly text: string
  /** Undefined behind a space within a run: its width is unknown. */
  readonly x: number | undefined
  readonly end: number
}

/** A piece of a line between wide gaps. */
interface Segment {
  readonly pieces: Piece[]
  readonly x: number
  end: number
}

interface Line {
  readonly y: number
  readonly height: number
  readonly segments: Segment[]
}

/** A gap wider than this many heights of a line divides cells. */
const CELL_GAP = 1.2
/** Runs that overlap by this many heights are cells, too: the text of one is wider than its column. */
const OVERLAP = 0.5
/** A space between Chinese characters, which a narrow gap between two cells becomes. */
const INNER_SPACE = /(?<=[^\x20-\x7e]) +|(?<=[%\d]) +(?=[^\x20-\x7e])/
/** Share of the height by which runs of one line may differ in their baseline. */
const BASELINE = 0.5
/** The number of a table, which a space divides from its title. */
const CAPTION = /^(?:附?[表图]|附件)[\d一二三四五六七八九十-]{0,4}[:：]?$/
/** Distance in heights within which two cells start in one column. */
const COLUMN = 1.5

/** Groups runs into lines from top to bottom, and orders each from left to right. */
function toLines(runs: readonly TextRun[]): Line[] {
  const lines = groupRuns(runs)
  return lines.map((line, index) => divideCells(line, [lines[index - 1], lines[index + 1], lines[index + 2]]))
}

function groupRuns(runs: readonly TextRun[]): Line[] {
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
    .map(({ y, height, runs: ofLine }) => ({ y, height, segments: toSegments(ofLine, height) }))
}

function toPieces({ text, x, width }: TextRun): Piece[] {
  const [first = '', ...others] = text.trim().split(INNER_SPACE)
  return [{ text: first, x, end: x + width }, ...others.map((part) => ({ text: part, x: undefined, end: x + width }))]
}

function toSegments(runs: readonly TextRun[], height: number): Segment[] {
  const segments: Segment[] = []
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const { x, width } = run
    const last = segments.at(-1)
    const gap = last ? (x - last.end) / height : Number.POSITIVE_INFINITY
    if (last && gap <= CELL_GAP && gap >= -OVERLAP) {
      last.pieces.push(...toPieces(run))
      last.end = Math.max(last.end, x + width)
    } else segments.push({ pieces: toPieces(run), x, end: x + width })
  }
  return segments
}

/** True for two words, or a number and a word, between which Latin script has a space. */
function areWords(left: string, right: string): boolean {
  const isWord = /[A-Za-z²³][.,;:)]?$/.test(left) || /^[A-Za-z]/.test(right)
  return isWord && /[\dA-Za-z.,;:)%²³]$/.test(left) && /^[\dA-Za-z(€£$]/.test(right)
}

function textOf({ pieces }: Segment, height: number): string {
  return pieces.reduce((text, piece, index) => {
    const gap = (piece.x ?? 0) - (pieces[index - 1]?.end ?? 0)
    const isSpaced = piece.x === undefined || (areWords(text, piece.text) && gap > height * 0.15)
    return `${text}${isSpaced && index > 0 ? ' ' : ''}${piece.text}`
  }, '')
}

/** Divides a segment at the starts of columns within it, if it has as many pieces as there are columns. */
function divideAt(segment: Segment, starts: readonly number[], height: number): Segment[] {
  const inside = starts.filter((start) => start > segment.x + height && start < segment.end - height / 2)
  if (inside.length === 0 || segment.pieces.length !== inside.length + 1) return [segment]
  const isElsewhere = ({ x }: Piece, index: number) =>
    x !== undefined && Math.abs(x - (inside[index] ?? x)) > height / 4
  if (segment.pieces.slice(1).some(isElsewhere)) return [segment]
  return segment.pieces.map((piece, index) => ({
    pieces: [piece],
    x: index === 0 ? segment.x : (inside[index - 1] as number),
    end: inside[index] === undefined ? segment.end : Math.min(segment.end, inside[index] - height * 0.1),
  }))
}

/** Divides the segments of a line where those of the line above or below start: narrow gaps between cells look like spaces. */
function divideCells(line: Line, neighbours: readonly (Line | undefined)[]): Line {
  if (CAPTION.test(line.segments[0]?.pieces[0]?.text ?? '')) return line
  const rows = neighbours.filter((row) => row !== undefined && row.segments.length > line.segments.length)
  const starts = rows[0]?.segments.map(({ x }) => x) ?? []
  return { ...line, segments: line.segments.flatMap((segment) => divideAt(segment, starts, line.height)) }
}

/** True if the segments of two lines share columns: by their start, their end or their middle. */
function sharesColumns(one: Line, other: Line): boolean {
  const reach = COLUMN * one.height
  const shared = one.segments.filter((a) =>
    other.segments.some(
      (b) =>
        Math.abs(a.x - b.x) <= reach ||
        Math.abs(a.end - b.end) <= reach ||
        Math.abs(a.x + a.end - b.x - b.end) <= 2 * reach,
    ),
  )
  return shared.length >= Math.min(one.segments.length, other.segments.length, 2)
}

/** Returns the index after the last line of the table that starts at a line; the same index if none does. */
function tableEnd(lines: readonly Line[], start: number): number {
  const first = lines[start] as Line
  if (first.segments.length < 2) return start
  let end = start + 1
  while (end < lines.length) {
    const line = lines[end] as Line
    const isClose = (lines[end - 1] as Line).y - line.y <= 4 * line.height
    if (!isClose || !sharesColumns(line, first) || (line.segments.length < 2 && !isInside(line, first))) break
    end += 1
  }
  const rows = lines.slice(start, end).filter(({ segments }) => segments.length > 1)
  return rows.length > 1 ? end : start
}

/** True if a line of one segment lies within a column of a table, as the rest of a cell. */
function isInside(line: Line, row: Line): boolean {
  const [segment] = line.segments
  const index = row.segments.findIndex(({ x }) => Math.abs(x - (segment?.x ?? 0)) <= COLUMN * line.height)
  const next = row.segments[index + 1]
  if (segment === undefined || (next !== undefined && segment.end > next.x)) return false
  return index > 0 || (index === 0 && isRestOfLabel(segment))
}

/** Returns the place of each column: the widest row has them all. */
function columnsOf(rows: readonly Line[]): readonly Segment[] {
  return rows.reduce((best, row) => (row.segments.length > best.segments.length ? row : best)).segments
}

/** Returns how far a cell is from a column, by whichever of their starts, middles and ends are nearest. */
function distance(cell: Segment, column: Segment): number {
  const [start, end] = [cell.x - column.x, cell.end - column.end]
  return Math.min(Math.abs(start), Math.abs(end), Math.abs(start + end) / 2)
}

/** True for the rest of the label of the row above: weekly (%), （%）. */
function isRestOfLabel({ pieces }: Segment): boolean {
  return /^[a-z(（%]/.test(pieces[0]?.text ?? '')
}

/** Joins the lines of a cell; words in Latin script by a space. */
function joinWords(above: string, below: string): string {
  return `${above}${areWords(above, below) ? ' ' : ''}${below}`
}

function toRows(lines: readonly Line[]): string[] {
  const columns = columnsOf(lines)
  const nearest = (cell: Segment) => {
    const distances = columns.map((column) => distance(cell, column))
    return distances.indexOf(Math.min(...distances))
  }
  const rows: string[][] = []
  for (const { segments, height } of lines) {
    const last = rows.at(-1)
    const [first] = segments as [Segment]
    const isRest = last !== undefined && segments.length === 1 && (nearest(first) > 0 || isRestOfLabel(first))
    const row = isRest ? last : Array<string>(columns.length).fill('')
    if (!isRest) rows.push(row)
    for (const segment of segments) {
      const column = nearest(segment)
      row[column] = joinWords(row[column] ?? '', textOf(segment, height).trim().replaceAll('|', '｜'))
    }
  }
  return rows.map((row) => row.join(' | '))
}

/** Returns the text of a page. */
export function layOut(runs: readonly TextRun[]): string {
  const lines = toLines(runs)
  const output: string[] = []
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at)
    if (end > at) {
      output.push(...toRows(lines.slice(at, end)))
      at = end
    } else {
      const { segments, height } = lines[at] as Line
      output.push(segments.map((segment) => textOf(segment, height)).join(' '))
      at += 1
    }
  }
  return output.join('\n')
}
