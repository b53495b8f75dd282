// The limits on the cost of an operation. What depends on variables is estimated for their coerced values.
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql'
import { conditionVariables } from '../execution/collect-fields.ts'
import type { Limit, OperationLimits } from '../limits.ts'
import { requestError } from '../request-error.ts'
import { type Variables, VariablesMemo } from '../variables.ts'
import type { CompiledCost, CostCompiler } from './cost-compiler.ts'
import type { Sizes } from './costs.ts'
import { costOf, EstimatedExecution } from './estimate.ts'

/** Combinations of @skip and @include conditions memoised per operation and state of the data. */
const MAX_MEMOIZED_COSTS = 8

/** Larger numbers are not shown. */
const MAX_SHOWN = 1_000_000_000

/** The cost that the remaining operations of one request may have together. */
export interface Budget {
  remaining: number
}

/** The estimate of an operation. */
interface OperationCost {
  /** Infinity if the operation has too many selections to count. */
  readonly cost: number
  /** The part of the cost that is not fields: what the weights of fields and inputs add. */
  readonly work: number
  /** Levels of nested fields. */
  readonly depth: number
}

/** The estimated cost of an operation, and the limits that it exceeds. */
interface ConsumedCost extends OperationCost {
  readonly errors: readonly GraphQLError[]
}

const NO_ERRORS: readonly GraphQLError[] = []

/** Options of the cost limit. */
export interface CostOptions {
  readonly limits: OperationLimits
  readonly costs: CostCompiler
}

function limitError({ value, en, zh }: Limit, measured: number): GraphQLError {
  const [shown, shownZh] = measured > MAX_SHOWN ? [`over ${MAX_SHOWN}`, `超过 ${MAX_SHOWN}`] : [measured, measured]
  const message = `Query exceeds the limit of ${value} ${en}: it has ${shown}. Request fewer rows or fields at once and follow pageInfo. 查询超过限制：${zh}为 ${shownZh}，上限为 ${value}。请减少每次请求的行数或字段，并按 pageInfo 翻页。`
  return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
}

function batchBudgetError({ value, zh }: Limit, cost: number, remaining: number): GraphQLError {
  const message = `Query cost ${cost} exceeds the ${remaining} of ${value} left in this batch. Send it separately. 查询的${zh}为 ${cost}，超过本批剩余的 ${remaining}（上限 ${value}）。请单独发送。`
  return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
}

/** Checks the cost of one operation against the limits. */
export class OperationCostLimit {
  private readonly document: DocumentNode
  private readonly operation: OperationDefinitionNode
  private readonly limits: OperationLimits
  private readonly costs: CostCompiler
  private readonly conditions: readonly string[]
  /** Functions that estimate the operation for coerced variables. */
  private readonly memos = new WeakMap<Sizes, VariablesMemo<(variables: Variables) => OperationCost>>()

  /** @param document the operation and its fragments */
  constructor(document: DocumentNode, operation: OperationDefinitionNode, { limits, costs }: CostOptions) {
    this.document = document
    this.operation = operation
    this.limits = limits
    this.costs = costs
    this.conditions = conditionVariables(document)
  }

  /** Subtracts the cost from the budget, or reports QUERY_TOO_COSTLY per exceeded limit. Variables must be coerced. */
  consume(variables: Variables, sizes: Sizes, budget: Budget): ConsumedCost {
    const estimate = this.estimate(variables, sizes)
    const errors = this.findExceeded(estimate, budget)
    if (errors.length === 0) budget.remaining -= estimate.cost
    return { ...estimate, errors }
  }

  /** Estimates the operation for coerced variables. */
  estimate(variables: Variables, sizes: Sizes): OperationCost {
    let memo = this.memos.get(sizes)
    if (!memo) {
      memo = new VariablesMemo(this.conditions, MAX_MEMOIZED_COSTS)
      this.memos.set(sizes, memo)
    }
    return memo.get(variables, (conditions) => this.compile(conditions, sizes))(variables)
  }

  private findExceeded({ cost, depth }: OperationCost, { remaining }: Budget): readonly GraphQLError[] {
    const { cost: costLimit, depth: depthLimit } = this.limits
    if (depth <= depthLimit.value && cost <= remaining) return NO_ERRORS
    const errors = depth > depthLimit.value ? [limitError(depthLimit, depth)] : []
    if (cost <= remaining) return errors
    const isBatched = cost <= costLimit.value
    return [...errors, isBatched ? batchBudgetError(costLimit, cost, remaining) : limitError(costLimit, cost)]
  }

  private compile(conditions: Variables, sizes: Sizes): (variables: Variables) => OperationCost {
    const compile = () => this.costs.compile({ document: this.document, operation: this.operation, sizes, conditions })
    const compiled = compile()
    if (typeof compiled.estimate !== 'function') {
      const known = toOperationCost(compiled, conditions)
      return () => known
    }
    // Kept, fragments used repeatedly would fill the memory.
    const isLong = compiled.selections > (this.document.loc?.end ?? 0)
    return isLong
      ? (variables) => toOperationCost(compile(), variables)
      : (variables) => toOperationCost(compiled, variables)
  }
}

function toOperationCost({ estimate, depth }: CompiledCost, variables: Variables): OperationCost {
  if (!estimate) return { cost: Number.POSITIVE_INFINITY, work: 0, depth }
  const { cost, fields } = costOf(estimate, new EstimatedExecution(variables))
  const rounded = Math.ceil(cost)
  return { cost: rounded, work: Math.max(0, rounded - Math.ceil(fields)), depth }
}
