import type { InputRef } from '@pothos/core'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import type { Where } from '../read/where.ts'
import type { Condition } from './conditions.ts'

// biome-ignore lint/suspicious/noExplicitAny: each condition has its own kind of value, checked by its input type
export type Conditions = Record<string, Condition<any>>

/** What a caller may write into a filter. */
export type FilterInput = Readonly<Record<string, unknown>>

/** A filter of a family: an input type, all of whose conditions must hold. */
export interface Filter {
  readonly type: InputRef<FilterInput>
  toSql(filter: FilterInput | null | undefined, context: Context): Where[]
}

/** Makes the input type of a filter from its conditions. */
export function defineFilter(name: string, conditions: Conditions): Filter {
  const type = builder.inputType(name, {
    description: 'All conditions given must hold.\n所给条件须全部满足。',
    fields: (t) =>
      Object.fromEntries(
        Object.entries(conditions).map(([field, { type, description }]) => [
          field,
          t.field({ type: type as InputRef<unknown>, description }),
        ]),
      ),
  }) as unknown as InputRef<FilterInput>
  return {
    type,
    toSql: (filter, context) => compileConditions(conditions, filter ?? {}, context),
  }
}

/** What the conditions that were given mean. */
export function compileConditions(conditions: Conditions, input: object, context: Context): Where[] {
  const where: Where[] = []
  for (const [field, value] of Object.entries(input)) {
    const condition = conditions[field]
    if (condition && value !== null && value !== undefined) where.push(...condition.toSql(value, context))
  }
  return where
}
