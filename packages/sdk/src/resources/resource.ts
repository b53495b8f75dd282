import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import { pageFields } from '../generated/default-selections.ts'
import { lazyCall, loadLazyChunk } from '../lazy.ts'
import type { CallOptions } from '../options.ts'
import { localId } from './global-id.ts'
import type { PaginateArgs } from './paginate.ts'
import type { Page } from './resource-types.ts'
import type { QueryFunction, RootList, SelectArgs } from './root-list.ts'

/** Creates the calls of a resource; those of short lists, and all but `list` and `get`, are loaded lazily. */
export function createResource(query: QueryFunction, list: RootList) {
  const { field, fields, isShort } = list

  const lazyIterator = (name: 'paginate' | 'csvLines') =>
    async function* (args?: PaginateArgs, call?: CallOptions) {
      yield* (await loadLazyChunk())[name](query, list, RepeatedCursorError, args, call)
    }

  async function read($: object, others: object, args?: SelectArgs, call?: CallOptions) {
    const nodes = args?.select ?? { [fields ?? ((await loadLazyChunk()).rareSelections[field] as string)]: true }
    return (await query({ [field]: { $, nodes, ...others } }, call))[field] as Page<unknown>
  }

  const getShort = lazyCall('getShort', query, list)
  return {
    list: isShort
      ? lazyCall('listShort', query, list)
      : (args?: SelectArgs, call?: CallOptions) => read({ ...args, select: null }, { [pageFields]: true }, args, call),
    async get(id: string, options?: SelectArgs, call?: CallOptions) {
      // As a string: `eq: undefined` would be no condition and match any record.
      const eq = localId(list.typeName, `${id}`)
      if (isShort || !id) return getShort(id && eq, options, call)
      const filter = { [fields?.startsWith('id,code') ? 'code' : 'slug']: { eq } }
      return (await read({ filter, first: 1 }, {}, options, call)).nodes[0] ?? null
    },
    all: lazyIterator('paginate'),
    csv: lazyIterator('csvLines'),
    statistics: lazyCall('countRows', query, list),
    aggregates: lazyCall('aggregates', query, list),
  }
}
