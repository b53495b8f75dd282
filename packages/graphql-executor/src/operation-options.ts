import type { ValidationRule } from 'graphql'
import type { CostOptions } from './cost/operation-cost.ts'

/** Validation rules and cost limits of operations. */
export interface OperationOptions extends CostOptions {
  /** Validation rules in addition to those of the specification. */
  readonly rules?: readonly ValidationRule[]
}
