// The measures of groups by their names in queries: conditions on them, orders by them and ranks.

import { type Aggregate as AnyAggregate, MEASURES, type Measure, sortGroups, type Total } from '@tiyu/statistics/groups'
import type { Ratio } from '@tiyu/statistics/series'
import { matchesCondition } from '../conditions.ts'
import { leavesOf } from '../filter.ts'
import type { RecordStore } from '../record-store.ts'
import type { FilesRows } from '../series/rows.ts'

/** A group whose ratios name their denominators. */
export type Aggregate = AnyAggregate<Ratio<FilesRows>>

const TOTALS = ['COUNT', 'SUM']

const DEFAULT_ORDER = ['COUNT_DESC']

const isMeasure = (name: string) => Object.hasOwn(MEASURES, name)

/** @throws ApiError `BAD_USER_INPUT` for an unknown measure */
export async function parseMeasure(name: unknown, store: RecordStore, path: string): Promise<Measure> {
  const measure = `${name ?? 'COUNT'}`
  if (!isMeasure(measure)) await store.refuseName(measure, 'Measure', `${path}(measure: ${measure})`)
  return measure as Measure
}

/** @throws ApiError `BAD_USER_INPUT` for an unknown total */
export async function parseTotal(name: unknown, store: RecordStore, path: string): Promise<Total> {
  const total = `${name ?? 'COUNT'}`
  if (!TOTALS.includes(total)) await store.refuseName(total, 'Total', `${path}(total: ${total})`)
  return total as Total
}

/** No keys refer to others, and no texts are compared. */
const CONTEXT = { parents: {}, foldText: String }

/**
 * Returns the groups that meet all conditions on their measures.
 * @throws ApiError `BAD_USER_INPUT` for an unknown measure or operator, null, nothing, or a reversed range
 */
export async function selectGroups(
  groups: readonly Aggregate[],
  having: Readonly<Record<string, unknown>>,
  store: RecordStore,
): Promise<readonly Aggregate[]> {
  const conditions = leavesOf(having, store.files, 'having')
  for (const { field, condition } of conditions) {
    if (!isMeasure(field.toUpperCase())) await store.refuseName(field, 'AggregateHaving', `having.${field}`)
    const [, operator] = `${matchesCondition({ [field]: null }, field, condition, CONTEXT)}`.split('.')
    if (operator) await store.refuseName(operator, 'NumberFilter', `having.${field}.${operator}`)
  }
  const rows = await Promise.all(
    groups.map(async (group) => {
      const values = conditions.map(async ({ field }) => [
        field,
        (await MEASURES[field.toUpperCase() as Measure](group))?.toNumber() ?? null,
      ])
      return Object.fromEntries(await Promise.all(values))
    }),
  )
  return groups.filter((_, index) =>
    conditions.every(({ field, condition }) => matchesCondition(rows[index], field, condition, CONTEXT) === true),
  )
}

/**
 * Returns the groups in an order, by default the largest first.
 * @throws ApiError `BAD_USER_INPUT` for an unknown order
 */
export async function orderGroups(
  groups: readonly Aggregate[],
  orderBy: readonly string[] | null | undefined,
  store: RecordStore,
  path: string,
): Promise<Aggregate[]> {
  const names = orderBy?.length ? orderBy : DEFAULT_ORDER
  const isKnown = (name: string) => {
    const [, measure = ''] = /^(\w+)_(?:ASC|DESC)$/.exec(name) ?? []
    return measure === 'KEY' || isMeasure(measure)
  }
  const unknown = names.find((name) => !isKnown(name))
  if (unknown !== undefined) await store.refuseName(unknown, 'AggregateOrder', `${path}(orderBy: ${unknown})`)
  return sortGroups(groups, names)
}
