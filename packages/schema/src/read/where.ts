// Conditions of WHERE: SQL over the row `t`, or a predicate; an IN condition lets a statement probe an index per key.
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { scalarOperators } from './operators.ts'
import type { AcceptedValues } from './ranges/interval.ts'

/** A row as the database returns it, by column names. */
export type Row = Readonly<Record<string, unknown>>

const ALL_COLUMNS = raw('t.*')

const columnCache = new Map<string, Sql>()

/** Returns the reference to a column of the row `t`. */
export function column(name: string): Sql {
  const cached = columnCache.get(name) ?? raw(`t."${name}"`)
  columnCache.set(name, cached)
  return cached
}

const selectListCache = new WeakMap<readonly string[], Sql>()

/** Returns the select list of these columns of `t`, without duplicates; all columns if undefined. */
export function selectList(names?: readonly string[]): Sql {
  if (!names) return ALL_COLUMNS
  const cached = selectListCache.get(names)
  if (cached) return cached
  const list = join([...new Set(names)].map(column))
  selectListCache.set(names, list)
  return list
}

/** What a filter demands of a row `t`. */
export interface Predicate {
  /** The columns it reads; undefined if it reads other tables as well. */
  readonly columns?: readonly string[] | undefined
  toSql(): Sql
  /** The number of rows that it is true of, if it is known. */
  readonly rowCount?: number | undefined
  /** What it accepts of the only number it reads, if it reads nothing else. */
  readonly accepts?: AcceptedValues
  /** The same for a list, which is read in its order until a page is full; absent if it is this. */
  readonly ofList?: Predicate
  /** True if an index of its own finds its rows, of which the database does not know how many there are. */
  readonly isLookup?: boolean
  /** Tests a row in memory; undefined if it reads other tables as well. */
  readonly matches?: ((row: Row) => boolean) | undefined
}

/** True for rows whose column has one of the keys. */
export class InCondition implements Predicate {
  readonly column: string
  readonly columns: readonly string[]
  readonly keys: readonly string[]
  /** Selectivity: the fraction of all keys that are in the list, from 0 to 1. */
  readonly selectivity: number

  constructor(name: string, keys: readonly string[], selectivity = 0) {
    this.column = name
    this.columns = [name]
    // A duplicate key would return its rows twice.
    this.keys = [...new Set(keys)]
    this.selectivity = selectivity
  }

  toSql(): Sql {
    const [key] = this.keys
    return this.keys.length === 1
      ? scalarOperators.eq.toSql(column(this.column), key)
      : scalarOperators.in.toSql(column(this.column), sql`${this.keys}::text[]`)
  }

  matches(row: Row): boolean {
    return scalarOperators.in.matches(row[this.column], this.keys)
  }
}

export type Where = Sql | Predicate

const isPredicate = (condition: Where): condition is Predicate => 'toSql' in condition

const TRUE = raw('true')

/** Joins conditions by AND; true without any. */
export function conjunction(conditions: readonly Where[]): Sql {
  if (conditions.length === 0) return TRUE
  return join(
    conditions.map((one) => (isPredicate(one) ? one.toSql() : one)),
    ' and ',
  )
}

/** Returns the IN condition to probe per key: the most selective one, unless another has a single key. */
export function probeKeys(conditions: readonly Where[]): InCondition | undefined {
  const inConditions = conditions.filter((one) => one instanceof InCondition)
  if (inConditions.some(({ keys }) => keys.length < 2)) return undefined
  return inConditions.sort((one, other) => one.selectivity - other.selectivity)[0]
}
