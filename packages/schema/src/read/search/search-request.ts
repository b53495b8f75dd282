import { type PlannedSearch, plannedTerms, planSearch, type ReleaseDatabase, type ReleaseInfo } from '@tiyu/store'
import type { NarrowedSearch } from './hit-reader.ts'
import { readFrequencies } from './token-frequencies.ts'

/** What a search asks for. */
interface SearchOptions extends PlannedSearch {
  /** Codes of the region and of those in it; undefined for all. */
  readonly regions?: readonly string[] | undefined
}

/** A search with the plans to read its hits, and those of the same text in all types or all regions. */
export interface SearchRequest extends SearchOptions {
  readonly search: NarrowedSearch
  /** The search in all types. */
  readonly inAllTypes: NarrowedSearch
  /** The search in all regions. */
  readonly inAllRegions: NarrowedSearch
}

/** Reads how frequent the words are, and plans a search. */
export async function planRequest(
  options: SearchOptions,
  rows: ReleaseInfo['rows'],
  database: ReleaseDatabase,
): Promise<SearchRequest | undefined> {
  const { text, types, region, regions } = options
  const terms = plannedTerms(text)
  if (terms.length === 0) return undefined
  const ofRegion = region === undefined ? [] : [{ token: region, operator: '' } as const]
  const frequencies = await readFrequencies(database, [...terms, ...ofRegion])
  const plan = (planned: PlannedSearch) => planSearch(planned, rows, frequencies)
  const whole = { plan: plan({ text, types: [] }), regions: undefined }
  const narrow = (ofTypes: readonly string[], inRegion: boolean): NarrowedSearch => {
    const narrowed = {
      plan: plan({ text, types: ofTypes, region: inRegion ? region : undefined }),
      regions: inRegion ? regions : undefined,
    }
    const isWhole = ofTypes.length === 0 && !narrowed.regions
    return { ...narrowed, whole: isWhole ? undefined : whole }
  }
  return { ...options, search: narrow(types, true), inAllTypes: narrow([], true), inAllRegions: narrow(types, false) }
}
