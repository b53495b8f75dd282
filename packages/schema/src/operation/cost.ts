// How much an operation asks for at once. It depends on a few of its variables only, so it is counted once for each
// combination of their values.
import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, type ValueNode, visit } from 'graphql'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { requestError } from './request-error.ts'

/** The arguments that say how many rows a field may have. */
export const COST_ARGUMENTS: readonly string[] = ['first', 'last', 'regions', 'years']

/** Combinations of values whose cost is kept for one operation. */
const KEPT = 1000

type Variables = Readonly<Record<string, unknown>>

function variablesOf(value: ValueNode): string[] {
  const names: string[] = []
  visit(value, { Variable: ({ name }) => void names.push(name.value) })
  return names
}

/** The variables in the arguments that say how many rows a field may have. */
function costVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Argument({ name, value }) {
      if (COST_ARGUMENTS.includes(name.value)) for (const variable of variablesOf(value)) names.add(variable)
    },
  })
  return [...names]
}

/** The cost of one operation, held against the limits. */
export class Cost {
  private readonly schema: GraphQLSchema
  private readonly document: DocumentNode
  private readonly variables: readonly string[]
  private readonly known = new Map<string, readonly GraphQLError[]>()

  /** @param document an operation with its fragments and no other operation */
  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.schema = schema
    this.document = document
    this.variables = costVariables(document)
  }

  /** QUERY_TOO_COSTLY for each limit that is passed; the variables must be valid. */
  refusals(variables: Variables): readonly GraphQLError[] {
    const key = JSON.stringify(this.variables.map((name) => variables[name]))
    const known = this.known.get(key)
    if (known) return known
    if (this.known.size >= KEPT) this.known.clear()
    const refusals = this.judge(variables)
    this.known.set(key, refusals)
    return refusals
  }

  private judge(variables: Variables): GraphQLError[] {
    const { complexity, depth } = complexityFromQuery(this.document, { schema: this.schema, variables })
    const measured = { cost: complexity, depth }
    return (['cost', 'depth'] as const).flatMap((name) => {
      const { value, en, zh } = limits[name]
      if (measured[name] <= value) return []
      const refusal = userError(
        'QUERY_TOO_COSTLY',
        `The query may need ${measured[name]} ${en}; ${value} are allowed. Ask for fewer rows or fields at once and follow pageInfo.`,
        `该查询的${zh}可达 ${measured[name]}，上限为 ${value}。请减少每次的行数或字段，并按 pageInfo 翻页。`,
      )
      return [requestError(refusal, 'QUERY_TOO_COSTLY')]
    })
  }
}
