import type { Qualifier } from './qualifier.ts'

/** A quantity stated in a text. */
export interface Quantity {
  /** The digits as published, a plain decimal; a fraction such as `100/3` for 三分之一, which no decimal equals. */
  readonly exact: string
  /** Upper end of a range. */
  readonly exactUpper?: string
  /** Code in the units table, with the magnitude as published; null for a measure word that the table lacks. */
  readonly unitCode: string | null
  /** The unit with its magnitude, in simplified characters. */
  readonly unitAsWritten: string
  readonly qualifier: Qualifier | null
  /** Qualifier, number and unit as written. */
  readonly asWritten: string
  /** Offset of the first character in the text. */
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}
