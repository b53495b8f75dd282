// Tells by the edges of a document's text which lines start a paragraph and which continue one.
import type { TextLine } from './text-line.ts'

/** Distances in heights: within which lines start or end at one edge, and by which a paragraph is indented. */
const AT_EDGE = 0.5
const AT_RIGHT_EDGE = 1.2
const [MIN_INDENT, MAX_INDENT] = [1.2, 4.5]
/** Distance in heights of a line from the line before, up to which it may continue that. */
const MAX_PITCH = 2.8
/** Ratio of heights of lines of one paragraph. */
const SAME_SIZE = 1.15
/** Lines from which an edge is known. */
const MIN_LINES = 2

const startOf = ({ segments }: TextLine) => segments[0]?.x ?? 0
const endOf = ({ segments }: TextLine) => segments.at(-1)?.end ?? 0

/** Returns the place near which most others are, the greatest of several; undefined if fewer than `least` are close together. */
function commonPlace(places: readonly number[], reach: number, least: number): number | undefined {
  let [best, most] = [0, 0]
  for (const place of places) {
    const count = places.filter((other) => Math.abs(other - place) <= reach).length
    if (count > most || (count === most && place > best)) [best, most] = [place, count]
  }
  return most >= least ? best : undefined
}

/** Returns the indent of a line in line heights; 0 for a line at the left edge, and for a centred one. */
function indentFrom(left: number, line: TextLine): number {
  const indent = (startOf(line) - left) / line.height
  return indent >= MIN_INDENT && indent <= MAX_INDENT ? indent : 0
}

/** True for a line of the same size close below another. */
function isBelow(line: TextLine, above: TextLine): boolean {
  const [ratio, pitch] = [above.height / line.height, (above.y - line.y) / line.height]
  return pitch > 0 && pitch <= MAX_PITCH && Math.max(ratio, 1 / ratio) <= SAME_SIZE
}

/** The edges of a text whose paragraphs are indented. */
export class TextFlow {
  private readonly rightEdge: number = Number.POSITIVE_INFINITY
  /** Where the lines of a paragraph start that are not its first; undefined if paragraphs are not indented. */
  private readonly left: number | undefined

  constructor(lines: readonly TextLine[]) {
    const heights = lines.map(({ height }) => height).sort((one, other) => one - other)
    const reach = AT_EDGE * (heights[Math.floor(heights.length / 2)] ?? 0)
    const prose = lines.filter((line) => line.segments.length === 1 && endOf(line) - startOf(line) > 10 * line.height)
    const rightEdge = commonPlace(prose.map(endOf), reach, MIN_LINES)
    if (rightEdge === undefined) return
    this.rightEdge = rightEdge
    // The second line of a paragraph starts to the left of its first.
    const seconds = lines.filter((line, index) => {
      const above = lines[index - 1]
      return above !== undefined && this.isFull(above) && isBelow(line, above) && indentFrom(startOf(line), above) > 0
    })
    this.left = commonPlace(seconds.map(startOf), reach, 1)
  }

  /** Returns the two spaces with which a first line of a paragraph starts in Chinese; nothing for others. */
  indentOf(line: TextLine): string {
    return this.left !== undefined && indentFrom(this.left, line) > 0 ? '\u3000\u3000' : ''
  }

  /** True for a line that may be the last of a page or column, but not of its paragraph. */
  isFull(line: TextLine): boolean {
    return line.segments.length === 1 && endOf(line) >= this.rightEdge - AT_RIGHT_EDGE * line.height
  }

  /** True for a line that starts where those of a paragraph do that are not its first. */
  isWithin(line: TextLine): boolean {
    const { left } = this
    return left !== undefined && line.segments.length === 1 && Math.abs(startOf(line) - left) <= AT_EDGE * line.height
  }

  /** True for a line that continues the paragraph of the line above. */
  continues(above: TextLine, line: TextLine): boolean {
    return this.isFull(above) && this.isWithin(line) && isBelow(line, above)
  }
}
