// How many rows have a number up to a value, for so few values that the table stays small, and so many that what lies
// between two of them is read at once.

/** A value, and the number of rows with this value or a smaller one. */
export interface CumulativeCount {
  readonly value: number
  readonly count: number
}

/**
 * Yields counts from minus to plus infinity, so that fewer than `step` rows lie between two values that follow each other:
 * a value is left out only if the count up to it passes no multiple of the step.
 * @param sorted the numbers of all rows that have one
 */
export function* cumulativeCounts(sorted: Float64Array, step: number): Generator<CumulativeCount> {
  yield { value: -Infinity, count: 0 }
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const value = sorted[from] as number
    while (to < sorted.length && sorted[to] === value) to += 1
    if (Math.floor(to / step) > Math.floor(from / step)) yield { value, count: to }
  }
  yield { value: Infinity, count: sorted.length }
}

/** Returns the number of different values. */
export function countDistinct(sorted: Float64Array): number {
  let distinct = 0
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct += 1
  return distinct
}
