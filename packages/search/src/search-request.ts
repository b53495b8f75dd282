import type { HitSource, Search } from './hit-source.ts'
import { type PlannedSearch, plannedTerms, planSearch, type SearchPlan } from './search-plan.ts'
import type { SearchableTable } from './searched-tables.ts'

/** Characters of a text to search for, at most. */
export const MAX_SEARCH_TEXT = 100

/** What to search for, and where. */
interface SearchOptions extends PlannedSearch {
  /** Codes of the region and of those in it; undefined for all. */
  readonly regions?: readonly string[] | undefined
}

type PlanOf = (planned: PlannedSearch) => SearchPlan

/** A search of the hits of a text, and of those of the same text in all types or in all regions; each is planned once, on demand. */
export class SearchRequest {
  private readonly options: SearchOptions
  private readonly planOf: PlanOf
  private readonly searches = new Map<string, Search>()

  constructor(options: SearchOptions, planOf: PlanOf) {
    this.options = options
    this.planOf = planOf
  }

  get text(): string {
    return this.options.text
  }

  /** The search as it is narrowed. */
  get search(): Search {
    return this.narrowed(this.options)
  }

  /** The search in all types. */
  get inAllTypes(): Search {
    return this.narrowed({ ...this.options, types: [] })
  }

  /** The search in all regions. */
  get inAllRegions(): Search {
    return this.narrowed({ types: this.options.types })
  }

  /** The search in all types and regions. */
  get whole(): Search {
    return this.narrowed({ types: [] })
  }

  /** Returns the search of the text in types and regions: the same for the same ones. */
  private narrowed({ types, region, regions }: Omit<SearchOptions, 'text'>): Search {
    const key = `${types.join()} ${regions ? region : ''}`
    const known = this.searches.get(key)
    if (known) return known
    const search = { plan: this.planOf({ text: this.text, types, region }), regions }
    this.searches.set(key, search)
    return search
  }
}

/** Refuses a search: throws an error with a message in English and Chinese. */
type Refuse = (en: string, zh: string) => never

/**
 * Reads how frequent the words are, and plans a search. Refuses a text that is too long or has no word.
 * @param tables those of the release
 */
export async function planRequest(
  options: SearchOptions,
  tables: readonly SearchableTable[],
  source: Pick<HitSource<never, never>, 'frequencies'>,
  refuse: Refuse,
): Promise<SearchRequest> {
  const { text, region } = options
  const { length } = [...text]
  if (length > MAX_SEARCH_TEXT) {
    refuse(
      `text has ${length} characters; ${MAX_SEARCH_TEXT} are allowed.`,
      `text 有 ${length} 个字符，上限为 ${MAX_SEARCH_TEXT}。`,
    )
  }
  const terms = plannedTerms(text)
  if (terms.length === 0) {
    refuse(
      'text has nothing to search for; give a word, a number or Chinese characters.',
      'text 中没有可检索的内容；请输入词、数字或汉字。',
    )
  }
  const ofRegion = region === undefined ? [] : [{ token: region, operator: '' } as const]
  const frequencies = await source.frequencies([...terms, ...ofRegion])
  return new SearchRequest(options, (planned) => planSearch(planned, tables, frequencies))
}
