import { argumentTypes, typeNames } from '../generated/schema.ts'
import { inferTypeName } from './infer-type-name.ts'

/**
 * Returns the name of the type that a root or list field belongs to: `Facility` for `facilities` and
 * `facilityStatistics`.
 */
export const typeNameOf = (field: string): string => typeNames[field] ?? inferTypeName(field)

/**
 * Returns the GraphQL type of an argument, such as `[FacilityOrder!]`, by the rules of codegen/argument-types.ts.
 * @throws TypeError with `field.argument` as its message for an unknown argument
 */
export function argumentType(argument: string, field: string, parentField: string): string {
  const key = `${field}.${argument}`
  const type = argumentTypes[`${parentField}.${key}`] ?? argumentTypes[key] ?? argumentTypes[argument]
  if (!type) throw TypeError(key)
  return type.replace('%', typeNameOf(field) || typeNameOf(parentField))
}
