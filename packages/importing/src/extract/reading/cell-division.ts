// Divides the parts of a line at the columns of the rows beside it: narrow gaps between cells look like spaces.
import { type Segment, type TextLine, toLine } from './text-line.ts'

/** The number of a table, which a space divides from its title. */
const CAPTION = /^(?:附?[表图]|附件)[\d一二三四五六七八九十-]{0,4}[:：]?$/
/** Distance in heights of the start of a cell from that of its column, if both are measured or one is estimated. */
const [MAX_MEASURED, MAX_ESTIMATED] = [0.25, 1.2]

/** True for a line that starts with the number of a table. */
export function isCaption({ segments }: TextLine): boolean {
  return CAPTION.test(segments[0]?.pieces[0]?.text ?? '')
}

/** Divides a segment at the starts of columns within it, if it has as many pieces as there are columns. */
function divideAt(segment: Segment, starts: readonly number[], height: number): Segment[] {
  const inside = starts.filter((start) => start > segment.x + height && start < segment.end - height / 2)
  if (inside.length === 0 || segment.pieces.length !== inside.length + 1) return [segment]
  const isElsewhere = ({ x, isBehindSpace }: Segment['pieces'][number], index: number) =>
    Math.abs(x - (inside[index] as number)) > (isBehindSpace ? MAX_ESTIMATED : MAX_MEASURED) * height
  if (segment.pieces.slice(1).some(isElsewhere)) return [segment]
  return segment.pieces.map((piece, index) => ({
    pieces: [piece],
    x: index === 0 ? segment.x : (inside[index - 1] as number),
    end: inside[index] === undefined ? segment.end : Math.min(segment.end, inside[index] - height * 0.1),
  }))
}

/** Divides the segments of lines where those of the line above or below start: narrow gaps between cells look like spaces. */
export function divideCells(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, index) => {
    if (isCaption(line)) return line
    const neighbours = [lines[index - 1], lines[index + 1], lines[index + 2]]
    const row = neighbours.find((one) => one !== undefined && one.segments.length > line.segments.length)
    if (!row) return line
    const starts = row.segments.map(({ x }) => x)
    const segments = line.segments.flatMap((segment) => divideAt(segment, starts, line.height))
    return toLine(line.y, line.height, segments)
  })
}
