import { planSearch, type ReleaseInfo } from '@tiyu/store'
import type { NarrowedSearch } from './hit-reader.ts'

/** What a search asks for. */
interface SearchOptions {
  readonly text: string
  /** Types of the hits; all if empty. */
  readonly types: readonly string[]
  /** Codes of the regions of the hits; undefined for all. */
  readonly regions: readonly string[] | undefined
}

/** A search with the plans to read its hits, and those of the same text in all types or all regions. */
export interface SearchRequest extends SearchOptions {
  readonly search: NarrowedSearch
  /** The search in all types. */
  readonly inAllTypes: NarrowedSearch
  /** The search in all regions. */
  readonly inAllRegions: NarrowedSearch
}

/**
 * Plans a search.
 * @returns undefined if the text has no word
 */
export function planRequest(options: SearchOptions, rows: ReleaseInfo['rows']): SearchRequest | undefined {
  const { text, types, regions } = options
  const all = planSearch(text, [], rows)
  const plan = types.length === 0 ? all : planSearch(text, types, rows)
  if (!all || !plan) return undefined
  const whole = { plan: all, regions: undefined }
  const narrow = (ofTypes: typeof plan, inRegions: typeof regions): NarrowedSearch => ({
    plan: ofTypes,
    regions: inRegions,
    whole: ofTypes === all && !inRegions ? undefined : whole,
  })
  return {
    ...options,
    search: narrow(plan, regions),
    inAllTypes: narrow(all, regions),
    inAllRegions: narrow(plan, undefined),
  }
}
