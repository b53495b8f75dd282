// A list in parts, one after the other: rows with a value before those without. Within a part the rest of the order is one
// that an index has, and a part behind the end of the page is never read.
import sql, { type Sql } from 'sql-template-tag'
import { after, directions, type OrderTerm } from './order.ts'
import { column } from './where.ts'

/** A cursor: the values of its row, and whether rows after or before it are wanted. */
export interface Bound {
  readonly values: readonly unknown[]
  readonly side: 'after' | 'before'
}

/** Rows that meet the conditions, in an order whose first term has a value in each of them, or in none. */
export interface Part {
  readonly conditions: readonly Sql[]
  readonly order: readonly OrderTerm[]
}

/** Rows with a value, or those without, which the term that parts them does not tell from one another. */
interface Kind {
  readonly condition: Sql
  readonly empty: boolean
  /** What comes first in the order of this kind. */
  readonly term: OrderTerm
}

/** The kinds of a term in their order, or none for a term that does not part a list. */
function kindsOf({ nullable, ...term }: OrderTerm): readonly Kind[] {
  if (!nullable) return []
  const ref = column(term.column)
  return [
    { condition: sql`${ref} is not null`, empty: false, term },
    // An index that begins with the column, descending, has the rows without a value in the order of what follows it; that
    // they are, PostgreSQL sees only where the column is part of the order.
    { condition: sql`${ref} is null`, empty: true, term: { ...term, descending: true } },
  ]
}

/** The bounds among rows of a kind: those of its own rows; undefined where a bound leaves none of them. */
function within(kinds: readonly Kind[], index: number, bounds: readonly Bound[]): Bound[] | undefined {
  const left: Bound[] = []
  for (const bound of bounds) {
    const at = kinds.findIndex(({ empty }) => empty === (bound.values[0] === null))
    if (bound.side === 'after' ? index < at : index > at) return undefined
    if (index !== at) continue
    left.push(kinds[index]?.empty ? { ...bound, values: bound.values.slice(1) } : bound)
  }
  return left
}

/** The parts of a list between bounds, in the order of the list. */
export function partsOf(order: readonly OrderTerm[], bounds: readonly Bound[]): Part[] {
  const [first, ...rest] = order
  const kinds = first ? kindsOf(first) : []
  if (kinds.length === 0) {
    const conditions = bounds.map(({ values, side }) => after(directions(order, side === 'before'), values))
    return [{ conditions, order }]
  }
  return kinds.flatMap(({ condition, empty, term }, index) => {
    const inner = within(kinds, index, bounds)
    if (!inner) return []
    const parts = partsOf(empty ? rest : [term, ...rest], inner)
    return parts.map((part) => ({
      conditions: [condition, ...part.conditions],
      order: empty ? [term, ...part.order] : part.order,
    }))
  })
}
