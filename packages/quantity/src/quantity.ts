import type { Qualifier } from './qualifier.ts'

/** A quantity as a text states it. */
export interface Quantity {
  /** The number as a plain decimal, digit for digit; a fraction such as `100/3` where 三分之一 has no decimal. */
  readonly exact: string
  /** Upper end of a range. */
  readonly exactUpper?: string
  /** Code of the units table, with the magnitude as published; null for a counting word the table does not hold. */
  readonly unitCode: string | null
  /** The unit word, in simplified characters, with its magnitude. */
  readonly unitAsWritten: string
  readonly qualifier: Qualifier | null
  /** The words: hedge, number and unit. */
  readonly asWritten: string
  /** First character in the text, from 0. */
  readonly start: number
  /** Character after the last one. */
  readonly end: number
}
