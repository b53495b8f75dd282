// Patterns of LIKE in the folded texts of entries. Texts are in many files, so the tokens that a pattern implies rule most
// entries out before their texts are read.
import { type SearchTerm, searchTerms } from '@tiyu/model/search-tokens'
import type { Entries } from './entries.ts'
import { inOrder } from './places.ts'
import type { TokenMatcher } from './token-matcher.ts'

/** Entries whose texts are read without looking for the tokens first. */
const FEW_TEXTS = 16

/** Ranks of entries with a word that are read to leave one entry out, whose text has as many bytes, at most. */
const RANKS_PER_TEXT = 512

const WILDCARD = /[%_]/

/** Returns the expression of a pattern: `%` is any characters, `_` is one. */
function expressionOf(pattern: string): RegExp {
  const source = Array.from(pattern, (character) => {
    if (character === '%') return '.*'
    return character === '_' ? '.' : character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`, 'su')
}

/** Returns the words that a text has if it matches a pattern, pairs of characters first. */
function impliedTerms(pattern: string): SearchTerm[] {
  const terms = pattern.split(WILDCARD).flatMap((part) => searchTerms(part))
  return terms.sort((one, other) => one.operator.length - other.operator.length)
}

/** The texts of the entries of a static build. */
export class Patterns {
  private readonly entries: Entries
  private readonly matcher: TokenMatcher

  constructor(entries: Entries, matcher: TokenMatcher) {
    this.entries = entries
    this.matcher = matcher
  }

  /** Returns which of these entries have a text that matches one of the patterns. */
  async matching(places: readonly number[], patterns: readonly string[]): Promise<number[]> {
    const likely = inOrder((await Promise.all(patterns.map((pattern) => this.likely(places, pattern)))).flat())
    const expressions = patterns.map(expressionOf)
    return this.filter(likely, (folded) => expressions.some((one) => one.test(folded)))
  }

  /** Returns which of these entries have a folded text that is accepted. */
  async filter(places: readonly number[], accepts: (folded: string) => boolean): Promise<number[]> {
    const texts = await Promise.all(places.map(async (place) => (await this.entries.at(place)).folded))
    return places.filter((_, at) => accepts(texts[at] as string))
  }

  /** Leaves out entries without the words that a pattern implies, while there are many. */
  private async likely(places: readonly number[], pattern: string): Promise<readonly number[]> {
    let left = places
    for (const term of impliedTerms(pattern)) {
      if (left.length <= FEW_TEXTS) break
      left = await this.matcher.withTerm(left, term, left.length * RANKS_PER_TEXT)
    }
    return left
  }
}
