import type { Decimal } from './published-number.ts'

/** Sorts items by their values, the largest first, and ranks them from 1; equal values have the same rank. */
export function rankByValue<Item>(items: readonly Item[], value: (item: Item) => Decimal) {
  const sorted = items.toSorted((one, other) => value(other).cmp(value(one)))
  let rank = 0
  return sorted.map((item, index) => {
    const equals = (other: Item | undefined) => other !== undefined && value(other).eq(value(item))
    const equalsPrevious = equals(sorted[index - 1])
    if (!equalsPrevious) rank = index + 1
    return { item, rank, isTied: equalsPrevious || equals(sorted[index + 1]) }
  })
}
