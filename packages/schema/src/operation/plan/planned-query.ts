// A query made ready to be run as often as it is asked: what can be known of it without its variables and the data is found
// out once. It answers what graphql-js answers, several times as fast.
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { Context } from '../../context.ts'
import { ByVariables } from '../by-variables.ts'
import type { Variables } from '../variables.ts'
import { conditionsOf, isTaken } from './conditions.ts'
import { type PlannedField, readFields } from './execution.ts'
import { FieldErrors } from './field-errors.ts'
import { Planner, type Query } from './planner.ts'

export type MaybePromise<Value> = Value | Promise<Value>

/** Ways of taking the selections of one query whose plans are kept. */
const KEPT = 8

/** Whether a field is to be answered under a name that no object of JavaScript can hold as others. */
function namesPrototype(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') found = true
    },
  })
  return found
}

/** A query as fields that are ready to be read, for each way its directives take selections. */
export class PlannedQuery {
  private readonly query: Query
  private readonly plans: ByVariables<readonly PlannedField[]>

  private constructor(query: Query, conditions: readonly string[]) {
    this.query = query
    this.plans = new ByVariables(conditions, KEPT)
  }

  /** A valid query; undefined where graphql-js must answer it. */
  static of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: DocumentNode,
  ): PlannedQuery | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || namesPrototype(document)) return undefined
    const named = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    const fragments = Object.fromEntries(named.map((one) => [one.name.value, one]))
    // Fragments that are used again and again make more fields than a text has characters.
    const kept = document.loc?.end ?? 0
    return new PlannedQuery({ schema, operation, fragments, kept }, conditionsOf(document))
  }

  /** The answer for variables as their types take them. */
  run(context: Context, variables: Variables): MaybePromise<ExecutionResult> {
    const errors = new FieldErrors()
    const answer = (data: unknown) =>
      (errors.all.length > 0 ? { errors: errors.all, data } : { data }) as ExecutionResult
    const fail = (error: unknown) => {
      errors.add(error as never, undefined)
      return answer(null)
    }
    try {
      const fields = this.plans.get(variables, this.plan)
      const data = readFields(fields, undefined, { context, variables, errors, given: new Map() }, undefined)
      return data instanceof Promise ? data.then(answer, fail) : answer(data)
    } catch (error) {
      return fail(error)
    }
  }

  private readonly plan = (variables: Variables): readonly PlannedField[] => {
    const { schema, operation } = this.query
    const planner = new Planner({ ...this.query, isTaken: (selection) => isTaken(selection, variables) })
    return planner.fieldsOf(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet])
  }
}
