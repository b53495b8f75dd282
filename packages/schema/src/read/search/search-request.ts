import { releaseTables } from '@tiyu/model'
import { type PlannedSearch, plannedTerms, planSearch, type SearchableTable, type SearchPlan } from '@tiyu/search'
import type { ReleaseInfo } from '@tiyu/store'
import type { NarrowedSearch, SearchContext } from './hit-reader.ts'
import type { Search } from './tier-statements.ts'

/** What to search for, and where. */
interface SearchOptions extends PlannedSearch {
  /** Codes of the region and of those in it; undefined for all. */
  readonly regions?: readonly string[] | undefined
}

type PlanOf = (planned: PlannedSearch) => SearchPlan

/** A search of the hits of a text, and of those of the same text in all types or in all regions; each is planned on demand. */
export class SearchRequest {
  private readonly options: SearchOptions
  private readonly planOf: PlanOf
  private widest: Search | undefined

  constructor(options: SearchOptions, planOf: PlanOf) {
    this.options = options
    this.planOf = planOf
  }

  get text(): string {
    return this.options.text
  }

  /** The search as it is narrowed. */
  get search(): NarrowedSearch {
    const { types, region, regions } = this.options
    return this.narrow({ types, region, regions })
  }

  /** The search in all types. */
  get inAllTypes(): NarrowedSearch {
    const { region, regions } = this.options
    return this.narrow({ types: [], region, regions })
  }

  /** The search in all regions. */
  get inAllRegions(): NarrowedSearch {
    return this.narrow({ types: this.options.types })
  }

  private narrow({ types, region, regions }: Omit<SearchOptions, 'text'>): NarrowedSearch {
    if (types.length === 0 && !regions) return { ...this.whole, whole: undefined }
    const { planOf, whole } = this
    return { plan: planOf({ text: this.text, types, region }), regions, whole }
  }

  /** The search in all types and regions. */
  private get whole(): Search {
    this.widest ??= { plan: this.planOf({ text: this.text, types: [] }), regions: undefined }
    return this.widest
  }
}

/** Returns the tables of a release that have search entries, with their rows. */
export const searchableTables = (rows: ReleaseInfo['rows']): SearchableTable[] =>
  releaseTables.flatMap(({ model, name, searchTag }) =>
    searchTag ? [{ type: model, typeTag: searchTag, rows: rows[name] ?? 0 }] : [],
  )

/** Reads how frequent the words are, and plans a search. Returns undefined if the text has no word. */
export async function planRequest(
  options: SearchOptions,
  rows: ReleaseInfo['rows'],
  { database, frequencies: reader }: Pick<SearchContext, 'database' | 'frequencies'>,
): Promise<SearchRequest | undefined> {
  const terms = plannedTerms(options.text)
  if (terms.length === 0) return undefined
  const ofRegion = options.region === undefined ? [] : [{ token: options.region, operator: '' } as const]
  const frequencies = await reader.read(database, [...terms, ...ofRegion])
  return new SearchRequest(options, (planned) => planSearch(planned, searchableTables(rows), frequencies))
}
