// Conditions on a single value: a key, an enum or a boolean.
import type { InputRef } from '@pothos/core'
import type { EnumName } from '@tiyu/model'
import { builder } from '../../builder.ts'
import { scalarOperators } from '../../read/operators.ts'
import { column, InCondition } from '../../read/where.ts'
import { enumType } from '../enum-type.ts'
import { type Condition, compact, isSet } from './condition.ts'

interface ValueFilterInput {
  readonly eq?: string | null | undefined
  readonly in?: readonly string[] | null | undefined
}

const KeyFilter = builder.inputType('KeyFilter', {
  description: 'A condition on an identifier or code.\n标识或代码条件。',
  fields: (t) => ({
    eq: t.string({ description: scalarOperators.eq.description }),
    in: t.stringList({ description: scalarOperators.in.description }),
  }),
})

/** Condition on an identifier or code. */
export function filterKey(name: string, description: string): Condition<typeof KeyFilter.$inferInput> {
  return {
    type: KeyFilter,
    description,
    columns: [name],
    toSql: (value) =>
      compact([
        isSet(value.eq) && new InCondition(name, [value.eq]),
        isSet(value.in) && new InCondition(name, value.in),
      ]),
  }
}

const enumFilterTypes = new Map<EnumName, InputRef<ValueFilterInput>>()

function enumFilterType(name: EnumName): InputRef<ValueFilterInput> {
  const known = enumFilterTypes.get(name)
  if (known) return known
  const type = enumType(name)
  const filterType: InputRef<ValueFilterInput> = builder.inputType(`${name}Filter`, {
    description: `A condition on ${name}.\n${name} 条件。`,
    fields: (t) => ({
      eq: t.field({ type, description: scalarOperators.eq.description }),
      in: t.field({ type: [type], description: scalarOperators.in.description }),
    }),
  })
  enumFilterTypes.set(name, filterType)
  return filterType
}

/** Condition on an enum value. */
export function filterEnum(name: string, enumName: EnumName, description: string): Condition<ValueFilterInput> {
  return {
    type: enumFilterType(enumName),
    description,
    columns: [name],
    // Compared as the enum type, so that PostgreSQL uses the statistics of the column.
    toSql: (value) =>
      compact([
        isSet(value.eq) && scalarOperators.eq.toSql(column(name), value.eq),
        isSet(value.in) && scalarOperators.in.toSql(column(name), value.in),
      ]),
  }
}

/** Condition on a boolean. */
export function filterBoolean(name: string, description: string): Condition<boolean> {
  return {
    type: 'Boolean' as unknown as InputRef<boolean>,
    description,
    columns: [name],
    toSql: (value) => [scalarOperators.eq.toSql(column(name), value)],
  }
}
