// One run of a planned query: fields are read and completed as the GraphQL specification has it (6.4, Executing Fields).
// Nothing is made that only an error or a promise would need.
import type { ResponsePath } from 'graphql'
import type { Context } from '../../context.ts'
import type { Variables } from '../variables.ts'
import type { Arguments } from './argument-values.ts'
import type { FieldNodes } from './collect-fields.ts'
import { type FieldErrors, locateError } from './field-errors.ts'

/** Where an object stands in the answer; undefined for the whole of it. */
export type Path = ResponsePath | undefined

/** What all fields of one run share. */
export interface ExecutionContext {
  readonly context: Context
  readonly variables: Variables
  readonly errors: FieldErrors
  /** Arguments made of the variables, by the nodes that give them. */
  readonly coercedArgs: Map<FieldNodes, Arguments>
}

/** Makes of what a resolver gave what the answer has at `key` below `prev`, at once or later. */
export type Completer = (value: unknown, execution: ExecutionContext, prev: Path, key: string | number) => unknown

/** A place of an answer that values come to: a field, or the items of a list. */
export interface FieldTarget {
  /** The type that has the field; none for items. */
  readonly typename: string | undefined
  readonly nodes: FieldNodes
  readonly nullable: boolean
  readonly complete: Completer
}

/** A field of one type, ready to be read of any object of that type. */
export interface CompiledField extends FieldTarget {
  /** Its name in the answer. */
  readonly responseKey: string
  /** What its resolver gives, at once or later. */
  readonly resolveValue: (source: unknown, execution: ExecutionContext, prev: Path) => unknown
}

/** The null that an error leaves, or the error itself where no null may be. */
function handleFieldError(
  thrown: unknown,
  target: FieldTarget,
  { errors }: ExecutionContext,
  prev: Path,
  key: string | number,
): null {
  const { typename, nodes, nullable } = target
  const path = { prev, key, typename }
  const error = locateError(thrown, nodes, path)
  if (!nullable) throw error
  errors.add(error, path)
  return null
}

/** What a promise comes to, in a function of its own: closures cost memory where they are made, even if they are not called. */
function completePromisedValue(
  promise: Promise<unknown>,
  target: FieldTarget,
  execution: ExecutionContext,
  prev: Path,
  key: string | number,
) {
  return promise.then(
    (value) => completeValue(value, target, execution, prev, key),
    (thrown) => handleFieldError(thrown, target, execution, prev, key),
  )
}

function catchFieldError(
  completed: Promise<unknown>,
  target: FieldTarget,
  execution: ExecutionContext,
  prev: Path,
  key: string | number,
) {
  return completed.catch((thrown) => handleFieldError(thrown, target, execution, prev, key))
}

/** What a value becomes at `key` below `prev`, or the null that its error leaves; at once or later. */
export function completeValue(
  value: unknown,
  target: FieldTarget,
  execution: ExecutionContext,
  prev: Path,
  key: string | number,
): unknown {
  if (value instanceof Promise) return completePromisedValue(value, target, execution, prev, key)
  try {
    const completed = target.complete(value, execution, prev, key)
    return completed instanceof Promise ? catchFieldError(completed, target, execution, prev, key) : completed
  } catch (thrown) {
    return handleFieldError(thrown, target, execution, prev, key)
  }
}

function executeField(field: CompiledField, source: unknown, execution: ExecutionContext, prev: Path): unknown {
  let value: unknown
  try {
    value = field.resolveValue(source, execution, prev)
  } catch (thrown) {
    return handleFieldError(thrown, field, execution, prev, field.responseKey)
  }
  return completeValue(value, field, execution, prev, field.responseKey)
}

type ResultMap = Record<string, unknown>

/** The object when the fields that are promises have come. */
async function awaitFields(resultMap: ResultMap, pending: readonly string[]): Promise<ResultMap> {
  const values = await Promise.all(pending.map((key) => resultMap[key]))
  pending.forEach((key, index) => {
    resultMap[key] = values[index]
  })
  return resultMap
}

/**
 * Fails when all that is under way beside has come or failed too: nobody else would hear of those failures, and one that
 * nobody hears of ends the process.
 */
export function settleThenThrow(error: unknown, siblings: readonly unknown[]): Promise<never> {
  return Promise.all(siblings).finally(() => {
    throw error
  }) as Promise<never>
}

/** Reads the fields of an object that stands at a path; a promise where any of them is. */
export function executeSelectionSet(
  fields: readonly CompiledField[],
  source: unknown,
  execution: ExecutionContext,
  path: Path,
): ResultMap | Promise<ResultMap> {
  const resultMap: ResultMap = {}
  let pending: string[] | undefined
  try {
    for (const field of fields) {
      const value = executeField(field, source, execution, path)
      resultMap[field.responseKey] = value
      if (value instanceof Promise) {
        pending ??= []
        pending.push(field.responseKey)
      }
    }
  } catch (error) {
    if (!pending) throw error
    return settleThenThrow(error, Object.values(resultMap))
  }
  return pending ? awaitFields(resultMap, pending) : resultMap
}
