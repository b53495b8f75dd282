// Calls of short lists, which the service returns whole. Loaded lazily.
import { describe, mistake } from '../errors/explanations.ts'
import type { CallOptions } from '../options.ts'
import { completeList, readPage } from './read-page.ts'
import type { Page } from './resource-types.ts'
import type { QueryFunction, RootList, SelectArgs } from './root-list.ts'

type Row = Record<string, unknown>

/** Reads a short list. */
export async function listShort(
  query: QueryFunction,
  list: RootList,
  args?: SelectArgs | null,
  call?: CallOptions,
): Promise<Page<Row>> {
  const complete = completeList(list)
  return (await readPage<Row>(query, complete, { nodes: args?.select ?? complete.fields }, call)).page
}

/** Returns the record of a short list with a key, or null. */
export async function getShort(
  query: QueryFunction,
  list: RootList,
  id: string,
  options?: SelectArgs | null,
  call?: CallOptions,
): Promise<Row | null> {
  if (!id) throw mistake('id', describe(id), 'text')
  const complete = completeList(list)
  const { key } = complete
  const select = options?.select ?? complete.fields
  const { page } = await readPage<Row>(query, complete, { nodes: { ...select, [key]: true } }, call)
  const row = page.nodes.find((one) => one[key] === id)
  if (row && !select[key]) delete row[key]
  return row ?? null
}
