// What a search matches where few entries have every word: beginnings of words, pinyin, characters with others between them,
// characters of the same sound, one wrong character, misspelt words.

import { type SearchTerm, searchTerms, textRuns } from '@tiyu/model/search-tokens'
import { readSyllables, syllablePairs, syllablesOf, toPinyin } from './pinyin.ts'
import { correctionsOf } from './spelling.ts'
import { allOf, anyOf, type KeyRange, keyRange, type SearchedTable, tokenQuery, wordQuery } from './token-query.ts'

/** A query of a loose tier; several may have the same rank. */
interface LooseQuery {
  /** Rank among the loose queries, from 0. */
  readonly rank: number
  readonly query: string
  /** Pattern of LIKE that the text must match too; null if it does not matter. */
  readonly pattern: string | null
}

/** A range of names of a loose tier. */
interface LooseRange extends KeyRange {
  readonly rank: number
}

/** What a search matches loosely: by tokens and by names. */
export interface LooseMatches {
  readonly queries: readonly LooseQuery[]
  readonly ranges: readonly LooseRange[]
}

/** Returns the query for one table, or undefined if none of its entries can match at a bearable price. */
type TableQuery = (table: SearchedTable) => string | undefined

/** A way to match by tokens, without its rank. */
interface TokenMatch {
  readonly query: TableQuery
  readonly pattern?: string
}

/** A way to match the pinyin of names. */
interface PinyinMatch {
  readonly pinyin: SearchTerm
}

type Match = TokenMatch | PinyinMatch

const prefix = (token: string): SearchTerm => ({ token, operator: ':*' })
const whole = (token: string): SearchTerm => ({ token, operator: '' })

/** Characters of the shortest word whose beginning is looked up. */
const MIN_PREFIX = 2

/** Characters of the shortest name with a wrong one, and of the longest name whose characters are compared. */
const MIN_WRONG = 3
const MAX_CHARACTERS = 30

/** Every Latin word as the beginning of one. */
function wordBeginnings(folded: string): Match[] {
  const { words } = textRuns(folded)
  if (!words.some((word) => /^\p{L}/u.test(word) && word.length >= MIN_PREFIX)) return []
  const terms = searchTerms(folded).map(({ token, operator }) =>
    /^[a-z]{2}/.test(token) ? prefix(token) : { token, operator },
  )
  return [
    { query: ({ typeTag }) => allOf(terms.map((term) => tokenQuery(typeTag, 'title', term))) },
    { query: ({ typeTag }) => allOf(terms.map((term) => wordQuery(typeTag, term))) },
  ]
}

/** Letters as pinyin: of a whole name, of its beginning, as initials, of adjacent syllables. */
function typedPinyin(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  if (han.length > 0 || !words.every((word) => /^[a-z0-9]+$/.test(word))) return []
  const letters = words.join('')
  const readings = readSyllables(words).filter((syllables) => syllables.length > 1)
  const pairs = (typeTag: string, syllables: readonly string[]) => {
    const tokens = syllablePairs(syllables)
    return allOf(
      tokens.map((token, at) =>
        tokenQuery(typeTag, 'syllables', at < tokens.length - 1 ? whole(token) : prefix(token)),
      ),
    )
  }
  return [
    { pinyin: whole(letters) },
    { pinyin: prefix(letters) },
    ...(readings.length > 0
      ? [{ query: ({ typeTag }: SearchedTable) => anyOf(readings.map((syllables) => pairs(typeTag, syllables))) }]
      : []),
  ]
}

/** Characters of the same sound: every pair of syllables. */
function homophones(folded: string): Match[] {
  const { han, words } = textRuns(folded)
  const pairs = han.flatMap((run) => syllablePairs(syllablesOf(toPinyin(run))))
  if (pairs.length === 0) return []
  return [
    {
      query: ({ typeTag }) =>
        allOf([
          ...pairs.map((pair) => tokenQuery(typeTag, 'syllables', whole(pair))),
          ...words.map((word) => wordQuery(typeTag, whole(word))),
        ]),
    },
  ]
}

