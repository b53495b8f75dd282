// Finds the unit after a number: the longest match among the units table, its aliases and other measure words.
import { foldScript } from './script.ts'
import { NEVER_COUNTED, UNCODED_UNITS, UNIT_ALIASES, UNIT_EXCLUSIONS, type UnitWord } from './unit-words.ts'

/** The columns of the units table that the parser needs. */
export interface UnitName {
  readonly code: string
  /** The Chinese name, such as 万平方米 or 平方米/人. */
  readonly name: string
}

/** A unit found in a text. */
export interface UnitMatch {
  /** Code of the unit without magnitude; null for a measure word that the units table lacks. */
  readonly code: string | null
  readonly word: string
}

/** The folded text around a number. */
export interface NumberContext {
  readonly before: string
  readonly number: string
  readonly after: string
}

const MAGNITUDE = /^(?:万亿|万|亿)/

/** The unit words of a units table, with the codes of scaled units and rates. */
export class UnitLexicon {
  private readonly wordsByFirstCharacter = new Map<string, UnitWord[]>()
  private readonly scaledCodes = new Map<string, string>()
  private readonly rateCodes = new Map<string, string>()

  constructor(units: readonly UnitName[]) {
    const codes = new Map(units.map(({ code, name }) => [foldScript(name), code]))
    const knownCodes = new Set(units.map(({ code }) => code))
    const words: UnitWord[] = UNIT_ALIASES.filter(({ code }) => code && knownCodes.has(code))
    for (const [name, code] of codes) {
      const magnitude = MAGNITUDE.exec(name)?.[0] ?? ''
      const base = codes.get(name.slice(magnitude.length))
      if (magnitude && base) this.scaledCodes.set(`${magnitude}|${base}`, code)
      else if (!NEVER_COUNTED.has(name)) words.push({ word: name, code, ...UNIT_EXCLUSIONS[name] })
    }
    for (const word of [...words, ...UNCODED_UNITS]) this.add(word, codes)
    this.addRates(codes, words)
  }

  private add(word: UnitWord, codes: ReadonlyMap<string, string>): void {
    if (!word.code && codes.has(word.word) && !word.followedBy) return
    const first = word.word[0] as string
    const candidates = [...(this.wordsByFirstCharacter.get(first) ?? []), { ...UNIT_EXCLUSIONS[word.word], ...word }]
    // Sorts the longest word first, and of equal words the one with more constraints.
    candidates.sort((a, b) => b.word.length - a.word.length || countConstraints(b) - countConstraints(a))
    this.wordsByFirstCharacter.set(first, candidates)
  }

  private addRates(codes: ReadonlyMap<string, string>, words: readonly UnitWord[]): void {
    for (const [name, code] of codes) {
      const [counted, rateBase] = name.split('/')
      const base = codes.get(counted ?? '') ?? words.find(({ word }) => word === counted)?.code
      if (rateBase && base) this.rateCodes.set(`${base}|${rateBase}`, code)
    }
  }

  /** Finds the unit word at the start of `after` whose constraints the context meets. */
  find(context: NumberContext): UnitMatch | undefined {
    const word = this.wordsByFirstCharacter
      .get(context.after[0] ?? '')
      ?.find((candidate) => matchesContext(candidate, context))
    return word && { code: word.code, word: word.word }
  }

  /** Returns the code of a unit in 万, 亿 or 万亿; undefined if the table lacks it. */
  scaledCode(magnitude: string, code: string): string | undefined {
    return this.scaledCodes.get(`${magnitude}|${code}`)
  }

  /** Returns the code of a unit per 人, 千人 or 万人; undefined if the table lacks it. */
  rateCode(code: string, rateBase: string): string | undefined {
    return this.rateCodes.get(`${code}|${rateBase}`)
  }
}

function countConstraints({ followedBy, precededBy, numberPattern }: UnitWord): number {
  return Number(followedBy !== undefined) + Number(precededBy !== undefined) + Number(numberPattern !== undefined)
}

function matchesContext(word: UnitWord, { before, number, after }: NumberContext): boolean {
  if (!after.startsWith(word.word)) return false
  const rest = after.slice(word.word.length)
  if (word.followedBy && !word.followedBy.test(rest)) return false
  if (word.notFollowedBy?.test(rest)) return false
  if (word.precededBy && !word.precededBy.test(before)) return false
  return !word.numberPattern || word.numberPattern.test(number)
}

const lexicons = new WeakMap<readonly UnitName[], UnitLexicon>()

/** Returns the lexicon of a units table, cached by list. */
export function getLexicon(units: readonly UnitName[]): UnitLexicon {
  const cached = lexicons.get(units)
  if (cached) return cached
  const lexicon = new UnitLexicon(units)
  lexicons.set(units, lexicon)
  return lexicon
}
