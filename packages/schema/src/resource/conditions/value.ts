// Conditions on a single value: a key, an enum or a boolean.
import type { InputRef } from '@pothos/core'
import type { EnumName, ModelName } from '@tiyu/model'
import type { Context } from '../../context.ts'
import { validateKey, validateLookup } from '../../read/known-key.ts'
import { scalarOperators } from '../../read/operators.ts'
import { comparison, isPresent } from '../../read/predicate.ts'
import { InCondition } from '../../read/where.ts'
import { enumType } from '../enum-type.ts'
import { type Condition, defineOperators, type Operands, operatorCondition, rejectNull } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'

export const KeyFilter = defineOperators('KeyFilter', 'A condition on an identifier or code.\n标识或代码条件。', {
  eq: { type: 'String', description: scalarOperators.eq.description },
  in: { type: ['String'], description: scalarOperators.in.description },
  exists: existsField,
})

/** Checks the keys that the operands of a condition name. */
export function validKeys(keys: readonly string[], model: ModelName, { reference }: Context, path: string) {
  for (const key of keys) validateKey(reference, model, key, path)
  return keys
}

/** Checks the keys of rows that the operands of a condition look up. */
export function lookedUpKeys(keys: readonly string[], model: ModelName, { reference }: Context, path: string) {
  for (const key of keys) validateLookup(reference, model, key, path)
  return keys
}

/**
 * Condition on the key of a row of a model.
 * @param isOwnKey true for the key of the listed rows: then one that no row has finds nothing
 */
export function filterKey(name: string, model: ModelName, description: string, isOwnKey = false): Condition<Operands> {
  const keys = isOwnKey ? lookedUpKeys : validKeys
  return operatorCondition({
    type: KeyFilter,
    description,
    operators: {
      eq: (key: string, context, path) => new InCondition(name, keys([key], model, context, path)),
      in: (some: readonly string[], context, path) => new InCondition(name, keys(some, model, context, path)),
      exists: existsOperator(isPresent(name)),
    },
  })
}

const enumFilterTypes = new Map<EnumName, InputRef<Operands>>()

export function enumFilterType(name: EnumName): InputRef<Operands> {
  const known = enumFilterTypes.get(name)
  if (known) return known
  const type = enumType(name) as unknown as InputRef<unknown>
  const filterType = defineOperators(`${name}Filter`, `A condition on ${name}.\n${name} 条件。`, {
    eq: { type, description: scalarOperators.eq.description },
    in: { type: [type], description: scalarOperators.in.description },
    exists: existsField,
  })
  enumFilterTypes.set(name, filterType)
  return filterType
}

/** Condition on an enum value. */
export function filterEnum(name: string, enumName: EnumName, description: string): Condition<Operands> {
  return operatorCondition({
    type: enumFilterType(enumName),
    description,
    operators: {
      // Compared as the enum type, so that PostgreSQL uses the statistics of the column.
      eq: (value: string) => comparison(name, scalarOperators.eq, value),
      in: (values: readonly string[]) => comparison(name, scalarOperators.in, values),
      exists: existsOperator(isPresent(name)),
    },
  })
}

/** Condition on a boolean. */
export function filterBoolean(name: string, description: string): Condition<boolean> {
  return {
    type: 'Boolean' as unknown as InputRef<boolean>,
    description,
    toPredicates: (value, _context, path) => {
      rejectNull(value, path)
      return [comparison(name, scalarOperators.eq, value)]
    },
  }
}
