// The columns of a table without lines, by the parts of lines in them.
import type { Segment, TextLine } from './text-line.ts'

/** The part of a line that a column takes. */
interface Extent {
  readonly x: number
  readonly end: number
}

/** Heights by which the texts of two columns may overlap. */
const OVERLAP = 0.3
/** Distance in heights within which cells of one column start, end or have their middles. */
const ALIGNED = 1.5
/** Distance of a text from its column, as a share of that from the next. */
const MAX_NEAREST = 0.5

/** True if each extent ends before the next starts. */
function areApart(extents: readonly Extent[], reach: number): boolean {
  return extents.every(({ end }, index) => end <= (extents[index + 1]?.x ?? Number.POSITIVE_INFINITY) + reach)
}

const union = (one: Extent, other: Extent): Extent => ({
  x: Math.min(one.x, other.x),
  end: Math.max(one.end, other.end),
})

/** Returns how far apart two extents are; negative if they overlap. */
const distance = (one: Extent, other: Extent) => Math.max(one.x - other.end, other.x - one.end)

/** Returns how far apart two extents start, end or have their middles, whichever is least. */
function distanceOfEdges(one: Extent, other: Extent): number {
  const [start, end] = [one.x - other.x, one.end - other.end]
  return Math.min(Math.abs(start), Math.abs(end), Math.abs(start + end) / 2)
}

/** The columns of a table, as wide as the cells of its whole rows. */
export class TableColumns {
  private extents: readonly Extent[]
  /** The first whole row, and which columns start or end where its cells do in all others. */
  private readonly first: readonly Extent[]
  private readonly startsAlike: boolean[]
  private readonly endsAlike: boolean[]
  private readonly reach: number
  private readonly aligned: number

  constructor({ segments, height }: TextLine) {
    this.extents = segments
    this.first = segments
    this.startsAlike = segments.map(() => true)
    this.endsAlike = segments.map(() => true)
    this.reach = OVERLAP * height
    this.aligned = ALIGNED * height
  }

  get count(): number {
    return this.extents.length
  }

  /** Adds a row with a cell in each column; false if its cells would lie in other columns. */
  addWhole(segments: readonly Segment[]): boolean {
    const extents = this.extents.map((extent, index) => union(extent, segments[index] as Segment))
    const isAligned = () =>
      this.extents.every((extent, index) => distanceOfEdges(extent, segments[index] as Segment) <= this.aligned)
    // A cell whose text is wider than its column lies partly in the next.
    if (!areApart(extents, this.reach) && !isAligned()) return false
    for (const [index, { x, end }] of segments.entries()) {
      const first = this.first[index] as Extent
      if (Math.abs(first.x - x) > this.reach) this.startsAlike[index] = false
      if (Math.abs(first.end - end) > this.reach) this.endsAlike[index] = false
    }
    this.extents = extents.map(({ x, end }, index) => ({ x, end: Math.min(end, extents[index + 1]?.x ?? end) }))
    return true
  }

  /** Returns the column of each cell of a row, each behind that of the cell before; undefined if one has none. */
  placesOf(segments: readonly Segment[]): number[] | undefined {
    if (segments.length === this.count) return segments.map((_, index) => index)
    const places: number[] = []
    let next = 0
    for (const segment of segments) {
      const overlapping = this.extents.flatMap((extent, column) =>
        distance(segment, extent) < -this.reach ? [column] : [],
      )
      const place = overlapping[0] ?? this.nearest(segment)
      if (place === undefined || place < next) return undefined
      places.push(place)
      next = (overlapping.at(-1) ?? place) + 1
    }
    return places
  }

  /** Returns the part of the line that a column takes; a column whose cells end alike starts where the one before ends. */
  private spanOf(column: number): Extent {
    const extent = this.extents[column] as Extent
    // Cells of one width start and end alike; they stand as those of other columns do.
    const hasRight = this.endsAlike.some((isAlike, other) => isAlike && !this.startsAlike[other])
    const isRight = column > 0 && hasRight && this.endsAlike[column]
    return isRight ? { x: this.extents[column - 1]?.end ?? extent.x, end: extent.end } : extent
  }

  /** Returns the column that is much nearer than the others; undefined if two are about as near. */
  private nearest(segment: Segment): number | undefined {
    const distances = this.extents.map((_, column) => Math.max(0, distance(segment, this.spanOf(column))))
    const [first = 0, second = Number.POSITIVE_INFINITY] = [...distances].sort((one, other) => one - other)
    return first <= MAX_NEAREST * second ? distances.indexOf(first) : undefined
  }

  /** Widens the columns by a row whose cells lie in one column each. */
  widen(segments: readonly Segment[]): void {
    const places = segments.map((segment) => this.columnOf(segment))
    if (places.includes(undefined) || new Set(places).size < places.length) return
    this.extents = this.extents.map((extent, column) => {
      const segment = segments[places.indexOf(column)]
      return segment ? union(extent, segment) : extent
    })
  }

  /** Returns the column that a text alone in its line lies in; undefined if it reaches into another. */
  columnOf(segment: Segment): number | undefined {
    const places = this.extents.flatMap((extent, column) => (distance(segment, extent) < 0 ? [column] : []))
    return places.length === 1 ? places[0] : undefined
  }
}
