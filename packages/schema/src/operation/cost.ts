// How much an operation asks for at once. It depends on a few of its variables only, so it is counted once for each
// combination of their values.
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, visit } from 'graphql'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { requestError } from './request-error.ts'
import { type Variables, variableNames } from './variables.ts'
import { VariablesMemo } from './variables-memo.ts'

/** The arguments that say how many rows a field may have. */
export const COST_ARGUMENTS: readonly string[] = ['first', 'last', 'regions', 'years']

/** Combinations of values whose cost is kept for one operation. */
const MAX_MEMOIZED_COSTS = 1000

/** What the operations of one request may still cost together. */
export interface Budget {
  remaining: number
}

interface MeasuredCost {
  readonly cost: number
  readonly depth: number
}

/** The variables in the arguments that say how many rows a field may have. */
function costVariables(document: DocumentNode): string[] {
  const names: string[] = []
  visit(document, {
    Argument(node) {
      if (COST_ARGUMENTS.includes(node.name.value)) names.push(...variableNames(node))
    },
  })
  return names
}

function limitError(name: 'cost' | 'depth', measured: number): GraphQLError {
  const { value, en, zh } = limits[name]
  const error = userError(
    'QUERY_TOO_COSTLY',
    `The query may need ${measured} ${en}; ${value} are allowed. Ask for fewer rows or fields at once and follow pageInfo.`,
    `该查询的${zh}可达 ${measured}，上限为 ${value}。请减少每次的行数或字段，并按 pageInfo 翻页。`,
  )
  return requestError(error, 'QUERY_TOO_COSTLY')
}

function overBudgetErrors(cost: number, { remaining }: Budget): GraphQLError[] {
  if (cost <= remaining) return []
  const { value, en, zh } = limits.cost
  if (cost > value) return [limitError('cost', cost)]
  const error = userError(
    'QUERY_TOO_COSTLY',
    `The query may need ${cost} ${en}; those before it in the batch leave ${remaining} of ${value}. Ask for it in a request of its own.`,
    `该查询的${zh}可达 ${cost}；本批之前的操作用后只余 ${remaining}（上限 ${value}）。请另行单独请求。`,
  )
  return [requestError(error, 'QUERY_TOO_COSTLY')]
}

/** The cost of one operation, held against the limits. */
export class Cost {
  private readonly schema: GraphQLSchema
  private readonly document: DocumentNode
  private readonly measuredCosts: VariablesMemo<MeasuredCost>

  /** @param document an operation with its fragments and no other operation */
  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.schema = schema
    this.document = document
    this.measuredCosts = new VariablesMemo(costVariables(document), MAX_MEMOIZED_COSTS)
  }

  /** Takes the cost from the budget; QUERY_TOO_COSTLY for each limit that is passed. The variables must be valid. */
  consume(variables: Variables, budget: Budget): readonly GraphQLError[] {
    const { cost, depth } = this.measuredCosts.get(variables, this.measure)
    const errors = [
      ...(depth > limits.depth.value ? [limitError('depth', depth)] : []),
      ...overBudgetErrors(cost, budget),
    ]
    if (errors.length === 0) budget.remaining -= cost
    return errors
  }

  private readonly measure = (variables: Variables): MeasuredCost => {
    const { complexity: cost, depth } = complexityFromQuery(this.document, { schema: this.schema, variables })
    return { cost, depth }
  }
}
