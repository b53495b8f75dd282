import type { InputRef } from '@pothos/core'
import type { Context } from '../../context.ts'
import type { Where } from '../../read/where.ts'

/** A field of a filter on rows `t`: its input type, and how its value becomes SQL. */
export interface Condition<Value> {
  readonly type: InputRef<Value>
  readonly description: string
  /** The columns it reads, if it reads nothing else: then counts by these columns can answer it. */
  readonly columns?: readonly string[]
  toSql(value: Value, context: Context): Where[]
}

/** True if a caller gave the operator. */
export const isSet = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined

/** The conditions of the operators that were given. */
export function compact<Item extends Where>(items: readonly (Item | false | null | undefined)[]): Item[] {
  return items.filter((item): item is Item => Boolean(item))
}
