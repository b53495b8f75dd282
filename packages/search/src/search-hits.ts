import { HitReader } from './hit-reader.ts'
import type { HitSource, Search } from './hit-source.ts'
import type { SearchRequest } from './search-request.ts'

/** The hits of a request, and those that it would have in all types or in all regions: each search is read once. */
export class SearchHits<Bound, Hit> {
  readonly request: SearchRequest
  readonly source: HitSource<Bound, Hit>
  private readonly readers = new Map<Search, HitReader<Bound, Hit>>()

  constructor(request: SearchRequest, source: HitSource<Bound, Hit>) {
    this.request = request
    this.source = source
  }

  /** Reads the hits as they are narrowed. */
  get narrowed(): HitReader<Bound, Hit> {
    return this.readerOf(this.request.search)
  }

  /** Reads the hits in all types. */
  get inAllTypes(): HitReader<Bound, Hit> {
    return this.readerOf(this.request.inAllTypes)
  }

  /** Reads the hits in all regions. */
  get inAllRegions(): HitReader<Bound, Hit> {
    return this.readerOf(this.request.inAllRegions)
  }

  private readerOf(search: Search): HitReader<Bound, Hit> {
    const known = this.readers.get(search)
    if (known) return known
    const { whole } = this.request
    const reader = new HitReader(this.source, search, search === whole ? undefined : this.readerOf(whole))
    this.readers.set(search, reader)
    return reader
  }
}
