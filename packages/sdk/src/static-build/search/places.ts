// Operations on places of entries, which are lists in order, each place once.

/** Returns the places that both lists have. */
export function intersect(one: readonly number[], other: readonly number[]): number[] {
  if (one.length > other.length) return intersect(other, one)
  const known = new Set(one)
  return other.filter((place) => known.has(place))
}

/** Returns the places of a list that another one does not have. */
export function subtract(list: readonly number[], other: readonly number[]): number[] {
  const known = new Set(other)
  return list.filter((place) => !known.has(place))
}

/** Returns these places in order, each once. */
export const inOrder = (places: Iterable<number>): number[] => [...new Set(places)].sort((one, other) => one - other)

/** Returns the places of several lists. */
export function unite(lists: readonly (readonly number[])[]): number[] {
  const filled = lists.filter(({ length }) => length > 0)
  return filled.length > 1 ? inOrder(filled.flat()) : [...(filled[0] ?? [])]
}
