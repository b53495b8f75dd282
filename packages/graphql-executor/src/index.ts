export type { Amount, Costs, FieldCost, Sizes } from './cost/costs.ts'
export { introspectionCosts } from './cost/introspection-costs.ts'
export { collectSubfields } from './execution/collect-fields.ts'
export type { OperationLimits } from './limits.ts'
export { Operations } from './operations.ts'
export {
  type ExecutionCost,
  type ExecutionGuard,
  type PreparedOperation,
  refuseExceeded,
} from './prepared-operation.ts'
export { describeFieldError, publicError } from './request-error.ts'
