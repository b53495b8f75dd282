// What rows must meet. A condition is SQL over the row `t`, or keys that a column must hold one of: those a statement can
// walk through one by one where an index has them.
import sql, { join, raw, type Sql } from 'sql-template-tag'

const ALL_COLUMNS = raw('t.*')

const columns = new Map<string, Sql>()

/** A column of the row `t`. */
export function column(name: string): Sql {
  const known = columns.get(name) ?? raw(`t."${name}"`)
  columns.set(name, known)
  return known
}

const selections = new WeakMap<readonly string[], Sql>()

/** What to select of the row `t`: these columns, each once; all of them where none are named. */
export function selectedColumns(names?: readonly string[]): Sql {
  if (!names) return ALL_COLUMNS
  const known = selections.get(names)
  if (known) return known
  const made = join([...new Set(names)].map(column))
  selections.set(names, made)
  return made
}

/** Rows whose column holds one of these keys. */
export class Keys {
  readonly column: string
  readonly keys: readonly string[]
  /** Which part of all keys these are, from 0 to 1. */
  readonly share: number

  constructor(name: string, keys: readonly string[], share = 0) {
    this.column = name
    // A caller may name a key twice, which must not give its rows twice.
    this.keys = [...new Set(keys)]
    this.share = share
  }

  toSql(): Sql {
    const [key] = this.keys
    return this.keys.length === 1
      ? sql`${column(this.column)} = ${key}`
      : sql`${column(this.column)} = any(${this.keys}::text[])`
  }
}

export type Where = Sql | Keys

const ALWAYS = raw('true')

/** True where all conditions are; without any, everywhere. */
export function conjunction(conditions: readonly Where[]): Sql {
  if (conditions.length === 0) return ALWAYS
  return join(
    conditions.map((one) => (one instanceof Keys ? one.toSql() : one)),
    ' and ',
  )
}

/** The keys worth walking through one by one: the smallest part of all, where none of them is a single key. */
export function walkedKeys(conditions: readonly Where[]): Keys | undefined {
  const several = conditions.filter((one) => one instanceof Keys)
  if (several.some(({ keys }) => keys.length < 2)) return undefined
  return several.sort((one, other) => one.share - other.share)[0]
}
