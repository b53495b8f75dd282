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
import type { Variables } from '../variables.ts'
import { conditionsOf, isTaken } from './conditions.ts'
import { type PlannedField, readFields } from './execution.ts'
import { FieldErrors } from './field-errors.ts'
import { Planner } from './planner.ts'

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
  private readonly schema: GraphQLSchema
  private readonly operation: OperationDefinitionNode
  private readonly document: DocumentNode
  private readonly conditions: readonly string[]
  private readonly plans = new Map<string, readonly PlannedField[]>()

  private constructor(schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode) {
    this.schema = schema
    this.operation = operation
    this.document = document
    this.conditions = conditionsOf(document)
  }

  /** A valid query; undefined where graphql-js must answer it. */
  static of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: DocumentNode,
  ): PlannedQuery | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || namesPrototype(document)) return undefined
    return new PlannedQuery(schema, operation, document)
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
      const data = readFields(
        this.planFor(variables),
        undefined,
        { context, variables, errors, given: new Map() },
        undefined,
      )
      return data instanceof Promise ? data.then(answer, fail) : answer(data)
    } catch (error) {
      return fail(error)
    }
  }

  private planFor(variables: Variables): readonly PlannedField[] {
    const key = this.conditions.length > 0 ? JSON.stringify(this.conditions.map((name) => variables[name])) : ''
    const known = this.plans.get(key)
    if (known) return known
    if (this.plans.size >= KEPT) this.plans.clear()
    const plan = this.plan(variables)
    this.plans.set(key, plan)
    return plan
  }

  private plan(variables: Variables): readonly PlannedField[] {
    const { schema, operation, document } = this
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    const planner = new Planner({
      schema,
      operation,
      fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
      isTaken: (selection) => isTaken(selection, variables),
      // Fragments that are used again and again make more fields than a text has characters.
      kept: document.loc?.end ?? 0,
    })
    return planner.fieldsOf(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet])
  }
}
