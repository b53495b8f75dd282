import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import { lazyCall, loadLazyChunk } from '../lazy.ts'
import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/print-query.ts'
import { localId } from './global-id.ts'
import type { PaginateArgs } from './paginate.ts'
import type { Page } from './resource-types.ts'
import type { QueryFunction, RootList, SelectArgs } from './root-list.ts'
import { toSelection } from './to-selection.ts'

/** `paginate` selects only the two fields it needs. */
const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }

/** Creates the calls of a resource; those of short lists, and all but `list` and `get`, are loaded lazily. */
export function createResource(query: QueryFunction, list: RootList) {
  const { field, typeName, isShort } = list

  const lazyIterator = (name: 'paginate' | 'csvLines') =>
    async function* (args?: PaginateArgs, call?: CallOptions) {
      yield* (await loadLazyChunk())[name](query, list, RepeatedCursorError, args, call)
    }

  async function read($: object, others: object, select?: Selection | null, call?: CallOptions) {
    const nodes = select ?? list.fields ?? toSelection((await loadLazyChunk()).rareSelections[field] as string)
    return (await query({ [field]: { $, nodes, ...others } }, call))[field] as Page<unknown>
  }

  const getShort = lazyCall('getShort', query, list)
  return {
    list: isShort
      ? lazyCall('listShort', query, list)
      : (args?: SelectArgs, call?: CallOptions) => {
          const { select, ...$ } = args ?? {}
          return read($, { pageInfo, totalCount: true }, select, call)
        },
    async get(id: string, options?: SelectArgs, call?: CallOptions) {
      // As a string: `eq: undefined` would be no condition and match any record.
      const eq = localId(typeName, `${id}`)
      if (isShort) return getShort(eq, options, call)
      const $ = { filter: { [list.fields?.code ? 'code' : 'slug']: { eq } }, first: 1 }
      return (await read($, {}, options?.select, call)).nodes[0] ?? null
    },
    all: lazyIterator('paginate'),
    csv: lazyIterator('csvLines'),
    statistics: lazyCall('countRows', query, list),
    aggregates: lazyCall('aggregates', query, list),
  }
}
