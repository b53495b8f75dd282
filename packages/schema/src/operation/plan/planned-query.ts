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
import { type PlannedField, readFields } from './execution.ts'
import { FieldErrors } from './field-errors.ts'
import { Planner } from './planner.ts'

export type MaybePromise<Value> = Value | Promise<Value>

/** What is left to graphql-js: directives, whose meaning is known only when it runs, and introspection. */
function isPlain(document: DocumentNode): boolean {
  let plain = true
  const leave = () => {
    plain = false
  }
  visit(document, {
    Directive: leave,
    Field: ({ name, alias }) =>
      name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__' ? leave() : undefined,
  })
  return plain
}

/** A query as fields that are ready to be read. */
export class PlannedQuery {
  private readonly fields: readonly PlannedField[]

  private constructor(fields: readonly PlannedField[]) {
    this.fields = fields
  }

  /** Plans a valid query; undefined where graphql-js must answer it. */
  static of(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: DocumentNode,
  ): PlannedQuery | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || !isPlain(document)) return undefined
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    const planner = new Planner({
      schema,
      operation,
      fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
      // Fragments that are used again and again make more fields than a text has characters.
      kept: document.loc?.end ?? 0,
    })
    return new PlannedQuery(planner.fieldsOf(schema.getQueryType() as GraphQLObjectType, [operation.selectionSet]))
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
      const data = readFields(this.fields, undefined, { context, variables, errors, given: new Map() }, undefined)
      return data instanceof Promise ? data.then(answer, fail) : answer(data)
    } catch (error) {
      return fail(error)
    }
  }
}
