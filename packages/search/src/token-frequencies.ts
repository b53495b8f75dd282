// In how many entries tokens are, as far as it is counted: what is in no entry need not be looked up, and what is in too many
// is looked for in a sample.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import { marks, type TokenKind } from './token-kinds.ts'

/** The number of entries of one type and kind with a token; with the operator, at most so many begin with it. */
export interface TokenFrequency {
  readonly token: string
  readonly operator: string
  /** The prefix of the type and of the kind. */
  readonly prefix: string
  readonly count: number
}

/** True for terms that are counted if they are of some kind. */
export const mayBeCounted = ({ token }: SearchTerm): boolean => token.length > 1

/** True for terms that are counted: not for single characters and longer numbers, which are too different. */
function isCounted(term: SearchTerm, kind: TokenKind): boolean {
  if (!mayBeCounted(term)) return false
  const { token, operator } = term
  if (kind === 'syllables' || kind === 'region') return true
  if (token.length === 2 && operator === '') return true
  return !/^\d/.test(token)
}

/** What is known of the tokens of a search. */
export class TokenFrequencies {
  private readonly counts: ReadonlyMap<string, number> | undefined

  /** @param frequencies those of all tokens that are in any entry; undefined if they are not known */
  constructor(frequencies?: readonly TokenFrequency[]) {
    this.counts =
      frequencies &&
      new Map(frequencies.map(({ prefix, token, operator, count }) => [prefix + token + operator, count]))
  }

  /** Returns the number of entries of a type with a token of a kind; undefined if it is not known. */
  of(typeTag: string, kind: TokenKind, term: SearchTerm): number | undefined {
    if (!this.counts || !isCounted(term, kind)) return undefined
    return this.counts.get(`${typeTag}${marks[kind]}${term.token}${term.operator}`) ?? 0
  }
}
