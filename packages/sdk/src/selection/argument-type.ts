import { argumentTypes, typeNames } from '../generated/argument-types.ts'
import { inferTypeName } from './infer-type-name.ts'

/** The maps of codegen/argument-types.ts: types by argument, and type names by field. */
export interface ArgumentMaps {
  readonly types: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
}

/** The maps of the arguments that the core has. */
const frequent: ArgumentMaps = { types: argumentTypes, names: typeNames }

/**
 * Returns the name of the type that a root or list field belongs to: `Facility` for `facilities` and
 * `facilityStatistics`.
 */
export const typeNameOf = (field: string, { names } = frequent): string => names[field] ?? inferTypeName(field)

/**
 * Returns the GraphQL type of an argument, such as `[FacilityOrder!]`, by the rules of codegen/argument-types.ts; undefined
 * if the maps do not contain it.
 */
export function argumentType(
  argument: string,
  field: string,
  parentField: string,
  maps = frequent,
): string | undefined {
  const key = `${field}.${argument}`
  const { types } = maps
  const type = types[`${parentField}.${key}`] ?? types[key] ?? types[argument]
  return type?.replace('%', typeNameOf(field, maps) || typeNameOf(parentField, maps))
}
