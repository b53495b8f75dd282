// A way to match loosely, and what the ways have in common.
import { type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { type Conjunction, inTitle } from '../conjunction.ts'

/** A way to match by tokens, without its rank. */
export interface TokenMatch {
  /** Returns what the entries of a table must have; undefined if too many would have to be read of a large one. */
  readonly conjunction: (isLarge: boolean) => Conjunction | undefined
  /** Pattern of LIKE that the text must match too. */
  readonly pattern?: string
  /** True if the pattern does not say all that the conjunction does. */
  readonly isPatternPartial?: boolean
}

/** A way to match the keys of names. */
interface KeyMatch {
  readonly kind: 'name' | 'pinyin'
  readonly key: SearchTerm
}

export type Match = TokenMatch | KeyMatch

export const prefix = (token: string): SearchTerm => ({ token, operator: ':*' })
export const whole = (token: string): SearchTerm => ({ token, operator: '' })

/** Characters of the longest name whose characters are compared. */
const MAX_CHARACTERS = 30

/** Returns the characters of the only run of Chinese, if the text is nothing else and short enough for a name. */
export function nameCharacters(folded: string): string[] | undefined {
  const { han, words } = textRuns(folded)
  return han.length === 1 && words.length === 0 ? runCharacters(han[0] as string) : undefined
}

/** Returns the characters of a run that is short enough for a name. */
export function runCharacters(run: string): string[] | undefined {
  const characters = [...run]
  return characters.length <= MAX_CHARACTERS ? characters : undefined
}

/** Returns the title terms of parts of a name; single characters are looked up in small tables only. */
export function titleConjunction(parts: readonly string[], isLarge: boolean): Conjunction | undefined {
  const terms = parts.filter((part) => part !== '').flatMap((part) => searchTerms(part))
  const used = isLarge ? terms.filter(({ operator }) => operator === '') : terms
  return used.length === 0 ? undefined : used.map(inTitle)
}
