// Reads the hits of searches from the database of a release.

import { releaseTables } from '@tiyu/model'
import type {
  CountedBy,
  HitSource,
  LooseMatches,
  PinyinReader,
  Search,
  SearchableTable,
  TokenFrequencies,
} from '@tiyu/search'
import { pinyinReader } from '@tiyu/search/pinyin'
import type { ReleaseDatabase, ReleaseInfo } from '@tiyu/store'
import sql, { type Sql } from 'sql-template-tag'
import type { CursorBound } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'
import type { Row } from '../where.ts'
import type { FrequencyReader } from './frequency-reader.ts'
import { allStrict, selectStrict } from './hit-statements.ts'
import { allLoose, selectLoose } from './loose-statements.ts'
import type { SearchWords } from './search-words.ts'
import { countWorded } from './word-statements.ts'

type SearchTerm = Parameters<TokenFrequencies['of']>[2]

/** The release that is searched. */
interface SearchContext {
  readonly database: ReleaseDatabase
  readonly searchWords: SearchWords
  readonly frequencies: FrequencyReader
}

/** Returns the tables of a release that have search entries, with their rows. */
export const searchableTables = (rows: ReleaseInfo['rows']): SearchableTable[] =>
  releaseTables.flatMap(({ model, name, searchTag }) =>
    searchTag ? [{ type: model, typeTag: searchTag, rows: rows[name] ?? 0 }] : [],
  )

/** The hits of searches in a release: type, key and tier of each. */
export class DatabaseHits implements HitSource<CursorBound, Row> {
  private readonly context: SearchContext

  constructor(context: SearchContext) {
    this.context = context
  }

  words(): Promise<readonly string[]> {
    return this.context.searchWords()
  }

  pinyin(): Promise<PinyinReader> {
    return Promise.resolve(pinyinReader)
  }

  frequencies(terms: readonly SearchTerm[]): Promise<TokenFrequencies> {
    return this.context.frequencies.read(this.context.database, terms)
  }

  async readStrict(search: Search, range: PageRange, limit: number): Promise<Row[]> {
    const statement = selectStrict(search, range, limit)
    return statement ? this.context.database.query(statement) : []
  }

  async countStrict(search: Search): Promise<number> {
    if (!search.plan.impliesWords) return this.countRows(allStrict(search))
    const [row] = await this.context.database.query<{ count: number }>(countWorded(search))
    return row?.count ?? 0
  }

  readLoose(search: Search, loose: LooseMatches, range: PageRange, limit: number): Promise<Row[]> {
    return this.context.database.query(selectLoose(search, loose, range, limit))
  }

  countLoose(search: Search, loose: LooseMatches): Promise<number> {
    return this.countRows(allLoose(search, loose))
  }

  async countBy(column: CountedBy, search: Search, loose: LooseMatches | undefined): Promise<Map<string, number>> {
    const withRegion = column === 'regionCode'
    const columns = withRegion ? sql`h.type, h.id, h."regionCode"` : sql`h.type, h.id`
    const looser = loose ? [sql`select ${columns} from (${allLoose(search, loose)}) h`] : []
    const hits = [allStrict(search, withRegion), ...looser].reduce((one, other) => sql`${one} union ${other}`)
    const key = withRegion ? sql`h."regionCode"` : sql`h.type`
    const rows = await this.context.database.query<{ key: string; count: number }>(
      sql`select ${key} as key, count(*)::int as count from (${hits}) h group by 1`,
    )
    return new Map(rows.map(({ key, count }) => [key, count]))
  }

  private async countRows(from: Sql): Promise<number> {
    const [row] = await this.context.database.query<{ count: number }>(
      sql`select count(*)::int as count from (${from}) hits`,
    )
    return row?.count ?? 0
  }
}
