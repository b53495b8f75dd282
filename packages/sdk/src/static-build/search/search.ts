// Searches, planned and ranked by the code of the service and read from files. Loaded lazily.
import { countRegions, countTypes, highlightHit, readMeantQuery, SearchHits, validateFacetRegions } from '@tiyu/search'
import { DEFAULT_PAGE_SIZE } from '../../page-size.ts'
import { ComputedObject } from '../computed-object.ts'
import { isPresent } from '../conditions.ts'
import type { FileRecord } from '../files.ts'
import { parsePageSize } from '../page-range.ts'
import type { RecordStore } from '../record-store.ts'
import type { Entries } from './entries.ts'
import { FilesHits } from './files-hits.ts'
import type { Hit, HitBound } from './hit.ts'
import { loadPinyin, withPinyin } from './lazy-pinyin.ts'
import { SearchFiles } from './search-files.ts'
import { createSearchIndex } from './search-index.ts'
import { loadRegions, parseRange, parseRequest, refusal, type SearchArgs } from './search-request.ts'

/** The arguments of the facet of regions. */
interface RegionFacetArgs {
  readonly level?: string | null
  readonly childrenOf?: string | null
  readonly first?: number | null
}

/** Fields of the names of a record, which a reference to it has. */
const NAME_FIELDS = ['name', 'nameEn', 'title', 'titleEn']

const cursorOf = ({ tier, place }: Hit) => `${tier}-${place}`

/** The results of a search in a static build. */
class SearchResults {
  private readonly store: RecordStore
  private readonly entries: Entries
  private readonly hits: SearchHits<HitBound, Hit>

  constructor(store: RecordStore, entries: Entries, hits: SearchHits<HitBound, Hit>) {
    this.store = store
    this.entries = entries
    this.hits = hits
  }

  /** Reads a page of the results. */
  async page(args: SearchArgs): Promise<ComputedObject> {
    const range = parseRange(args, this.store.files)
    const { size, backward, startsAtCursor } = range
    const reader = this.hits.narrowed
    const read = await reader.read(range)
    const [hasMore, inScan] = [read.length > size, read.slice(0, size)]
    const rows = backward ? inScan.reverse() : inScan
    const [first, last] = [rows[0], rows.at(-1)]
    return new ComputedObject('SearchResultConnection', {
      nodes: () => Promise.all(rows.map((hit) => this.node(hit))),
      edges: () => rows.map((hit) => this.edge(hit)),
      pageInfo: () => ({
        __typename: 'PageInfo',
        hasNextPage: backward ? startsAtCursor : hasMore,
        hasPreviousPage: backward ? hasMore : startsAtCursor,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      }),
      totalCount: () => reader.count(),
      isPartial: () => reader.isPartial(),
      facets: () => this.facets(),
      didYouMean: () => readMeantQuery(this.hits, async ({ place }) => (await this.entries.at(place)).texts),
    })
  }

  private edge(hit: Hit): ComputedObject {
    return new ComputedObject('SearchResultEdge', {
      cursor: () => cursorOf(hit),
      node: () => this.node(hit),
      highlights: () => this.highlights(hit),
    })
  }

  /** Returns a reference to the record of a hit, with its names; its other fields are read when they are selected. */
  private async node({ place }: Hit): Promise<FileRecord> {
    const { table, key, texts } = await this.entries.at(place)
    const names = texts.filter(({ field }) => NAME_FIELDS.includes(field))
    return {
      __typename: table.type,
      [this.store.type(table.type).key]: key,
      ...Object.fromEntries(names.map(({ field, text }) => [field, text])),
    }
  }

  private async highlights({ place }: Hit): Promise<FileRecord[]> {
    const { texts } = await this.entries.at(place)
    const marked = await withPinyin((pinyin) => highlightHit(this.hits.request.text, texts, pinyin))
    return marked.map(({ field, text, parts }) => ({
      __typename: 'SearchHighlight',
      field,
      text,
      parts: parts.map((part) => ({ __typename: 'HighlightPart', ...part })),
    }))
  }

  private facets(): ComputedObject {
    return new ComputedObject('SearchFacets', {
      byType: async () => {
        const counts = await countTypes(this.hits)
        return counts.map((one) => ({ __typename: 'SearchTypeCount', ...one }))
      },
      byRegion: (args) => this.countRegions(args),
    })
  }

  private async countRegions({ level, childrenOf, first }: RegionFacetArgs): Promise<FileRecord[]> {
    const { files } = this.store
    const size = parsePageSize('first', first, files) ?? DEFAULT_PAGE_SIZE
    validateFacetRegions({ level, childrenOf }, refusal(files))
    if (isPresent(level)) await this.store.validateName(level as string, 'RegionLevel', `level: ${level}`)
    if (isPresent(childrenOf)) await this.store.validateKey('Region', childrenOf as string, 'childrenOf')
    const regions = await loadRegions(this.store, isPresent(level))
    const codes = isPresent(childrenOf) ? regions.childKeys(childrenOf as string) : regions.rows.map(({ code }) => code)
    const listed = codes.filter((code) => !isPresent(level) || regions.get(code).level === level)
    const withAncestors = (code: string) => [code, ...regions.get(code).ancestorCodes]
    const counts = await countRegions(this.hits, listed, withAncestors)
    return counts.slice(0, size).map(({ code, count }) => ({
      __typename: 'SearchRegionCount',
      region: { __typename: 'Region', code },
      count,
    }))
  }
}

/**
 * Resolves a search.
 * @throws ApiError `NOT_IN_FILES` if the build has no search, `BAD_USER_INPUT`, `BAD_CURSOR`
 */
export async function resolveSearch(store: RecordStore, args: SearchArgs): Promise<ComputedObject> {
  const files = await SearchFiles.open(store.files, store.manifest.search, store.init)
  const index = createSearchIndex(files)
  const hits = new FilesHits(index, loadPinyin)
  const request = await parseRequest(store, files.summary.tables, hits, args)
  return new SearchResults(store, index.entries, new SearchHits(request, hits)).page(args)
}
