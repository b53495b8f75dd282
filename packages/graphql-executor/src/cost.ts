// The cost of an operation: how many fields its response may have. It depends on the few variables in the arguments that
// set the number of rows, and is computed once per combination of their values.
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, GraphQLError, type GraphQLSchema, visit } from 'graphql'
import type { Limit, OperationLimits } from './limits.ts'
import { requestError } from './request-error.ts'
import { type Variables, VariablesMemo, variableNames } from './variables.ts'

/** Combinations of variable values memoised per operation. */
const MAX_MEMOIZED_COSTS = 1000

/** The cost that the remaining operations of one request may have together. */
export interface Budget {
  remaining: number
}

/** Options of the cost limit. */
export interface CostOptions {
  readonly limits: OperationLimits
  /** Names of the arguments that the cost of a field depends on. */
  readonly costArguments: readonly string[]
}

interface MeasuredCost {
  readonly cost: number
  readonly depth: number
}

/** Returns the names of the variables that the cost depends on. */
function costVariables(document: DocumentNode, costArguments: readonly string[]): string[] {
  const names: string[] = []
  visit(document, {
    Argument(node) {
      if (costArguments.includes(node.name.value)) names.push(...variableNames(node))
    },
  })
  return names
}

function limitError({ value, en, zh }: Limit, measured: number): GraphQLError {
  const message = `Query exceeds the limit of ${value} ${en}: it has ${measured}. Request fewer rows or fields at once and follow pageInfo. 查询超过限制：${zh}为 ${measured}，上限为 ${value}。请减少每次请求的行数或字段，并按 pageInfo 翻页。`
  return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
}

function batchBudgetError({ value, zh }: Limit, cost: number, remaining: number): GraphQLError {
  const message = `Query cost ${cost} exceeds the ${remaining} of ${value} left in this batch. Send it separately. 查询的${zh}为 ${cost}，超过本批剩余的 ${remaining}（上限 ${value}）。请单独发送。`
  return requestError(new GraphQLError(message), 'QUERY_TOO_COSTLY')
}

/** Checks the cost of one operation against the limits. */
export class Cost {
  private readonly schema: GraphQLSchema
  private readonly document: DocumentNode
  private readonly limits: OperationLimits
  private readonly measuredCosts: VariablesMemo<MeasuredCost>

  /** @param document one operation and its fragments */
  constructor(schema: GraphQLSchema, document: DocumentNode, { limits, costArguments }: CostOptions) {
    this.schema = schema
    this.document = document
    this.limits = limits
    this.measuredCosts = new VariablesMemo(costVariables(document, costArguments), MAX_MEMOIZED_COSTS)
  }

  /** Subtracts the cost from the budget, or returns QUERY_TOO_COSTLY per exceeded limit. Variables must be valid. */
  consume(variables: Variables, budget: Budget): readonly GraphQLError[] {
    const { cost, depth } = this.measuredCosts.get(variables, this.measure)
    const { cost: costLimit, depth: depthLimit } = this.limits
    const errors: GraphQLError[] = []
    if (depth > depthLimit.value) errors.push(limitError(depthLimit, depth))
    if (cost > costLimit.value) errors.push(limitError(costLimit, cost))
    else if (cost > budget.remaining) errors.push(batchBudgetError(costLimit, cost, budget.remaining))
    if (errors.length === 0) budget.remaining -= cost
    return errors
  }

  private readonly measure = (variables: Variables): MeasuredCost => {
    const { complexity: cost, depth } = complexityFromQuery(this.document, { schema: this.schema, variables })
    return { cost, depth }
  }
}
