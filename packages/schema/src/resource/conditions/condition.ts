import type { InputRef } from '@pothos/core'
import type { Context } from '../../context.ts'
import type { Where } from '../../read/where.ts'

/** A field of a filter on rows `t`: its input type, and the SQL condition for a value. */
export interface Condition<Value> {
  readonly type: InputRef<Value>
  readonly description: string
  /** The columns it reads, if it reads nothing else: the condition can then be evaluated on counts by these columns. */
  readonly columns?: readonly string[]
  toSql(value: Value, context: Context): Where[]
}

/** True if the operator has a value. */
export const isSet = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined

/** Returns the conditions of the operators that have a value. */
export function compact<Item extends Where>(items: readonly (Item | false | null | undefined)[]): Item[] {
  return items.filter((item): item is Item => Boolean(item))
}
