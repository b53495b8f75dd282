// Reads numbers with their units, in the magnitude as published.
import { impliedUnit, readRateBase } from './clause.ts'
import { clauseStart } from './clause-start.ts'
import { expandMagnitude, type Magnitude, type Numeral } from './numeral.ts'
import { QUALIFIER_INSIDE, type Qualifier, qualifierInside } from './qualifier.ts'
import type { UnitLexicon } from './unit-lexicon.ts'

/** A number with its unit. */
export interface Measurement {
  readonly exact: string
  readonly upper?: string
  /** Code in the units table; null for a measure word that the table lacks. */
  readonly code: string | null
  /** The unit word with its magnitude. */
  readonly word: string
  /** Qualifier between number and unit, such as 余. */
  readonly qualifierInside: Qualifier | undefined
  /** True for a power of ten without a digit, as in 千名, which is a number only with a qualifier. */
  readonly isBare: boolean
  /** Offset after the unit. */
  readonly end: number
}

type UnqualifiedMeasurement = Omit<Measurement, 'qualifierInside' | 'isBare'>

const GAP = /^ {0,2}/
/** Maximum length of a unit word with the context that it requires. */
const LOOKAHEAD = 16

/** Reads the units of the numbers in a folded text. */
export class MeasurementReader {
  readonly folded: string
  private readonly lexicon: UnitLexicon

  constructor(folded: string, lexicon: UnitLexicon) {
    this.folded = folded
    this.lexicon = lexicon
  }

  /** Reads the unit of a number; undefined if no unit follows and the context implies none. */
  read(start: number, numeral: Numeral): Measurement | undefined {
    const end = start + numeral.length
    const match = QUALIFIER_INSIDE.exec(this.folded.slice(end, end + 8))
    const qualified = match && !(numeral.magnitude && match[2]) ? match : undefined
    if (qualified) {
      const magnitude = (qualified[2] as Magnitude | undefined) ?? numeral.magnitude
      const measurement = this.readWithUnit(start, numeral, magnitude, end + qualified[0].length)
      if (measurement)
        return { ...measurement, qualifierInside: qualifierInside(qualified[1], measurement.word), isBare: false }
    }
    const measurement = this.readWithUnit(start, numeral, numeral.magnitude, end)
    return (
      measurement && {
        ...measurement,
        qualifierInside: qualifierInside(undefined, measurement.word),
        isBare: numeral.isBare,
      }
    )
  }

  private readWithUnit(
    start: number,
    numeral: Numeral,
    magnitude: Magnitude,
    position: number,
  ): UnqualifiedMeasurement | undefined {
    const gap = GAP.exec(this.folded.slice(position, position + 2))?.[0].length ?? 0
    const after = this.folded.slice(position + gap, position + gap + LOOKAHEAD)
    const before = this.folded.slice(clauseStart(this.folded, start), start)
    const number = this.folded.slice(start, start + numeral.length)
    const isScaled = magnitude !== ''
    const unit = this.lexicon.find({ before, number, after, isScaled })
    if (unit) {
      const end = position + gap + unit.word.length
      return { ...this.toPublishedUnit(start, numeral, magnitude, unit.code, unit.word), end }
    }
    const implied = impliedUnit(before, after, isScaled)
    return implied === undefined
      ? undefined
      : { ...this.toPublishedUnit(start, numeral, magnitude, implied, ''), end: position }
  }

  /** Returns the number in the published unit; a magnitude that the units table lacks is multiplied out. */
  private toPublishedUnit(start: number, numeral: Numeral, magnitude: Magnitude, code: string | null, unit: string) {
    const word = `${magnitude}${unit}`
    if (code === null) return { ...applyMagnitude(numeral, magnitude), code, word }
    const people = readRateBase(this.folded, start)
    const rate = people && this.lexicon.rateCode(code, people)
    if (rate) return { ...applyMagnitude(numeral, magnitude), code: rate, word: `${word}/${people}` }
    if (people && people !== '人')
      return { ...applyMagnitude(numeral, magnitude), code: null, word: `${word}/${people}` }
    const scaled = magnitude && this.lexicon.scaledCode(magnitude, code)
    return scaled
      ? { ...applyMagnitude(numeral, ''), code: scaled, word }
      : { ...applyMagnitude(numeral, magnitude), code, word }
  }
}

function applyMagnitude({ exact, upper }: Numeral, magnitude: Magnitude): { exact: string; upper?: string } {
  const multiply = (number: string) => (magnitude ? expandMagnitude(number, magnitude) : number)
  return upper === undefined ? { exact: multiply(exact) } : { exact: multiply(exact), upper: multiply(upper) }
}
