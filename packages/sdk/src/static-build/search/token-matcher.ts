// Finds the entries that match a query of tokens, level by level: lists of common words are read only where they are needed.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import { MAX_SAMPLE_LEVEL, marks, parseTokenQuery, type TokenExpression } from '@tiyu/search'
import { countAll, countRanks, type Dictionary, type DictionaryToken } from './dictionary.ts'
import { atLevel, type LevelExpression } from './level-expression.ts'
import { inOrder, intersect, subtract, unite } from './places.ts'
import { levelOf } from './search-format.ts'

/** All sample levels, the smallest sample first. */
const LEVELS: readonly number[] = Array.from({ length: MAX_SAMPLE_LEVEL + 1 }, (_, at) => MAX_SAMPLE_LEVEL - at)

type Term = Extract<LevelExpression, { readonly token: string }>

/** True for the prefix of a word of the title or the text. */
const isWord = (prefix: string) => prefix.endsWith(marks.title) || prefix.endsWith(marks.text)

/** Returns the terms of an expression. */
function termsOf(expression: LevelExpression): Term[] {
  if ('token' in expression) return [expression]
  return ('any' in expression ? expression.any : [...expression.all, ...expression.none]).flatMap(termsOf)
}

/** The tokens of the terms of an expression, by the text of the term. */
type Tokens = ReadonlyMap<string, readonly DictionaryToken[]>

/** Matches the entries of a static build with queries of tokens. */
export class TokenMatcher {
  private readonly dictionary: Dictionary
  private readonly tokens = new Map<string, Promise<readonly DictionaryToken[]>>()

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
  }

  /** Returns the places of all entries that match every one of these queries. */
  async match(...queries: readonly string[]): Promise<number[]> {
    const all: TokenExpression = { all: queries.map(parseTokenQuery) }
    return unite(await Promise.all(LEVELS.map((level) => this.matchLevel(atLevel(all, level), level))))
  }

  /** Returns which of these entries have a word, or all if more than `most` entries have it. */
  async withTerm(places: readonly number[], { token, operator }: SearchTerm, most: number): Promise<readonly number[]> {
    const tokens = await this.tokensOf({ token, isBeginning: operator !== '' })
    const lists = tokens.flatMap((one) =>
      Object.keys(one.lists).flatMap((prefix) => (isWord(prefix) ? { one, prefix } : [])),
    )
    if (lists.reduce((sum, { one, prefix }) => sum + countAll(one, prefix), 0) > most) return places
    const levels = [...new Set(places.map(levelOf))]
    const found = lists.flatMap(({ one, prefix }) => levels.map((level) => this.dictionary.places(one, prefix, level)))
    return intersect(places, inOrder((await Promise.all(found)).flat()))
  }

  /** Returns the tokens that a term is, or is the beginning of. */
  tokensOf({ token, isBeginning }: Pick<Term, 'token' | 'isBeginning'>): Promise<readonly DictionaryToken[]> {
    const key = `${token}${isBeginning}`
    const known = this.tokens.get(key) ?? this.dictionary.matching(token, isBeginning)
    this.tokens.set(key, known)
    return known
  }

  /** Returns the places of the entries of a level that have what an expression says; none without one. */
  private async matchLevel(expression: LevelExpression | undefined, level: number): Promise<number[]> {
    if (!expression) return []
    const terms = termsOf(expression)
    const found = await Promise.all(terms.map(async (term) => [term.text, await this.tokensOf(term)] as const))
    return this.evaluate(expression, level, new Map(found))
  }

  private async evaluate(expression: LevelExpression, level: number, tokens: Tokens): Promise<number[]> {
    if ('token' in expression) {
      const { text, prefix } = expression
      return unite(await Promise.all((tokens.get(text) ?? []).map((one) => this.dictionary.places(one, prefix, level))))
    }
    if ('any' in expression)
      return unite(await Promise.all(expression.any.map((part) => this.evaluate(part, level, tokens))))
    return this.evaluateAll(expression, level, tokens)
  }

  /** The rarest parts first: where few entries are left, the lists of the others are not read if there are none. */
  private async evaluateAll(
    { all, none }: Extract<LevelExpression, { readonly all: readonly LevelExpression[] }>,
    level: number,
    tokens: Tokens,
  ): Promise<number[]> {
    const counted = all.map((part) => ({ part, count: countAtMost(part, level, tokens) }))
    counted.sort((one, other) => one.count - other.count)
    let found: number[] | undefined
    for (const { part, count } of counted) {
      if (count === 0 || found?.length === 0) return []
      const places = await this.evaluate(part, level, tokens)
      found = found ? intersect(found, places) : places
    }
    for (const part of none)
      if (found && found.length > 0) found = subtract(found, await this.evaluate(part, level, tokens))
    return found ?? []
  }
}

/** Returns how many entries of a level match an expression, at most. */
function countAtMost(expression: LevelExpression, level: number, tokens: Tokens): number {
  if ('token' in expression) {
    const counts = (tokens.get(expression.text) ?? []).map((one) => countRanks(one, expression.prefix, level))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  if ('any' in expression) return expression.any.reduce((sum, part) => sum + countAtMost(part, level, tokens), 0)
  return Math.min(...expression.all.map((part) => countAtMost(part, level, tokens)))
}
