// A page of search hits, with what is known of all hits: how many there are of each type and region, and what may have been
// meant instead.
import { type Highlight, HitReader, highlightHit, readMeantQuery, type SearchRequest } from '@tiyu/search'
import { pinyinReader } from '@tiyu/search/pinyin'
import type { Context } from '../../context.ts'
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

/** A page of the hits of a search. */
export class SearchPage extends Page {
  readonly request: SearchRequest

  constructor(request: SearchRequest, source: PageSource, rows?: readonly Row[], nodes?: readonly Row[]) {
    super(source, rows, nodes)
    this.request = request
  }

  override withNodes(nodes: readonly Row[]): SearchPage {
    return new SearchPage(this.request, this.source, this.rows, nodes)
  }

  override get edges(): readonly SearchEdge[] {
    return this.nodes.map((node, index) => new SearchEdge(this.request.text, node, this.source.order, this.rows[index]))
  }

  /** Returns what the text may be meant as; null if something has all its words. */
  didYouMean(context: Context): Promise<string | null> {
    const textsOf = (hit: Row) => readHitTexts(hit as unknown as Hit, context)
    return readMeantQuery(this.request, new DatabaseHits(context), textsOf)
  }
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readSearchPage(context: Context, request: SearchRequest, args: PageArgs): Promise<SearchPage> {
  const range = parsePageArgs(searchOrder, args)
  const reader = new HitReader(new DatabaseHits(context), request.search)
  return new SearchPage(request, {
    order: searchOrder,
    range,
    rows: await reader.read(range),
    totalCount: () => reader.count(),
  })
}
