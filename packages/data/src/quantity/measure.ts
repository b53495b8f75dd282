// A number with the unit behind it, in the magnitude it is published in.
import { clauseStart, impliedUnit, perPeople } from './clause.ts'
import { HEDGE_INSIDE, hedgeInside, type Qualifier } from './hedge.ts'
import { expand, type Magnitude, type Numeral } from './numeral.ts'
import type { UnitLexicon } from './unit-lexicon.ts'

/** A number with its unit, at a place in a text. */
export interface Measured {
  readonly exact: string
  readonly upper?: string
  /** Code of the units table; null for a counting word it does not hold. */
  readonly code: string | null
  /** The unit word with its magnitude. */
  readonly word: string
  /** The hedge between number and unit. */
  readonly inside: Qualifier | undefined
  /** Whether the number is a place alone, as in 千名, and only a hedge makes it one. */
  readonly bare: boolean
  /** Character after the unit. */
  readonly end: number
}

type WithUnit = Omit<Measured, 'inside' | 'bare'>

const GAP = /^ {0,2}/
/** No unit word with its company is longer. */
const AHEAD = 16

/** Reads units behind numbers of one folded text. */
export class Measurer {
  readonly folded: string
  private readonly lexicon: UnitLexicon

  constructor(folded: string, lexicon: UnitLexicon) {
    this.folded = folded
    this.lexicon = lexicon
  }

  /** The number with the unit behind it; undefined where no unit follows and none is implied. */
  measure(start: number, numeral: Numeral): Measured | undefined {
    const end = start + numeral.length
    const inside = HEDGE_INSIDE.exec(this.folded.slice(end, end + 8))
    const hedged = inside && !(numeral.magnitude && inside[2]) ? inside : undefined
    if (hedged) {
      const magnitude = (hedged[2] as Magnitude | undefined) ?? numeral.magnitude
      const found = this.withUnit(start, numeral, magnitude, end + hedged[0].length)
      if (found) return { ...found, inside: hedgeInside(hedged[1], found.word), bare: false }
    }
    const found = this.withUnit(start, numeral, numeral.magnitude, end)
    return found && { ...found, inside: hedgeInside(undefined, found.word), bare: numeral.bare }
  }

  private withUnit(start: number, numeral: Numeral, magnitude: Magnitude, at: number): WithUnit | undefined {
    const gap = GAP.exec(this.folded.slice(at, at + 2))?.[0].length ?? 0
    const after = this.folded.slice(at + gap, at + gap + AHEAD)
    const before = this.folded.slice(clauseStart(this.folded, start), start)
    const number = this.folded.slice(start, start + numeral.length)
    const scaled = magnitude !== ''
    const found = this.lexicon.find({ before, number, after, scaled })
    if (found) {
      const end = at + gap + found.word.length
      return { ...this.valued(start, numeral, magnitude, found.code, found.word), end }
    }
    const implied = impliedUnit(before, after, scaled)
    return implied === undefined ? undefined : { ...this.valued(start, numeral, magnitude, implied, ''), end: at }
  }

  /** The number in the unit as published; a magnitude the table has no unit for is multiplied out. */
  private valued(start: number, numeral: Numeral, magnitude: Magnitude, code: string | null, unit: string) {
    const word = `${magnitude}${unit}`
    if (code === null) return { ...multiplied(numeral, magnitude), code, word }
    const people = perPeople(this.folded, start)
    const rate = people && this.lexicon.rate(code, people)
    if (rate) return { ...multiplied(numeral, magnitude), code: rate, word: `${word}/${people}` }
    if (people && people !== '人') return { ...multiplied(numeral, magnitude), code: null, word: `${word}/${people}` }
    const scaled = magnitude && this.lexicon.scaled(magnitude, code)
    return scaled
      ? { ...multiplied(numeral, ''), code: scaled, word }
      : { ...multiplied(numeral, magnitude), code, word }
  }
}

function multiplied({ exact, upper }: Numeral, magnitude: Magnitude): { exact: string; upper?: string } {
  const times = (number: string) => (magnitude ? expand(number, magnitude) : number)
  return upper === undefined ? { exact: times(exact) } : { exact: times(exact), upper: times(upper) }
}
