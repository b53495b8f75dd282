// Dates and years of one row that must follow each other.
import type { Message } from '../problem.ts'

/** Two columns of dates or years, and their order. */
export interface DateOrder {
  readonly earlier: string
  readonly later: string
}

/**
 * True if one date or year is before another. Compared in the precision that both have: one may be known to the day, the
 * other to the year.
 */
export function isDateBefore(one: string, other: string): boolean {
  if (one >= other) return false
  const precision = Math.min(one.length, other.length)
  return one.slice(0, precision) < other.slice(0, precision)
}

type OrderProblem = Message & { readonly field: string }

/** Returns a problem for each pair of dates in the wrong order. */
export function orderProblems(
  orders: readonly DateOrder[],
  row: Readonly<Record<string, unknown>>,
): readonly OrderProblem[] {
  const problems: OrderProblem[] = []
  for (const { earlier, later } of orders) {
    const [first, last] = [row[earlier] ?? null, row[later] ?? null]
    if (first === null || last === null || !isDateBefore(String(last), String(first))) continue
    problems.push({
      field: later,
      message: {
        en: `${later} is ${last}, before ${earlier}, which is ${first}.`,
        zh: `${later} 为 ${last}，早于 ${earlier} 的 ${first}。`,
      },
      hint: { en: 'Correct one of the two.', zh: '请更正其中之一。' },
    })
  }
  return problems
}
