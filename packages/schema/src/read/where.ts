// What rows must meet. A condition is SQL over the row `t`, or keys that a column must hold one of: those a statement can
// walk through one by one where an index has them.
import sql, { join, raw, type Sql } from 'sql-template-tag'

const ALL_COLUMNS = raw('t.*')

const columnCache = new Map<string, Sql>()

/** A column of the row `t`. */
export function column(name: string): Sql {
  const cached = columnCache.get(name) ?? raw(`t."${name}"`)
  columnCache.set(name, cached)
  return cached
}

const selectListCache = new WeakMap<readonly string[], Sql>()

/** What to select of the row `t`: these columns, each once; all of them where none are named. */
export function selectList(names?: readonly string[]): Sql {
  if (!names) return ALL_COLUMNS
  const cached = selectListCache.get(names)
  if (cached) return cached
  const list = join([...new Set(names)].map(column))
  selectListCache.set(names, list)
  return list
}

/** Rows whose column holds one of these keys. */
export class InCondition {
  readonly column: string
  readonly keys: readonly string[]
  /** Which part of all keys these are, from 0 to 1. */
  readonly selectivity: number

  constructor(name: string, keys: readonly string[], selectivity = 0) {
    this.column = name
    // A caller may name a key twice, which must not give its rows twice.
    this.keys = [...new Set(keys)]
    this.selectivity = selectivity
  }

  toSql(): Sql {
    const [key] = this.keys
    return this.keys.length === 1
      ? sql`${column(this.column)} = ${key}`
      : sql`${column(this.column)} = any(${this.keys}::text[])`
  }
}

export type Where = Sql | InCondition

const TRUE = raw('true')

/** True where all conditions are; without any, everywhere. */
export function conjunction(conditions: readonly Where[]): Sql {
  if (conditions.length === 0) return TRUE
  return join(
    conditions.map((one) => (one instanceof InCondition ? one.toSql() : one)),
    ' and ',
  )
}

/** The keys worth walking through one by one: the smallest part of all, where none of them is a single key. */
export function probeKeys(conditions: readonly Where[]): InCondition | undefined {
  const inConditions = conditions.filter((one) => one instanceof InCondition)
  if (inConditions.some(({ keys }) => keys.length < 2)) return undefined
  return inConditions.sort((one, other) => one.selectivity - other.selectivity)[0]
}
