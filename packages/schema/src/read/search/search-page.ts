// A page of search hits, with what is known of all hits: how many there are of each type and region, and what may have been
// meant instead.
import { type Highlight, highlightHit, readMeantQuery, SearchHits, type SearchRequest } from '@tiyu/search'
import { pinyinReader } from '@tiyu/search/pinyin'
import type { Context } from '../../context.ts'
import type { CursorBound } from '../keyset/order.ts'
import { type PageArgs, parsePageArgs } from '../keyset/page-range.ts'
import { Edge, Page, type PageSource } from '../page.ts'
import type { Row } from '../where.ts'
import { DatabaseHits } from './database-hits.ts'
import { type Hit, readHitTexts } from './hit-texts.ts'
import { searchOrder } from './tier-statements.ts'

/** A hit with its cursor. */
export class SearchEdge extends Edge {
  private readonly query: string

  /** @param query the text that is searched for */
  constructor(query: string, ...edge: ConstructorParameters<typeof Edge>) {
    super(...edge)
    this.query = query
  }

  /** Reads the texts that the search found the hit by. */
  async highlights(context: Context): Promise<Highlight[]> {
    return highlightHit(this.query, await readHitTexts(this.cursorRow as Row & Hit, context), pinyinReader)
  }
}

/** The hits of a search in the database of a release. */
export type DatabaseSearchHits = SearchHits<CursorBound, Row>

/** A page of the hits of a search. */
export class SearchPage extends Page {
  readonly hits: DatabaseSearchHits

  constructor(hits: DatabaseSearchHits, source: PageSource, rows?: readonly Row[], nodes?: readonly Row[]) {
    super(source, rows, nodes)
    this.hits = hits
  }

  override withNodes(nodes: readonly Row[]): SearchPage {
    return new SearchPage(this.hits, this.source, this.rows, nodes)
  }

  override get edges(): readonly SearchEdge[] {
    const { text } = this.hits.request
    return this.nodes.map((node, index) => new SearchEdge(text, node, this.source.order, this.rows[index]))
  }

  /** Returns what the text may be meant as; null if something has all its words. */
  didYouMean(context: Context): Promise<string | null> {
    const textsOf = (hit: Row) => readHitTexts(hit as unknown as Hit, context)
    return readMeantQuery(this.hits, textsOf)
  }
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readSearchPage(context: Context, request: SearchRequest, args: PageArgs): Promise<SearchPage> {
  const range = parsePageArgs(searchOrder, args)
  const hits = new SearchHits(request, new DatabaseHits(context))
  const reader = hits.narrowed
  return new SearchPage(hits, {
    order: searchOrder,
    range,
    rows: await reader.read(range),
    totalCount: () => reader.count(),
  })
}
