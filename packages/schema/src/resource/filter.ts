import type { InputRef } from '@pothos/core'
import type { AnyTable } from '@tiyu/model'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import type { Where } from '../read/where.ts'
import type { Condition } from './conditions/condition.ts'

// biome-ignore lint/suspicious/noExplicitAny: each condition has its own kind of value, checked by its input type
export type Conditions = Readonly<Record<string, Condition<any>>>

/** The value of a filter argument. */
export type FilterInput = Readonly<Record<string, unknown>>

/** The filter of a table: an input type whose conditions are joined by AND. */
export interface Filter {
  readonly type: InputRef<FilterInput>
  readonly conditions: Conditions
  toSql(filter: FilterInput | null | undefined, context: Context): Where[]
}

/** Defines the input type of a filter from its conditions. */
export function defineFilter({ model, plural, zh }: AnyTable, conditions: Conditions): Filter {
  const type: InputRef<FilterInput> = builder.inputType(`${model}Filter`, {
    description: `Conditions on ${plural}; all that are given must hold.\n${zh}的筛选条件，所给条件须全部满足。`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(conditions).map(([field, { type, description }]) => [
          field,
          t.field({ type: type as InputRef<unknown>, description }),
        ]),
      ),
  })
  return {
    type,
    conditions,
    toSql: (filter, context) => compileConditions(conditions, filter ?? {}, context),
  }
}

/** Returns the SQL of the conditions that have a value. */
export function compileConditions(conditions: Conditions, input: object, context: Context): Where[] {
  const where: Where[] = []
  for (const [field, value] of Object.entries(input)) {
    const condition = conditions[field]
    if (condition && value !== null && value !== undefined) where.push(...condition.toSql(value, context))
  }
  return where
}
