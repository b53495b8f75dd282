// Reads the entries of the search index of a release, for those who write it elsewhere.
import sql from 'sql-template-tag'
import type { ReleaseDatabase } from '../database/release-database.ts'

type Database = Pick<ReleaseDatabase, 'query'>

/** Names that are read at a time. */
const NAMES_AT_ONCE = 10_000

/** Texts and tokens have no line ends. */
const SEPARATOR = '\n'

/** What a search entry is of. */
export interface SearchEntryKey {
  readonly type: string
  readonly id: string
  /** Code of its region; empty without one. */
  readonly regionCode: string
}

/** What a search entry is found by. */
export interface SearchEntryTexts {
  /** All its texts, folded. */
  readonly text: string
  /** With their prefixes. */
  readonly tokens: readonly string[]
}

/** A name or the pinyin of a search entry. */
export interface SearchEntryName {
  /** With its prefix. */
  readonly key: string
  readonly level: number
  readonly length: number
  readonly type: string
  readonly id: string
}

/** Reads what all search entries are of, in the order of entries that match equally well. */
export const readSearchEntryKeys = ({ query }: Database): Promise<SearchEntryKey[]> =>
  query(sql`select t.type, t.id, t."regionCode" from "SearchEntry" t order by t.length, t.type, t.id`)

/** Reads what search entries are found by, in the order of their keys. */
export async function readSearchEntryTexts(
  { query }: Database,
  keys: readonly Pick<SearchEntryKey, 'type' | 'id'>[],
): Promise<SearchEntryTexts[]> {
  const [types, ids] = [keys.map(({ type }) => type), keys.map(({ id }) => id)]
  const rows = await query<{ readonly text: string; readonly tokens: string }>(sql`
    select e.text, e.tokens from unnest(${types}::text[], ${ids}::text[]) with ordinality as k(type, id, at)
    cross join lateral (
      select t.text, array_to_string(tsvector_to_array(t.tokens), ${SEPARATOR}) as tokens
      from "SearchEntry" t where t.type = k.type and t.id = k.id offset 0
    ) e order by k.at`)
  return rows.map(({ text, tokens }) => ({ text, tokens: tokens === '' ? [] : tokens.split(SEPARATOR) }))
}

/** Yields the names of all search entries in the order of their keys. */
export async function* readSearchEntryNames({ query }: Database): AsyncGenerator<SearchEntryName, void, undefined> {
  let after: SearchEntryName = { key: '', level: 0, length: 0, type: '', id: '' }
  for (;;) {
    const { key, level, length, type, id } = after
    const names = await query<SearchEntryName>(sql`
      select t.key, t.level, t.length, t.type, t.id from "SearchName" t
      where (t.key, t.level, t.length, t.type, t.id) > (${key}, ${level}::int, ${length}::int, ${type}, ${id})
      order by t.key, t.level, t.length, t.type, t.id limit ${NAMES_AT_ONCE}`)
    yield* names
    const last = names.at(-1)
    if (!last || names.length < NAMES_AT_ONCE) return
    after = last
  }
}

/** Reads the words of the names of a release, in order. */
export async function readSearchWords({ query }: Database): Promise<string[]> {
  const rows = await query<{ word: string }>(sql`select word from "SearchWord" order by word`)
  return rows.map(({ word }) => word)
}
