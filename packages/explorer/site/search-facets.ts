// By what the results of a search can be narrowed: types, and regions of one level.
import type { Client } from '@tiyu/sdk'
import type { Language } from '../src/rendering.ts'
import { nameOf } from './language.ts'
import { type SearchQuery, searchArguments, typeLabel } from './search-results.ts'
import { namedFields } from './selections.ts'
import { words } from './text/words.ts'

/** A value with the number of results that have it. */
interface SearchChoice {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** The choices of one property. */
export interface SearchFacet {
  /** Its name in the address. */
  readonly name: 'type' | 'region'
  readonly label: 'type' | 'region'
  /** The value chosen; undefined if there is none. */
  readonly chosen: { readonly value: string; readonly label: string } | undefined
  readonly choices: readonly SearchChoice[]
}

/** The region chosen, else the country: the one whose divisions are offered. */
async function findParent(api: Client, region: string | null) {
  const { nodes } = await api.regions.list({
    first: 1,
    filter: region === null ? { level: { eq: 'COUNTRY' } } : { code: { eq: region } },
    select: namedFields,
  })
  return nodes[0]
}

/** Reads the numbers of results by type, and by the divisions of the region chosen. */
export async function searchFacets(api: Client, language: Language, query: SearchQuery): Promise<SearchFacet[]> {
  const parent = await findParent(api, query.region)
  const { search } = await api.query({
    search: {
      $: searchArguments(query),
      facets: {
        byType: { type: true, count: true },
        ...(parent && { byRegion: { $: { childrenOf: parent.code, first: 100 }, region: namedFields, count: true } }),
      },
    },
  })
  const { byType, byRegion = [] } = search.facets
  const labelOf = (type: (typeof byType)[number]['type']) => words[typeLabel(type)][language]
  const [type] = query.types
  return [
    {
      name: 'type',
      label: 'type',
      chosen: type && { value: type, label: labelOf(type) },
      choices: byType.map(({ type: value, count }) => ({ value, label: labelOf(value), count })),
    },
    {
      name: 'region',
      label: 'region',
      chosen: query.region !== null && parent ? { value: parent.code, label: nameOf(parent, language) } : undefined,
      choices: byRegion.map(({ region, count }) => ({
        value: region.code,
        label: nameOf(region, language),
        count,
      })),
    },
  ]
}
