import type { ValidationRule } from 'graphql'
import type { Sizes } from './cost/costs.ts'
import type { CostOptions } from './cost/operation-cost.ts'

/** Validation rules and cost limits of operations. */
export interface OperationOptions<Context> extends CostOptions {
  /** Returns the sizes of the data that a context reads: the same object for the same data. */
  readonly sizesOf: (context: Context) => Sizes
  /** Validation rules in addition to those of the specification. */
  readonly rules?: readonly ValidationRule[]
}
