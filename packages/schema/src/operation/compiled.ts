// An operation compiled to JavaScript by graphql-jit: the same answer as graphql-js gives, for a third of the work.
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type Source,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '../context.ts'

type MaybePromise<Value> = Value | Promise<Value>

/** Answers an operation whose variables are valid. */
export type Run = (context: Context, variables: Readonly<Record<string, unknown>>) => MaybePromise<ExecutionResult>

/**
 * What is left to graphql-js: directives, whose meaning is known only when it runs; introspection; and variables that are
 * required in spite of a default, which graphql-jit misses when they are left out.
 */
function isPlain(document: DocumentNode): boolean {
  let plain = true
  const leave = () => {
    plain = false
  }
  visit(document, {
    Directive: leave,
    VariableDefinition: ({ type, defaultValue }) =>
      defaultValue && type.kind === Kind.NON_NULL_TYPE ? leave() : undefined,
    Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? leave() : undefined),
  })
  return plain
}

/** Where a place in a text is, counted in characters. */
function position({ body }: Source, { line, column }: { line: number; column: number }): number {
  const starts = [0, ...[...body.matchAll(/\r\n|[\n\r]/g)].map((end) => end.index + end[0].length)]
  return (starts[line - 1] ?? 0) + column - 1
}

/** An error of the compiled operation as graphql-js makes them, which servers know how to tell. */
function ordinaryError(error: GraphQLError, source: Source | undefined): GraphQLError {
  const { message, locations, path, originalError, extensions } = error
  const positions = source && locations?.map((location) => position(source, location))
  return new GraphQLError(message, {
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  })
}

/** The compiled operation, or undefined where graphql-js must answer it. */
export function compile(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  if (!isPlain(document)) return undefined
  const compiled = compileQuery(schema, document)
  if (!isCompiledQuery(compiled)) return undefined
  const source = document.loc?.source
  const told = (result: ExecutionResult | FormattedExecutionResult): ExecutionResult => {
    const { data, errors } = result as ExecutionResult
    if (!errors) return result as ExecutionResult
    return { errors: errors.map((error) => ordinaryError(error, source)), data: data ?? null }
  }
  return (context, variables) => {
    const result = compiled.query(undefined, context, variables) as MaybePromise<ExecutionResult>
    return result instanceof Promise ? result.then(told) : told(result)
  }
}
