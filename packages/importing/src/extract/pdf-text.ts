// Lays out the text of a PDF page: lines from left to right, the cells of tables between |.

/** A run of text on a page. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A piece of a line between wide gaps. */
interface Segment {
  text: string
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
/** Share of the height by which runs of one line may differ in their baseline. */
const BASELINE = 0.5
/** Distance in heights within which two cells start in one column. */
const COLUMN = 1.5

/** Groups runs into lines from top to bottom, and orders each from left to right. */
function toLines(runs: readonly TextRun[]): Line[] {
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

function toSegments(runs: readonly TextRun[], height: number): Segment[] {
  const segments: Segment[] = []
  for (const { text, x, width } of [...runs].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    if (last && x - last.end <= CELL_GAP * height) {
      const isSpaced = /[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(text) && x - last.end > height * 0.15
      last.text += `${isSpaced ? ' ' : ''}${text}`
      last.end = Math.max(last.end, x + width)
    } else segments.push({ text, x, end: x + width })
  }
  return segments
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
  return index > 0 && segment !== undefined && (next === undefined || segment.end <= next.x)
}

/** Returns the start of each column: the widest row has them all. */
function columnsOf(rows: readonly Line[]): number[] {
  const widest = rows.reduce((best, row) => (row.segments.length > best.segments.length ? row : best))
  return widest.segments.map(({ x, end }) => (x + end) / 2)
}

function toRows(lines: readonly Line[]): string[] {
  const columns = columnsOf(lines)
  const nearest = ({ x, end }: Segment) => {
    const distances = columns.map((middle) => Math.abs(middle - (x + end) / 2))
    return distances.indexOf(Math.min(...distances))
  }
  const rows: string[][] = []
  for (const { segments } of lines) {
    const last = rows.at(-1)
    const isRest = last !== undefined && segments.length === 1 && nearest(segments[0] as Segment) > 0
    const row = isRest ? last : Array<string>(columns.length).fill('')
    if (!isRest) rows.push(row)
    for (const segment of segments) {
      const column = nearest(segment)
      row[column] = `${row[column] ?? ''}${segment.text.trim().replaceAll('|', '｜')}`
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
      output.push((lines[at] as Line).segments.map(({ text }) => text).join(' '))
      at += 1
    }
  }
  return output.join('\n')
}
