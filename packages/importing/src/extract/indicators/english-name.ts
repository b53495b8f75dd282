// English names of proposed indicators, by rules: word for word, and only if every word is known.
import type { Codelists } from '../codelists.ts'
import { ENGLISH_MODIFIERS, ENGLISH_NOUNS } from '../lexicon/english-words.ts'

/** Words of a name at most. */
const MAX_WORDS = 4

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Translates names of things counted. */
export class EnglishNamer {
  /** English of each sport of the package, in lower case unless it has a bracket. */
  private readonly sports: ReadonlyMap<string, string>

  constructor({ sports }: Pick<Codelists, 'sports'>) {
    this.sports = new Map(sports.map(({ name, nameEn = '' }) => [name, nameEn.replace(/ ?\(.*\)/, '').toLowerCase()]))
  }

  /** Returns the English of a name; undefined if a word of it is not known. */
  translate(name: string): string | undefined {
    const words = this.split(name, MAX_WORDS)
    return words && capitalise(words.join(' '))
  }

  /** Splits a name into known words, the longest first; the last is a noun. */
  private split(name: string, maximum: number): string[] | undefined {
    const noun = ENGLISH_NOUNS[name]
    if (noun !== undefined) return [noun]
    if (maximum <= 1) return undefined
    for (let length = name.length - 2; length >= 2; length -= 1) {
      const first = name.slice(0, length)
      const english = ENGLISH_MODIFIERS[first] ?? this.sports.get(first)
      const rest = english ? this.split(name.slice(length), maximum - 1) : undefined
      if (english && rest) return [english, ...rest]
    }
    return undefined
  }
}
