import { argumentTypes, stems } from './generated/schema.ts'
import { stemByName } from './stem.ts'

/** What a field is named after: `Facility` for `facilities`. */
export const stemOf = (field: string): string => stems[field] ?? stemByName(field)

/**
 * The GraphQL type of an argument of a field that stands under the field `above`.
 * @throws TypeError that names it where the schema has no such argument; misuse.ts puts that in words
 */
export function argumentType(argument: string, field: string, above: string): string {
  const exact = `${field}.${argument}`
  const type = argumentTypes[`${above}.${exact}`] ?? argumentTypes[exact] ?? argumentTypes[argument]
  if (!type) throw TypeError(exact)
  return type.replace('%', stemOf(field) || stemOf(above))
}
