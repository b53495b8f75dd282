// A page of search hits, with what is known of all hits: how many there are of each type and region, and what may have been
// meant instead.
import { highlightTexts, type TextPart } from '@tiyu/search'
import type { Context } from '../../context.ts'
import { type PageArgs, parsePageArgs } from '../keyset/page-range.ts'
import { Edge, Page, type PageSource } from '../page.ts'
import type { Row } from '../where.ts'
import { readMeantQuery } from './did-you-mean.ts'
import { HitReader } from './hit-reader.ts'
import { type Hit, type NamedText, readHitTexts } from './hit-texts.ts'
import type { SearchRequest } from './search-request.ts'
import { searchOrder } from './tier-statements.ts'

/** A text of a hit in parts. */
export interface Highlight extends NamedText {
  readonly parts: readonly TextPart[]
}

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
    const texts = await readHitTexts(this.cursorRow as Row & Hit, context)
    const parts = highlightTexts(
      this.query,
      texts.map((one) => one.text),
    )
    return texts.flatMap((one, at) => {
      const marked = parts[at]
      return marked ? [{ ...one, parts: marked }] : []
    })
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
    return readMeantQuery(this.request, context)
  }
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readSearchPage(context: Context, request: SearchRequest, args: PageArgs): Promise<SearchPage> {
  const range = parsePageArgs(searchOrder, args)
  const reader = new HitReader(context, request.search)
  return new SearchPage(request, {
    order: searchOrder,
    range,
    rows: await reader.read(range),
    totalCount: () => reader.count(),
  })
}
