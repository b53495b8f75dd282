// Parts of a tsquery, and ranges of names. Tokens have no character that needs an escape within quotes.

import type { SearchTerm } from '@tiyu/model/search-tokens'
import { MAX_SAMPLE_LEVEL, marks, type TokenKind } from './token-kinds.ts'

/** The query of no entry: tokens begin with the tag of a type. */
export const NO_ENTRY = "'-'"

/** Joins the parts, each once. */
function joinParts(parts: readonly string[], operator: '&' | '|'): string {
  const distinct = [...new Set(parts)]
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(` ${operator} `)})`
}

export const allOf = (parts: readonly string[]) => joinParts(parts, '&')
export const anyOf = (parts: readonly string[]) => joinParts(parts, '|')

/** Returns the query for a token of a table, at any of these sample levels; `''` is every entry. */
export const tokenQuery = (
  typeTag: string,
  kind: TokenKind,
  { token, operator }: SearchTerm,
  levels: readonly string[] = [''],
) => anyOf(levels.map((level) => `'${typeTag}${level}${marks[kind]}${token}'${operator}`))

/** A range of keys of `SearchName`, both ends included. */
export interface KeyRange {
  readonly from: string
  readonly to: string
  /** Entries of higher sample levels are left out. */
  readonly maxLevel: number
}

/** Sorts behind every character that a key may have. */
const LAST_CHARACTER = '\u{10ffff}'

/** Returns the keys of a table that are a term or, with the operator, begin with it. */
export function keyRange(
  typeTag: string,
  kind: 'name' | 'pinyin',
  { token, operator }: SearchTerm,
  level = '',
  maxLevel: number = MAX_SAMPLE_LEVEL,
): KeyRange {
  const from = `${typeTag}${level}${marks[kind]}${token}`
  return { from, to: operator === '' ? from : from + LAST_CHARACTER, maxLevel }
}
