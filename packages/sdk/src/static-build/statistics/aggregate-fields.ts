// The fields of a group, as the service resolves them.

import { type AggregateTable, formatNumber, type Measure, type RatioName, rankGroups } from '@tiyu/statistics/groups'
import type { Ratio } from '@tiyu/statistics/series'
import { ComputedObject, type ComputeField } from '../computed-object.ts'
import { isPresent } from '../conditions.ts'
import type { FileRecord } from '../files.ts'
import type { RecordStore } from '../record-store.ts'
import type { FilesRows } from '../series/rows.ts'
import { ratioObject } from '../series/series-fields.ts'
import type { FilesReference } from '../series/series-reference.ts'
import type { Grouping } from './grouping.ts'
import { type Aggregate, parseMeasure, parseTotal } from './measures.ts'

/** What the fields of groups are resolved with. */
export interface GroupContext {
  readonly store: RecordStore
  /** That of the groups, for error messages. */
  readonly path: string
  readonly table: AggregateTable<Ratio<FilesRows>>
  readonly grouping: Grouping
  readonly reference: FilesReference
  readonly ranks: Map<Measure, ReturnType<typeof rankGroups>>
}

type Args = Readonly<Record<string, unknown>>

/** Resolves a field of a group; `path` is that of the field. */
type Resolve = (group: Aggregate, args: Args, context: GroupContext, path: string) => unknown

/** Returns the keys of a group with their names. */
function keysOf(group: Aggregate, { grouping }: GroupContext): Promise<FileRecord[]> {
  return Promise.all(
    grouping.query.dimensions.map(async ({ name: dimension, groups }, index) => {
      const key = group.keys[index] ?? null
      const [, name, nameEn] = groups.find(([one]) => one === key) ?? []
      const region =
        name === undefined && key !== null && dimension === 'REGION' ? await grouping.region(key) : undefined
      return {
        __typename: 'AggregateKey',
        dimension,
        key,
        name: name ?? region?.name ?? null,
        nameEn: nameEn ?? region?.nameEn ?? null,
      }
    }),
  )
}

/** Returns the names of the keys of a group in one text. */
const label =
  (field: 'name' | 'nameEn', unknown: string): Resolve =>
  async (group, _args, context) =>
    (await keysOf(group, context)).map((key) => key[field] ?? unknown).join(' · ')

/** Returns a measure of a group as a quantity in the unit of its numbers. */
const quantity =
  (read: (group: Aggregate) => Promise<string | null | undefined>): Resolve =>
  async (group, _args, { reference }) => {
    const unit = (await group.numbers())?.unit
    const exact = unit && (await read(group))
    if (!unit || !isPresent(exact)) return null
    const { code, name, nameEn } = reference.Unit.find(unit.code)?.record ?? {}
    const shown = { __typename: 'Unit', code, name, nameEn }
    return { __typename: 'Quantity', exact, value: Number(exact), qualifier: null, unit: shown }
  }

const extreme = (name: 'min' | 'max'): Resolve =>
  quantity(async (group) => {
    const number = (await group.numbers())?.[name]
    return number && formatNumber(number)
  })

/** Returns the ranks of the groups by a measure. */
async function ranksOf(args: Args, context: GroupContext, path: string): Promise<ReadonlyMap<string, number>> {
  const { ranks, store, table } = context
  const measure = await parseMeasure(args.measure, store, path)
  const known = ranks.get(measure) ?? table.groups().then((groups) => rankGroups(measure, groups))
  ranks.set(measure, known)
  return known
}

const counted =
  (name: 'count' | 'qualified' | 'inferred'): Resolve =>
  async (group) =>
    (await group.numbers())?.[name] ?? 0

/** Returns a total of a group divided by the residents or the area of its region. */
const ratio =
  (name: RatioName): Resolve =>
  async (group, { total, year = null }, { store }, path) =>
    ratioObject(await group.ratio(name, await parseTotal(total, store, path), year as number | null))

/** The fields of a group, by name. */
const AGGREGATE_FIELDS: Readonly<Record<string, Resolve>> = {
  keys: (group, _args, context) => keysOf(group, context),
  label: label('name', '未注明'),
  labelEn: label('nameEn', 'not stated'),
  region: ({ regionCode }) => (regionCode === null ? null : { __typename: 'Region', code: regionCode }),
  count: ({ count }) => count,
  share: async (group, { total }, { store }, path) => group.share(await parseTotal(total, store, path)),
  parentShare: async (group, { total }, { store }, path) => group.parentShare(await parseTotal(total, store, path)),
  rank: async (group, args, context, path) => (await ranksOf(args, context, path)).get(group.id) ?? null,
  rankOf: async (_group, args, context, path) => (await ranksOf(args, context, path)).size,
  valueCount: counted('count'),
  qualifiedCount: counted('qualified'),
  inferredCount: counted('inferred'),
  noSumBecause: async (group) => (await group.numbers())?.obstacle ?? null,
  sum: quantity(async (group) => {
    const sum = (await group.numbers())?.sum
    return sum && formatNumber(sum.value)
  }),
  mean: quantity(async (group) => (await group.numbers())?.mean),
  min: extreme('min'),
  max: extreme('max'),
  median: quantity((group) => group.median()),
  perCapita: ratio('perCapita'),
  per10k: ratio('per10k'),
  perKm2: ratio('perKm2'),
}

/** Returns a group as an object of the schema. */
export function groupObject(group: Aggregate, context: GroupContext): ComputedObject {
  const fields = Object.entries(AGGREGATE_FIELDS).map(([name, resolve]): [string, ComputeField] => [
    name,
    (args) => resolve(group, args, context, `${context.path}.nodes.${name}`),
  ])
  return new ComputedObject('Aggregate', Object.fromEntries(fields))
}
