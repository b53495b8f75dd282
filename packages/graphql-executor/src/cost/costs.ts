// What a schema says about the cost of its fields. The terms are those of the GraphQL Cost Directives Specification; the keys
// are schema coordinates: `Type.field`, `Type.field(argument:)`, `InputType.field`.
import type { Arguments } from '../execution/coerce-argument-values.ts'

/** Sizes of the data that costs depend on, such as the number of rows of a table, by name. */
export type Sizes = Readonly<Record<string, number>>

/** A context of resolvers, which may have the sizes of the data that they read: the same object for the same data. */
export type SizedContext = { readonly sizes?: Sizes } | undefined

/** A number, or how it follows from the coerced arguments of the field. */
export type Amount = number | ((args: Arguments, sizes: Sizes) => number)

/** The cost of one field. */
export interface FieldCost {
  /** Cost of resolving the field for one object, without what is selected on it. Default: 1. */
  readonly weight?: Amount
  /** Items of the list; what is selected on them counts as often. Default: 1. */
  readonly size?: Amount
  /** Costs of fields anywhere below, by coordinates, that depend on the arguments of this field. */
  readonly within?: Readonly<Record<string, FieldCost>>
}

/** The costs of a schema. */
export interface Costs {
  /** Fields that cost more than 1, or that are lists, by coordinates. */
  readonly fields: Readonly<Record<string, FieldCost>>
  /** Weight of an argument or input field that is given; of each item if it is a list. Default: 1 for items, else 0. */
  readonly inputs: Readonly<Record<string, number>>
}
