// Numbers of search results by type and by region.
import { builder } from '../builder.ts'
import { DEFAULT_PAGE_SIZE } from '../limits.ts'
import { validateSize } from '../read/keyset/page-range.ts'
import { countRegions, countTypes, type RegionCount, type TypeCount } from '../read/search/facets.ts'
import type { SearchRequest } from '../read/search/search-request.ts'
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

/** The facets of a search. */
export const SearchFacets = builder.objectRef<SearchRequest>('SearchFacets').implement({
  description:
    'Numbers of search results by the values that can narrow them. Each facet counts the results that meet the other arguments, whatever is chosen of itself.\n可用于缩小检索范围的各取值的结果数量；每一分面按其余参数计数，不受自身所选取值影响。',
  fields: (t) => ({
    byType: t.field({
      type: [SearchTypeCount],
      description: 'The types that have results, most first.\n有结果的类型，由多到少。',
      resolve: (request, _args, context) => countTypes(request, context),
    }),
    byRegion: t.field({
      type: [SearchRegionCount],
      description:
        'The regions of a level that have results, most first. Results above that level, or without a region, are in none.\n某一层级有结果的地区，由多到少；高于该层级或无地区的结果不计入。',
      args: {
        level: t.arg({
          type: enumType('RegionLevel'),
          required: true,
          description: 'The level of the regions.\n地区的层级。',
        }),
        first: t.arg.int({
          description: 'Number of regions, 0 to 100. Default: 20.\n返回的地区数，0 到 100；默认为 20。',
        }),
      },
      resolve: async (request, { level, first }, context) => {
        const size = first ?? DEFAULT_PAGE_SIZE
        validateSize('first', size)
        return (await countRegions(request, context, level)).slice(0, size)
      },
    }),
  }),
})
