// Places of rows by region, in sixteen bytes each, for tables of any size.
import type { Place } from './geography.ts'
import { NumberList } from './hash-sets.ts'

/** A row with its place. */
export interface LocatedRow extends Place {
  readonly line: number
}

/** Coordinates are rounded to this part of a degree, about a centimetre. */
const STEPS_PER_DEGREE = 1e7

/** Degrees that make every coordinate positive. */
const OFFSET = 180

const toSteps = (degrees: number) => Math.round((degrees + OFFSET) * STEPS_PER_DEGREE)
const toDegrees = (steps: number) => steps / STEPS_PER_DEGREE - OFFSET

/** The located rows of a table. */
export class LocatedRows {
  private readonly numbers = new Map<string, number>()
  private readonly codes: string[] = []
  private readonly regions = new NumberList()
  private readonly longitudes = new NumberList()
  private readonly latitudes = new NumberList()
  private readonly lines = new NumberList()
  private count = 0

  add(region: string, { longitude, latitude, line }: LocatedRow): void {
    const number = this.numbers.get(region) ?? this.codes.push(region) - 1
    this.numbers.set(region, number)
    this.regions.push(number)
    this.longitudes.push(toSteps(longitude))
    this.latitudes.push(toSteps(latitude))
    this.lines.push(line)
    this.count += 1
  }

  /** Yields the rows in regions, with the code of each, in the order in which they were added. */
  *inRegions(codes: ReadonlySet<string>): Generator<readonly [region: string, row: LocatedRow]> {
    const isWanted = this.codes.map((code) => codes.has(code))
    for (let index = 0; index < this.count; index += 1) {
      const number = this.regions.at(index)
      if (!isWanted[number]) continue
      const longitude = toDegrees(this.longitudes.at(index))
      const latitude = toDegrees(this.latitudes.at(index))
      yield [this.codes[number] as string, { longitude, latitude, line: this.lines.at(index) }]
    }
  }
}
