// Numbers of search results by type and by region.
import { countRegions, countTypes, type RegionCount, type TypeCount, validateFacetRegions } from '@tiyu/search'
import type { RegionSet } from '@tiyu/statistics/series'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { DEFAULT_PAGE_SIZE } from '../limits.ts'
import { validateSize } from '../read/keyset/page-range.ts'
import { validateKey } from '../read/known-key.ts'
import type { DatabaseSearchHits } from '../read/search/search-page.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'
import { SearchType } from './search-type.ts'

const SearchTypeCount = builder.objectRef<TypeCount>('SearchTypeCount').implement({
  description: 'A type of search results, with their number.\n一种类型的检索结果及其数量。',
  fields: (t) => ({
    type: t.field({ type: SearchType, description: 'The type.\n类型。', resolve: ({ type }) => type }),
    count: t.exposeInt('count', {
      description:
        'Number of results: the totalCount of the search with types limited to this one.\n结果数量，即 types 仅含此类型时的 totalCount。',
    }),
  }),
})

const SearchRegionCount = builder.objectRef<RegionCount>('SearchRegionCount').implement({
  description: 'A region with the number of search results in it.\n地区及其检索结果数量。',
  fields: (t) => ({
    region: t.field({
      type: nodeType('Region'),
      description: 'The region.\n地区。',
      resolve: ({ code }, _args, { reference }) => reference.Region.get(code),
    }),
    count: t.exposeInt('count', {
      description:
        'Number of results in the region and the divisions below it: the totalCount of the search with this region.\n该地区及其下级的结果数量，即 region 为此地区时的 totalCount。',
    }),
  }),
})

/**
 * Returns the codes of the regions of a facet.
 * @throws GraphQLError BAD_USER_INPUT without a condition, and for an unknown code
 */
function regionsOf({ level, childrenOf }: Pick<RegionSet, 'level' | 'childrenOf'>, { reference }: Context): string[] {
  const { Region } = reference
  validateFacetRegions({ level, childrenOf }, refuse)
  if (childrenOf != null) validateKey(reference, 'Region', childrenOf, 'childrenOf')
  const rows = childrenOf == null ? Region.rows : Region.children(childrenOf)
  return rows.filter((row) => level == null || row.level === level).map(({ code }) => code)
}

/** The facets of a search. */
export const SearchFacets = builder.objectRef<DatabaseSearchHits>('SearchFacets').implement({
  description:
    'Numbers of search results by the values that can narrow them. Each facet counts the results that meet the other arguments, whatever is chosen of itself.\n可用于缩小检索范围的各取值的结果数量；每一分面按其余参数计数，不受自身所选取值影响。',
  fields: (t) => ({
    byType: t.field({
      type: [SearchTypeCount],
      description: 'The types that have results, most first.\n有结果的类型，由多到少。',
      resolve: (hits) => countTypes(hits),
    }),
    byRegion: t.field({
      type: [SearchRegionCount],
      description:
        'The regions of a level, or directly below a region, that have results, most first. Results above them, or without a region, are in none. With both arguments, both must hold.\n某一层级或某地区直接下级中有结果的地区，由多到少；位于其上级或无地区的结果不计入。两个参数都给出时须同时符合。',
      args: {
        level: t.arg({ type: enumType('RegionLevel'), description: 'The level of the regions.\n地区的层级。' }),
        childrenOf: t.arg.string({
          description:
            'The regions directly below this one, of whichever level: counties, cities and zones alike.\n此地区的直接下级，不论层级（区县、市、开发区等）。',
        }),
        first: t.arg.int({
          description: 'Number of regions, 0 to 100. Default: 20.\n返回的地区数，0 到 100；默认为 20。',
        }),
      },
      resolve: async (hits, { first, ...regions }, context) => {
        const size = first ?? DEFAULT_PAGE_SIZE
        validateSize('first', size)
        const { Region } = context.reference
        const withAncestors = (code: string) => [...Region.get(code).ancestorCodes, code]
        const counts = await countRegions(hits, regionsOf(regions, context), withAncestors)
        return counts.slice(0, size)
      },
    }),
  }),
})
