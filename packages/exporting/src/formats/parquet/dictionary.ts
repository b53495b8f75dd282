import { type PlainType, PlainValues } from './plain-values.ts'

/** Most values, each of which takes memory until the group of rows ends. */
const MAX_VALUES = 16_384

/** After as many values it shows whether enough of them are repeated. */
const SAMPLE = 4096

/** The different values of a column in a group of rows, each with an index. */
export class Dictionary {
  readonly values: PlainValues
  private readonly positions: number[] = []
  private readonly indexes = new Map<string | number, number>()

  constructor(type: PlainType) {
    this.values = new PlainValues(type)
  }

  get size(): number {
    return this.positions.length
  }

  /** Returns the index of a value, which is added unless it is there. */
  indexOf(value: string | number): number {
    return this.indexes.get(value) ?? this.add(value)
  }

  /** False if it is too large, or the first values show that they hardly repeat. @param count of the values so far */
  savesBytes(count: number): boolean {
    return this.size <= MAX_VALUES && (count !== SAMPLE || this.size <= SAMPLE / 2)
  }

  /** Appends the value of an index to others. */
  copyTo(values: PlainValues, index: number): void {
    const start = this.positions[index] as number
    values.appendFrom(this.values, start, this.values.endOf(start))
  }

  clear(): void {
    this.values.clear()
    this.positions.length = 0
    this.indexes.clear()
  }

  private add(value: string | number): number {
    const start = this.values.length
    this.values.append(value)
    const index = this.positions.push(start) - 1
    // The text may be a part of a larger one, which it would keep in memory.
    this.indexes.set(typeof value === 'string' ? this.values.textAt(start) : value, index)
    return index
  }
}
