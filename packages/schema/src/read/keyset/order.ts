import sql, { join, raw, type Sql } from 'sql-template-tag'
import { column } from '../where.ts'

/** One term of ORDER BY. NULLs come last, in a backward scan first. */
export interface OrderTerm {
  readonly column: string
  readonly descending?: boolean
  /** The column is nullable in the model; a cursor may then hold null, even from a release without NULLs. */
  readonly nullable?: boolean
  /** The column is nullable and has NULLs in this release. */
  readonly hasNulls?: boolean
  readonly type?: ColumnType
}

/** The type of a column in the model; dates and codes are strings. */
export type ColumnType = 'String' | 'Int' | 'Float'

/** A part of a list: its conditions, and the order of its rows. */
export interface OrderedPartition {
  readonly conditions: readonly Sql[]
  readonly order: readonly OrderTerm[]
}

/** A decoded cursor as the start or end of a page range. */
export interface CursorBound {
  readonly values: readonly unknown[]
  readonly side: 'after' | 'before'
}

interface DirectedTerm extends OrderTerm {
  readonly nullsFirst: boolean
}

/** Returns the terms in scan direction: as they are, or reversed for a backward scan. */
export function applyDirection(terms: readonly OrderTerm[], backward: boolean): DirectedTerm[] {
  return terms.map((term) => ({ ...term, descending: Boolean(term.descending) !== backward, nullsFirst: backward }))
}

/** Returns the terms after ORDER BY. */
export function orderBy(terms: readonly DirectedTerm[], alias = 't'): Sql {
  const clauses = terms.map(({ column: name, descending, hasNulls, nullsFirst }) => {
    const nulls = hasNulls ? (nullsFirst ? ' nulls first' : ' nulls last') : ''
    return `${alias}."${name}"${descending ? ' desc' : ' asc'}${nulls}`
  })
  return raw(clauses.join(', '))
}

function strictlyAfterTerm({ column: name, descending, hasNulls, nullsFirst }: DirectedTerm, value: unknown): Sql {
  const ref = column(name)
  if (value === null) return nullsFirst ? sql`${ref} is not null` : sql`false`
  const comparison = descending ? sql`${ref} < ${value}` : sql`${ref} > ${value}`
  return hasNulls && !nullsFirst ? sql`(${comparison} or ${ref} is null)` : comparison
}

/** True if all terms have one direction and no NULLs. */
const isUniform = ([first, ...rest]: readonly DirectedTerm[]) =>
  rest.every(({ descending, hasNulls }) => descending === first?.descending && !hasNulls) && !first?.hasNulls

/** Returns the condition for the rows after the one with these values, in scan direction (keyset pagination). */
export function keysetCondition(terms: readonly DirectedTerm[], values: readonly unknown[]): Sql {
  // PostgreSQL starts an index scan at a row comparison, but not at the equivalent OR.
  if (isUniform(terms) && !values.includes(null)) {
    const names = join(terms.map(({ column: name }) => column(name)))
    return terms[0]?.descending ? sql`(${names}) < (${join([...values])})` : sql`(${names}) > (${join([...values])})`
  }
  return terms.reduceRight<Sql>((rest, term, index) => {
    const value = values[index] ?? null
    const strictlyAfter = strictlyAfterTerm(term, value)
    if (index === terms.length - 1 || (value === null && !term.hasNulls)) return strictlyAfter
    const ref = column(term.column)
    if (term.hasNulls) return sql`(${strictlyAfter} or (${ref} is not distinct from ${value} and ${rest}))`
    // The first condition is redundant, but PostgreSQL can start an index scan at it.
    const atOrAfter = term.descending ? sql`${ref} <= ${value}` : sql`${ref} >= ${value}`
    return sql`(${atOrAfter} and (${strictlyAfter} or (${ref} = ${value} and ${rest})))`
  }, sql`false`)
}

/** Returns the rows within bounds of a list whose first sort key has no NULLs. */
export function boundedPartition(order: readonly OrderTerm[], bounds: readonly CursorBound[]): OrderedPartition {
  const conditions = bounds.map(({ values, side }) => keysetCondition(applyDirection(order, side === 'before'), values))
  return { conditions, order }
}
