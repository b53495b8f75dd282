// The measures that groups are ordered and ranked by.
import { Decimal60 } from '@tiyu/quantity/arithmetic'
import type { Aggregate, Total } from './aggregate-table.ts'
import type { Decimal } from './published-number.ts'
import { rankByValue } from './rank-by-value.ts'

const decimalOrNull = (text: string | null | undefined) => (text == null ? null : new Decimal60(text))

const ratioOf = (name: 'perCapita' | 'perKm2', total: Total) => async (group: Aggregate) =>
  decimalOrNull((await group.ratio(name, total, null)).exact)

/** The measures of a group; null where it has none. */
export const MEASURES = {
  COUNT: async ({ count }) => new Decimal60(count),
  SUM: async (group) => (await group.numbers())?.sum?.value ?? null,
  MEAN: async (group) => decimalOrNull((await group.numbers())?.mean),
  MIN: async (group) => (await group.numbers())?.min ?? null,
  MAX: async (group) => (await group.numbers())?.max ?? null,
  MEDIAN: async (group) => decimalOrNull(await group.median()),
  COUNT_PER_CAPITA: ratioOf('perCapita', 'COUNT'),
  SUM_PER_CAPITA: ratioOf('perCapita', 'SUM'),
  COUNT_PER_KM2: ratioOf('perKm2', 'COUNT'),
  SUM_PER_KM2: ratioOf('perKm2', 'SUM'),
} as const satisfies Readonly<Record<string, (group: Aggregate) => Promise<Decimal | null>>>

export type Measure = keyof typeof MEASURES

/** Reads a measure of all groups, by their identifiers. */
async function readMeasure(
  measure: Measure,
  groups: readonly Aggregate[],
): Promise<ReadonlyMap<string, Decimal | null>> {
  const values = await Promise.all(groups.map((group) => MEASURES[measure](group)))
  return new Map(groups.map(({ id }, index) => [id, values[index] ?? null]))
}

/** Compares keys by code point; null comes last, whichever the direction. */
function compareKeys(one: Aggregate, other: Aggregate, descending = false): number {
  for (const [index, key] of one.keys.entries()) {
    const otherKey = other.keys[index] ?? null
    if (key === otherKey) continue
    if (key === null || otherKey === null) return key === null ? 1 : -1
    return key < otherKey !== descending ? -1 : 1
  }
  return 0
}

/** Compares values; null comes last, whichever the direction. */
function compareValues(one: Decimal | null, other: Decimal | null, descending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return descending ? other.cmp(one) : one.cmp(other)
}

interface OrderTerm {
  readonly measure: Measure | 'KEY'
  readonly descending: boolean
}

/** Parses the name of an order, such as `COUNT_DESC`. */
function parseOrder(name: string): OrderTerm {
  const end = name.lastIndexOf('_')
  return { measure: name.slice(0, end) as OrderTerm['measure'], descending: name.slice(end) === '_DESC' }
}

/** Returns the groups in an order; ties are broken by keys. */
export async function sortGroups<Group extends Aggregate>(
  groups: readonly Group[],
  orders: readonly string[],
): Promise<Group[]> {
  const terms = await Promise.all(
    orders.map(parseOrder).map(async ({ measure, descending }) => {
      if (measure === 'KEY') return (a: Aggregate, b: Aggregate) => compareKeys(a, b, descending)
      const values = await readMeasure(measure, groups)
      const value = ({ id }: Aggregate) => values.get(id) ?? null
      return (a: Aggregate, b: Aggregate) => compareValues(value(a), value(b), descending)
    }),
  )
  return groups.toSorted((a, b) => {
    for (const compare of [...terms, (one: Aggregate, other: Aggregate) => compareKeys(one, other)]) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  })
}

/** Returns the rank of each group by a measure, 1 for the greatest; equal groups share a rank, those without a value have none. */
export async function rankGroups(measure: Measure, groups: readonly Aggregate[]): Promise<ReadonlyMap<string, number>> {
  const values = [...(await readMeasure(measure, groups))].filter(
    (entry): entry is [string, Decimal] => entry[1] !== null,
  )
  return new Map(rankByValue(values, ([, value]) => value).map(({ item: [id], rank }) => [id, rank]))
}
