import type { ValidationRule } from 'graphql'
import type { Costs } from './cost/costs.ts'
import type { OperationLimits } from './limits.ts'

/** Validation rules and cost limits of operations. */
export interface OperationOptions {
  readonly limits: OperationLimits
  readonly costs: Costs
  /** Validation rules in addition to those of the specification. */
  readonly rules?: readonly ValidationRule[]
}
