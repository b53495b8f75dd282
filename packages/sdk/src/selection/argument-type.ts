import { argumentTypes, typeNames } from '../generated/argument-types.ts'
import { inferTypeName } from './infer-type-name.ts'

/**
 * Returns the name of the type that a root or list field belongs to: `Facility` for `facilities` and
 * `facilityStatistics`. It is that of the parent field for `groups`.
 */
export const typeNameOf = (field: string, parentField = ''): string =>
  (typeNames[field] ?? inferTypeName(field)) || inferTypeName(parentField)

/**
 * Returns the GraphQL type of a frequent argument, such as `[FacilityOrder!]`, by the rules of codegen/argument-types.ts;
 * undefined for another one.
 */
export const argumentType = (argument: string, field: string, parentField: string): string | undefined =>
  argumentTypes[argument]?.replace('%', typeNameOf(field, parentField))
