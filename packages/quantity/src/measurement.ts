// A number with the unit behind it, in the magnitude it is published in.
import { clauseStart, impliedUnit, readRateBase } from './clause.ts'
import { expandMagnitude, type Magnitude, type Numeral } from './numeral.ts'
import { QUALIFIER_INSIDE, type Qualifier, qualifierInside } from './qualifier.ts'
import type { UnitLexicon } from './unit-lexicon.ts'

/** A number with its unit, at a place in a text. */
export interface Measurement {
  readonly exact: string
  readonly upper?: string
  /** Code of the units table; null for a counting word it does not hold. */
  readonly code: string | null
  /** The unit word with its magnitude. */
  readonly word: string
  /** The hedge between number and unit. */
  readonly qualifierInside: Qualifier | undefined
  /** Whether the number is a place alone, as in 千名, and only a hedge makes it one. */
  readonly isBare: boolean
  /** Character after the unit. */
  readonly end: number
}

type UnqualifiedMeasurement = Omit<Measurement, 'qualifierInside' | 'isBare'>

const GAP = /^ {0,2}/
/** No unit word with its company is longer. */
const LOOKAHEAD = 16

/** Reads units behind numbers of one folded text. */
export class MeasurementReader {
  readonly folded: string
  private readonly lexicon: UnitLexicon

  constructor(folded: string, lexicon: UnitLexicon) {
    this.folded = folded
    this.lexicon = lexicon
  }

  /** The number with the unit behind it; undefined where no unit follows and none is implied. */
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

  /** The number in the unit as published; a magnitude the table has no unit for is multiplied out. */
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
