// Intervals of numbers, and the values of one number of a row that a predicate accepts.

/** An end of an interval; infinite if there is none. */
export interface End {
  readonly value: number
  readonly isIncluded: boolean
}

/** The numbers from one end to another. */
export interface Interval {
  readonly from: End
  readonly to: End
}

/** The values of a number, by its name in the counts of a release, that a predicate accepts. */
export interface AcceptedValues {
  readonly number: string
  /** Intervals that do not overlap. */
  readonly intervals: readonly Interval[]
}

const including = (value: number): End => ({ value, isIncluded: true })
const excluding = (value: number): End => ({ value, isIncluded: false })

const NO_LOWER = excluding(-Infinity)
const NO_UPPER = including(Infinity)

/** All numbers. */
export const ALL: readonly Interval[] = [{ from: NO_LOWER, to: NO_UPPER }]

/** The numbers that each comparison with a bound accepts, which is read from any number of an interval. */
export const acceptedBy = {
  eq: (from: number, to = from): readonly Interval[] => [{ from: including(from), to: including(to) }],
  gt: (_from: number, to = _from): readonly Interval[] => [{ from: excluding(to), to: NO_UPPER }],
  gte: (from: number): readonly Interval[] => [{ from: including(from), to: NO_UPPER }],
  lt: (from: number): readonly Interval[] => [{ from: NO_LOWER, to: excluding(from) }],
  lte: (_from: number, to = _from): readonly Interval[] => [{ from: NO_LOWER, to: including(to) }],
}

/** Returns the numbers of a list. */
export const oneOf = (numbers: readonly number[]): readonly Interval[] =>
  [...new Set(numbers)].flatMap((number) => acceptedBy.eq(number))

const laterStart = (one: End, other: End): End =>
  one.value > other.value || (one.value === other.value && !one.isIncluded) ? one : other

const earlierEnd = (one: End, other: End): End =>
  one.value < other.value || (one.value === other.value && !one.isIncluded) ? one : other

const isEmpty = ({ from, to }: Interval) =>
  from.value > to.value || (from.value === to.value && !(from.isIncluded && to.isIncluded))

/** Returns the numbers that are in intervals of both lists. */
export function intersect(ones: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return ones
    .flatMap((one) =>
      others.map((other) => ({ from: laterStart(one.from, other.from), to: earlierEnd(one.to, other.to) })),
    )
    .filter((interval) => !isEmpty(interval))
}
