// The values of a column in a group of rows: encoded while the rows arrive, so that only bytes are kept.
import { Dictionary } from './dictionary.ts'
import { PlainValues } from './plain-values.ts'

/** A column of the file. */
export interface StoredColumn {
  readonly name: string
  /** The physical type. */
  readonly type: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN'
  /** True if values may repeat, so that a dictionary is worth a try. */
  readonly mayRepeat: boolean
  /** False if the smallest and the largest value say nothing. */
  readonly hasBounds: boolean
}

export type StoredValue = string | number | boolean | Uint8Array | null

const INITIAL_ROWS = 1024

function copyInto<Numbers extends Uint8Array | Uint32Array>(larger: Numbers, numbers: Numbers): Numbers {
  larger.set(numbers)
  return larger
}

/** Collects the values of a column. */
export class ColumnValues {
  readonly column: StoredColumn
  /** The values themselves, unless there is a dictionary. */
  readonly plain: PlainValues
  rows = 0
  /** Rows with a value. */
  count = 0
  private readonly distinct: Dictionary
  private isIndexed: boolean
  private allLevels = new Uint8Array(INITIAL_ROWS)
  private allIndexes = new Uint32Array(INITIAL_ROWS)

  constructor(column: StoredColumn) {
    this.column = column
    const type = column.type === 'BOOLEAN' ? 'INT32' : column.type
    this.plain = new PlainValues(type)
    this.distinct = new Dictionary(type)
    this.isIndexed = column.mayRepeat
  }

  /** The different values that {@link indexes} refer to; undefined if the values are kept themselves. */
  get dictionary(): Dictionary | undefined {
    return this.isIndexed ? this.distinct : undefined
  }

  /** 1 for each row with a value, else 0. */
  get levels(): Uint8Array {
    return this.allLevels.subarray(0, this.rows)
  }

  /** The index of each value in the dictionary; of booleans 0 or 1. */
  get indexes(): Uint32Array {
    return this.allIndexes.subarray(0, this.count)
  }

  /** Bytes in memory. */
  get bytes(): number {
    return this.rows + 4 * this.count + this.plain.length + this.distinct.values.length
  }

  /** Adds the value of the next row. */
  add(value: StoredValue): void {
    if (this.rows === this.allLevels.length) this.allLevels = copyInto(new Uint8Array(2 * this.rows), this.allLevels)
    this.allLevels[this.rows] = value === null ? 0 : 1
    this.rows += 1
    if (value === null) return
    if (typeof value === 'boolean') this.addIndex(value ? 1 : 0)
    else if (this.isIndexed) this.addRepeated(value as string | number)
    else this.plain.append(value)
    this.count += 1
  }

  clear(): void {
    this.rows = 0
    this.count = 0
    this.plain.clear()
    this.distinct.clear()
    this.isIndexed = this.column.mayRepeat
  }

  private addRepeated(value: string | number): void {
    this.addIndex(this.distinct.indexOf(value))
    if (this.distinct.savesBytes(this.count + 1)) return
    for (const index of this.allIndexes.subarray(0, this.count + 1)) this.distinct.copyTo(this.plain, index)
    this.distinct.clear()
    this.isIndexed = false
  }

  private addIndex(index: number): void {
    const { allIndexes, count } = this
    if (count === allIndexes.length) this.allIndexes = copyInto(new Uint32Array(2 * count), allIndexes)
    this.allIndexes[count] = index
  }
}
