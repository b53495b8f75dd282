// The arguments of a search, checked as on the service.
import { planRequest, type SearchRequest } from '@tiyu/search'
import { DEFAULT_PAGE_SIZE } from '../../page-size.ts'
import { isPresent, type Parents } from '../conditions.ts'
import type { StaticBuildFiles } from '../files.ts'
import { type PageArgs, parsePageSizes } from '../page-range.ts'
import type { RecordStore } from '../record-store.ts'
import { FilesRegions } from '../series/region-tree.ts'
import type { FilesHits } from './files-hits.ts'
import type { HitBound } from './hit.ts'
import type { SearchTable } from './search-format.ts'

/** The arguments of a search. */
export interface SearchArgs extends PageArgs {
  readonly text?: string
  readonly types?: readonly string[] | null
  readonly region?: string | null
}

const SUPPORTED_ARGUMENTS = ['text', 'types', 'region', 'first', 'last', 'after', 'before']

/** Returns a function that refuses an argument: it throws ApiError `BAD_USER_INPUT`. */
export const refusal =
  (files: StaticBuildFiles) =>
  (en: string, zh: string): never =>
    files.reject(`${en} ${zh}`)

/** Loads the hierarchy of regions; levels are read with them where they are needed. */
export async function loadRegions(store: RecordStore, withLevels = false): Promise<FilesRegions> {
  const levels = new Map<string, string>()
  if (withLevels) for await (const { code, level } of store.all('Region')) levels.set(code as string, level as string)
  const { parents } = store.type('Region')
  return new FilesRegions(await store.readJson<Parents>(parents as string), levels)
}

/**
 * Plans a search.
 * @throws ApiError `BAD_USER_INPUT` for a text without words or an unknown type or region, `NOT_IN_FILES` for other arguments
 */
export async function parseRequest(
  store: RecordStore,
  tables: readonly SearchTable[],
  hits: FilesHits,
  args: SearchArgs,
): Promise<SearchRequest> {
  const { text = '', types, region } = args
  const other = Object.entries(args).find(([name, value]) => isPresent(value) && !SUPPORTED_ARGUMENTS.includes(name))
  if (other) store.files.refuse(`search(${other[0]})`)
  for (const type of types ?? []) await store.validateName(type, 'SearchType', `types: ${type}`)
  if (isPresent(region)) await store.validateKey('Region', region as string, 'region')
  const regions = isPresent(region) ? (await loadRegions(store)).withDescendants(region as string) : undefined
  const planned = { text, types: types ?? [], region: region ?? undefined, regions }
  return planRequest(planned, tables, hits, refusal(store.files))
}

/** Cursors are the number of the tier and the place of a hit. */
function parseBounds(args: PageArgs, files: StaticBuildFiles): HitBound[] {
  return (['after', 'before'] as const).flatMap((side) => {
    const cursor = args[side]
    if (cursor === null || cursor === undefined) return []
    const [, tier, place] = /^(\d+)-(\d+)$/.exec(cursor) ?? []
    if (place === undefined) files.reject(`Invalid cursor "${cursor}". 游标“${cursor}”无效。`, 'BAD_CURSOR')
    return [{ side, tier: Number(tier), place: Number(place) }]
  })
}

/**
 * Returns the hits that a page has.
 * @throws ApiError `BAD_CURSOR`, `BAD_USER_INPUT` for a size that no page has
 */
export function parseRange(args: PageArgs, files: StaticBuildFiles) {
  const { first, last } = parsePageSizes(args, files)
  const backward = last !== undefined
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward,
    startsAtCursor: isPresent(backward ? args.before : args.after),
    bounds: parseBounds(args, files),
  }
}
