// The unit behind a number: the longest word of the units table, its aliases and the counting words of reports.
import { foldScript } from './script.ts'
import { NEVER_COUNTED, UNCODED_UNITS, UNIT_ALIASES, UNIT_EXCLUSIONS, type UnitWord } from './unit-words.ts'

/** What the parser needs to know of a row of the units table. */
export interface UnitName {
  readonly code: string
  /** The unit as written in Chinese, such as 万平方米 or 平方米/人. */
  readonly name: string
}

/** A unit found in a text. */
export interface UnitMatch {
  /** Code of the unit without magnitude, null for a counting word the units table does not hold. */
  readonly code: string | null
  readonly word: string
}

/** What stands around a number, folded. */
export interface NumberContext {
  readonly before: string
  readonly number: string
  readonly after: string
  readonly isScaled: boolean
}

const MAGNITUDE = /^(?:万亿|万|亿)/

/** The unit words of a units table. */
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
    // The longest word first, and among equals the one that asks for company.
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

  /** The unit word that begins `after`, where everything around it fits. */
  find(context: NumberContext): UnitMatch | undefined {
    const word = this.wordsByFirstCharacter
      .get(context.after[0] ?? '')
      ?.find((candidate) => matchesContext(candidate, context))
    return word && { code: word.code, word: word.word }
  }

  /** Code of a unit in 万, 亿 or 万亿, where the table has one. */
  scaledCode(magnitude: string, code: string): string | undefined {
    return this.scaledCodes.get(`${magnitude}|${code}`)
  }

  /** Code of a unit per 人, 千人 or 万人, where the table has one. */
  rateCode(code: string, rateBase: string): string | undefined {
    return this.rateCodes.get(`${code}|${rateBase}`)
  }
}

function countConstraints({ followedBy, precededBy, numberPattern }: UnitWord): number {
  return Number(followedBy !== undefined) + Number(precededBy !== undefined) + Number(numberPattern !== undefined)
}

function matchesContext(word: UnitWord, { before, number, after, isScaled }: NumberContext): boolean {
  if (!after.startsWith(word.word)) return false
  const rest = after.slice(word.word.length)
  if (word.scaledOnly && !isScaled) return false
  if (word.followedBy && !word.followedBy.test(rest)) return false
  if (word.notFollowedBy?.test(rest)) return false
  if (word.precededBy && !word.precededBy.test(before)) return false
  return !word.numberPattern || word.numberPattern.test(number)
}

const lexicons = new WeakMap<readonly UnitName[], UnitLexicon>()

/** The lexicon of a units table; made once for each list. */
export function getLexicon(units: readonly UnitName[]): UnitLexicon {
  const cached = lexicons.get(units)
  if (cached) return cached
  const lexicon = new UnitLexicon(units)
  lexicons.set(units, lexicon)
  return lexicon
}
