// The limits on the cost of an operation. What depends on variables is estimated for their coerced values.
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { conditionVariables } from '../execution/collect-fields.ts'
import type { Limit, OperationLimits } from '../limits.ts'
import { requestError } from '../request-error.ts'
import { type Variables, VariablesMemo, variableNames } from '../variables.ts'
import { CostEstimator, dependsOnArguments, type OperationCost } from './cost-estimator.ts'
import type { Costs, Sizes } from './costs.ts'

/** Estimates memoised per operation and state of the data. */
const MAX_MEMOIZED_COSTS = 50

/** Larger numbers are not shown. */
const MAX_SHOWN = 1_000_000_000

/** The cost that the remaining operations of one request may have together. */
export interface Budget {
  remaining: number
}

/** The estimated cost of an operation, and the limits that it exceeds. */
interface ConsumedCost {
  readonly cost: number
  /** The part of the cost that is not fields. */
  readonly work: number
  readonly errors: readonly GraphQLError[]
}

/** Options of the cost limit. */
export interface CostOptions {
  readonly limits: OperationLimits
  readonly costs: Costs
}

/** Returns the names of the variables that the cost depends on. */
function costVariables(schema: GraphQLSchema, document: DocumentNode, { fields }: Costs): string[] {
  const names = [...conditionVariables(document)]
  const typeInfo = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(typeInfo, {
    Field(node) {
      const [parent, field] = [typeInfo.getParentType(), typeInfo.getFieldDef()]
      if (!parent || !field || node.arguments?.length === 0) return
      // A field of an interface has the costs of the fields that implement it.
      if (isObjectType(parent) && !dependsOnArguments(field, fields[`${parent.name}.${field.name}`])) return
      for (const argument of node.arguments ?? []) names.push(...variableNames(argument))
    },
  })
  visit(document, visitor)
  return names
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
  private readonly schema: GraphQLSchema
  private readonly document: DocumentNode
  private readonly operation: OperationDefinitionNode
  private readonly limits: OperationLimits
  private readonly costs: Costs
  private readonly variableNames: readonly string[]
  private readonly memos = new WeakMap<Sizes, VariablesMemo<OperationCost>>()

  /** @param document the operation and its fragments */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { limits, costs }: CostOptions,
  ) {
    this.schema = schema
    this.document = document
    this.operation = operation
    this.limits = limits
    this.costs = costs
    this.variableNames = costVariables(schema, document, costs)
  }

  /** Subtracts the cost from the budget, or reports QUERY_TOO_COSTLY per exceeded limit. Variables must be coerced. */
  consume(variables: Variables, sizes: Sizes, budget: Budget): ConsumedCost {
    const { cost, work, depth } = this.estimate(variables, sizes)
    const { cost: costLimit, depth: depthLimit } = this.limits
    const errors: GraphQLError[] = []
    if (depth > depthLimit.value) errors.push(limitError(depthLimit, depth))
    if (cost > budget.remaining) {
      const isBatched = cost <= costLimit.value
      errors.push(isBatched ? batchBudgetError(costLimit, cost, budget.remaining) : limitError(costLimit, cost))
    }
    if (errors.length === 0) budget.remaining -= cost
    return { cost, work, errors }
  }

  /** Estimates the operation for coerced variables. */
  estimate(variables: Variables, sizes: Sizes): OperationCost {
    let memo = this.memos.get(sizes)
    if (!memo) {
      memo = new VariablesMemo(this.variableNames, MAX_MEMOIZED_COSTS)
      this.memos.set(sizes, memo)
    }
    const { schema, document, costs } = this
    return memo.get(variables, () =>
      new CostEstimator(schema, document, { costs, variables, sizes }).estimate(this.operation),
    )
  }
}
