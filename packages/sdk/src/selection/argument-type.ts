import { argumentTypes, typeNames } from '../generated/schema.ts'
import { inferTypeName } from './infer-type-name.ts'

/** What a field is named after: `Facility` for `facilities`. */
export const typeNameOf = (field: string): string => typeNames[field] ?? inferTypeName(field)

/**
 * The GraphQL type of an argument of a field that stands under the field `above`.
 * @throws TypeError that names it where the schema has no such argument; misuse.ts puts that in words
 */
export function argumentType(argument: string, field: string, parentField: string): string {
  const key = `${field}.${argument}`
  const type = argumentTypes[`${parentField}.${key}`] ?? argumentTypes[key] ?? argumentTypes[argument]
  if (!type) throw TypeError(key)
  return type.replace('%', typeNameOf(field) || typeNameOf(parentField))
}
