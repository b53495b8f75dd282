import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** One term of an order. Rows without a value come last; seen backwards, first. */
export interface OrderTerm {
  readonly column: string
  readonly descending?: boolean
  readonly nullable?: boolean
  /** Type of the column in the model. */
  readonly type?: ColumnType
}

export type ColumnType = 'String' | 'Int' | 'Float' | 'Boolean'

interface Direction extends OrderTerm {
  readonly nullsFirst: boolean
}

/** The terms as they are walked: forward, or backward from the end. */
export function directions(terms: readonly OrderTerm[], backward: boolean): Direction[] {
  return terms.map((term) => ({ ...term, descending: Boolean(term.descending) !== backward, nullsFirst: backward }))
}

export function orderBy(terms: readonly Direction[]): RawBuilder<unknown> {
  const parts = terms.map(({ column, descending, nullable, nullsFirst }) => {
    const nulls = nullable ? (nullsFirst ? sql` nulls first` : sql` nulls last`) : sql``
    return sql`${sql.ref(`t.${column}`)}${descending ? sql` desc` : sql` asc`}${nulls}`
  })
  return sql.join(parts)
}

function comesAfter({ column, descending, nullable, nullsFirst }: Direction, value: unknown): RawBuilder<SqlBool> {
  const ref = sql.ref(`t.${column}`)
  if (value === null) return nullsFirst ? sql`${ref} is not null` : sql`false`
  const beyond = descending ? sql<SqlBool>`${ref} < ${value}` : sql<SqlBool>`${ref} > ${value}`
  return nullable && !nullsFirst ? sql`(${beyond} or ${ref} is null)` : beyond
}

/** True for the rows that come after the one with these values, in this order (keyset paging). */
export function after(terms: readonly Direction[], values: readonly unknown[]): RawBuilder<SqlBool> {
  return terms.reduceRight<RawBuilder<SqlBool>>((rest, term, index) => {
    const value = values[index] ?? null
    const equal = sql`${sql.ref(`t.${term.column}`)} is not distinct from ${value}`
    const next = comesAfter(term, value)
    return index === terms.length - 1 ? next : sql`(${next} or (${equal} and ${rest}))`
  }, sql`false`)
}
