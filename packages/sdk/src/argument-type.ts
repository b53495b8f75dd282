import { argumentTypes, stems } from './generated/schema.ts'
import { stemByName } from './stem.ts'

/** What a field is named after: `Facility` for `facilities`. */
export const stemOf = (field: string): string => stems[field] ?? stemByName(field)

/**
 * The GraphQL type of an argument of a field that stands under the field `above`.
 * @throws TypeError where the schema has no argument of that name
 */
export function argumentType(argument: string, field: string, above: string): string {
  const exact = `${field}.${argument}`
  const type = argumentTypes[`${above}.${exact}`] ?? argumentTypes[exact] ?? argumentTypes[argument]
  if (!type) throw new TypeError(`No argument ${exact}. 没有此参数。`)
  return type.replace('%', stemOf(field) || stemOf(above))
}