/** Returns the title terms of parts of a name; single characters are looked up in small tables only. */
function titleQuery({ typeTag, topLevel }: SearchedTable, parts: readonly string[]): string | undefined {
  const terms = parts.filter((part) => part !== '').flatMap((part) => searchTerms(part))
  const selective = terms.filter(({ operator }) => operator === '')
  const used = topLevel > 0 ? selective : terms
  return used.length === 0 ? undefined : allOf(used.map((term) => tokenQuery(typeTag, 'title', term)))
}

/** The only run of Chinese characters, if the text is nothing else and short enough for a name. */
function nameCharacters(folded: string): string[] | undefined {
  const { han, words } = textRuns(folded)
  const [run = ''] = han
  const characters = [...run]
  return han.length === 1 && words.length === 0 && characters.length <= MAX_CHARACTERS ? characters : undefined
}

/** The characters in their order, with others between them. */
function charactersBetween(folded: string): Match[] {
  const characters = nameCharacters(folded)
  if (!characters || characters.length < 2) return []
  const splits = characters.slice(1).map((_, at): TokenMatch => {
    const parts = [characters.slice(0, at + 1).join(''), characters.slice(at + 1).join('')]
    return { query: (table) => titleQuery(table, parts), pattern: `%${parts.join('%')}%` }
  })
  const anywhere: TokenMatch = {
    query: (table) => (table.topLevel > 0 ? undefined : titleQuery(table, characters)),
    pattern: `%${characters.join('%')}%`,
  }
  return [...splits, anywhere]
}

/** All characters but one, which is another or should not be there. */
function wrongCharacter(folded: string): Match[] {
  const characters = nameCharacters(folded)
  if (!characters || characters.length < MIN_WRONG) return []
  return characters.flatMap((_, at): TokenMatch[] => {
    const parts = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')]
    const query: TableQuery = (table) => titleQuery(table, parts)
    return [
      { query, pattern: `%${parts.join('_')}%` },
      { query, pattern: `%${parts.join('')}%` },
    ]
  })
}

/** Words of the release that the words may be meant as. */
function corrections(folded: string, words: readonly string[]): Match[] {
  const alternatives = searchTerms(folded).map((term) => [
    term,
    ...correctionsOf(term.token, words).map((word) => whole(word)),
  ])
  if (alternatives.every(({ length }) => length === 1)) return []
  const inField =
    (find: typeof wordQuery): TableQuery =>
    ({ typeTag }) =>
      allOf(alternatives.map((terms) => anyOf(terms.map((term) => find(typeTag, term)))))
  return [{ query: inField((typeTag, term) => tokenQuery(typeTag, 'title', term)) }, { query: inField(wordQuery) }]
}

function toQueries(ranks: readonly (readonly Match[])[], searched: readonly SearchedTable[]): LooseQuery[] {
  return ranks.flatMap((matches, rank) =>
    matches.flatMap((match) => {
      if ('pinyin' in match) return []
      const queries = searched.flatMap((table) => match.query(table) ?? [])
      return queries.length === 0 ? [] : [{ rank, query: anyOf(queries), pattern: match.pattern ?? null }]
    }),
  )
}

function toRanges(ranks: readonly (readonly Match[])[], searched: readonly SearchedTable[]): LooseRange[] {
  return ranks.flatMap((matches, rank) =>
    matches.flatMap((match) =>
      'pinyin' in match ? searched.map(({ typeTag }) => ({ rank, ...keyRange(typeTag, 'pinyin', match.pinyin) })) : [],
    ),
  )
}

/** Returns the loose matches of a folded text, best first; `words` are those of the release. */
export function looseMatches(
  folded: string,
  searched: readonly SearchedTable[],
  words: readonly string[],
): LooseMatches {
  const eachAlone = (matches: readonly Match[]) => matches.map((match) => [match])
  const [wholePinyin = [], ...partialPinyin] = eachAlone(typedPinyin(folded))
  const ranks = [
    wholePinyin,
    ...eachAlone(wordBeginnings(folded)),
    ...partialPinyin,
    ...eachAlone(homophones(folded)),
    charactersBetween(folded),
    wrongCharacter(folded),
    ...eachAlone(corrections(folded, words)),
  ]
  return { queries: toQueries(ranks, searched), ranges: toRanges(ranks, searched) }
}
