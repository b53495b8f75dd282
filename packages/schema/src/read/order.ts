import sql, { join, raw, type Sql } from 'sql-template-tag'
import { column } from './where.ts'

/** One term of an order. Rows without a value come last; seen backwards, first. */
export interface OrderTerm {
  readonly column: string
  readonly descending?: boolean
  /** Some rows have no value. */
  readonly nullable?: boolean
  /** Rows of other releases may have no value, and so may cursors that come from there. */
  readonly optional?: boolean
  /** Type of the column in the model. */
  readonly type?: ColumnType
}

export type ColumnType = 'String' | 'Int' | 'Float'

interface DirectedTerm extends OrderTerm {
  readonly nullsFirst: boolean
}

/** The terms as they are walked: forward, or backward from the end. */
export function applyDirection(terms: readonly OrderTerm[], backward: boolean): DirectedTerm[] {
  return terms.map((term) => ({ ...term, descending: Boolean(term.descending) !== backward, nullsFirst: backward }))
}

/** What stands after ORDER BY, for rows that go by the alias given. */
export function orderBy(terms: readonly DirectedTerm[], alias = 't'): Sql {
  const clauses = terms.map(({ column: name, descending, nullable, nullsFirst }) => {
    const nulls = nullable ? (nullsFirst ? ' nulls first' : ' nulls last') : ''
    return `${alias}."${name}"${descending ? ' desc' : ' asc'}${nulls}`
  })
  return raw(clauses.join(', '))
}

function termAfter({ column: name, descending, nullable, nullsFirst }: DirectedTerm, value: unknown): Sql {
  const ref = column(name)
  if (value === null) return nullsFirst ? sql`${ref} is not null` : sql`false`
  const comparison = descending ? sql`${ref} < ${value}` : sql`${ref} > ${value}`
  return nullable && !nullsFirst ? sql`(${comparison} or ${ref} is null)` : comparison
}

const isUniform = ([first, ...rest]: readonly DirectedTerm[]) =>
  rest.every(({ descending, nullable }) => descending === first?.descending && !nullable) && !first?.nullable

/** True for the rows that come after the one with these values, in this order (keyset paging). */
export function keysetCondition(terms: readonly DirectedTerm[], values: readonly unknown[]): Sql {
  // PostgreSQL finds the place of a whole row in an index, but not that of the same written with `or`.
  if (isUniform(terms) && !values.includes(null)) {
    const names = join(terms.map(({ column: name }) => column(name)))
    return terms[0]?.descending ? sql`(${names}) < (${join([...values])})` : sql`(${names}) > (${join([...values])})`
  }
  return terms.reduceRight<Sql>((rest, term, index) => {
    const value = values[index] ?? null
    const strictlyAfter = termAfter(term, value)
    if (index === terms.length - 1 || (value === null && !term.nullable)) return strictlyAfter
    const ref = column(term.column)
    if (term.nullable) return sql`(${strictlyAfter} or (${ref} is not distinct from ${value} and ${rest}))`
    // The first condition says nothing new, but PostgreSQL finds its place in an index by it.
    const atOrAfter = term.descending ? sql`${ref} <= ${value}` : sql`${ref} >= ${value}`
    return sql`(${atOrAfter} and (${strictlyAfter} or (${ref} = ${value} and ${rest})))`
  }, sql`false`)
}
