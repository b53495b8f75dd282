// The unit behind a number: the longest word of the units table, its aliases and the counting words of reports.
import { foldScript } from './script.ts'
import { ALIASES, IMPOSTORS, NEVER_COUNTED, UNCODED, type UnitWord } from './unit-words.ts'

/** What the parser needs to know of a row of the units table. */
export interface UnitName {
  readonly code: string
  /** The unit as written in Chinese, such as 万平方米 or 平方米/人. */
  readonly name: string
}

/** A unit found in a text. */
export interface FoundUnit {
  /** Code of the unit without magnitude, null for a counting word the units table does not hold. */
  readonly code: string | null
  readonly word: string
}

/** What stands around a number, folded. */
export interface Surroundings {
  readonly before: string
  readonly number: string
  readonly after: string
  readonly scaled: boolean
}

const MAGNITUDE = /^(?:万亿|万|亿)/

/** The unit words of a units table. */
export class UnitLexicon {
  private readonly byFirst = new Map<string, UnitWord[]>()
  private readonly scaledCodes = new Map<string, string>()
  private readonly rates = new Map<string, string>()

  constructor(units: readonly UnitName[]) {
    const codes = new Map(units.map(({ code, name }) => [foldScript(name), code]))
    const known = new Set(units.map(({ code }) => code))
    const words: UnitWord[] = ALIASES.filter(({ code }) => code && known.has(code))
    for (const [name, code] of codes) {
      const magnitude = MAGNITUDE.exec(name)?.[0] ?? ''
      const base = codes.get(name.slice(magnitude.length))
      if (magnitude && base) this.scaledCodes.set(`${magnitude}|${base}`, code)
      else if (!NEVER_COUNTED.has(name)) words.push({ word: name, code, ...IMPOSTORS[name] })
    }
    for (const word of [...words, ...UNCODED]) this.add(word, codes)
    this.learnRates(codes, words)
  }

  private add(word: UnitWord, codes: ReadonlyMap<string, string>): void {
    if (!word.code && codes.has(word.word) && !word.followedBy) return
    const first = word.word[0] as string
    const same = [...(this.byFirst.get(first) ?? []), { ...IMPOSTORS[word.word], ...word }]
    // The longest word first, and among equals the one that asks for company.
    same.sort((one, other) => other.word.length - one.word.length || demands(other) - demands(one))
    this.byFirst.set(first, same)
  }

  private learnRates(codes: ReadonlyMap<string, string>, words: readonly UnitWord[]): void {
    for (const [name, code] of codes) {
      const [counted, people] = name.split('/')
      const base = codes.get(counted ?? '') ?? words.find(({ word }) => word === counted)?.code
      if (people && base) this.rates.set(`${base}|${people}`, code)
    }
  }

  /** The unit word that begins `after`, where everything around it fits. */
  find(around: Surroundings): FoundUnit | undefined {
    const word = this.byFirst.get(around.after[0] ?? '')?.find((candidate) => fits(candidate, around))
    return word && { code: word.code, word: word.word }
  }

  /** Code of a unit in 万, 亿 or 万亿, where the table has one. */
  scaled(magnitude: string, code: string): string | undefined {
    return this.scaledCodes.get(`${magnitude}|${code}`)
  }

  /** Code of a unit per 人, 千人 or 万人, where the table has one. */
  rate(code: string, people: string): string | undefined {
    return this.rates.get(`${code}|${people}`)
  }
}

function demands({ followedBy, preceded, number }: UnitWord): number {
  return Number(followedBy !== undefined) + Number(preceded !== undefined) + Number(number !== undefined)
}

function fits(word: UnitWord, { before, number, after, scaled }: Surroundings): boolean {
  if (!after.startsWith(word.word)) return false
  const rest = after.slice(word.word.length)
  if (word.scaled && !scaled) return false
  if (word.followedBy && !word.followedBy.test(rest)) return false
  if (word.notFollowedBy?.test(rest)) return false
  if (word.preceded && !word.preceded.test(before)) return false
  return !word.number || word.number.test(number)
}

const lexicons = new WeakMap<readonly UnitName[], UnitLexicon>()

/** The lexicon of a units table; made once for each list. */
export function lexiconOf(units: readonly UnitName[]): UnitLexicon {
  const known = lexicons.get(units)
  if (known) return known
  const lexicon = new UnitLexicon(units)
  lexicons.set(units, lexicon)
  return lexicon
}
