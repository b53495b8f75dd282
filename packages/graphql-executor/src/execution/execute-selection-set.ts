// Execution of a compiled query (spec 6.3 and 6.4). This is the hot path: no object is allocated that only an error or a
// promise would need, and functions take up to five parameters instead of an object.
import type { GraphQLError, ResponsePath } from 'graphql'
import type { Variables } from '../variables.ts'
import type { Arguments } from './coerce-argument-values.ts'
import type { FieldNodes } from './collect-fields.ts'
import type { ExecutionBounds } from './execution-bounds.ts'
import { FieldErrors, locateError } from './field-errors.ts'

/** The path of an object in the response; undefined for the root. */
export type Path = ResponsePath | undefined

/** State shared by all fields of one execution. */
export interface ExecutionContext {
  readonly context: unknown
  readonly variables: Variables
  /** Undefined while no field has failed. */
  errors: FieldErrors | undefined
  readonly bounds: ExecutionBounds
  /** Coerced arguments that use variables, by field nodes. */
  readonly coercedArgs: Map<FieldNodes, Arguments>
}

/** CompleteValue (spec 6.4.3) of one type: completes a resolved value at `key` below `prev`; may return a promise. */
export type Completer = (value: unknown, execution: ExecutionContext, prev: Path, key: string | number) => unknown

/** A field, or the items of a list: where completed values and errors go. */
export interface FieldTarget {
  /** The parent type of the field; undefined for items. */
  readonly typename: string | undefined
  readonly nodes: FieldNodes
  readonly nullable: boolean
  readonly complete: Completer
}

/** A field of one object type, ready to be executed. */
export interface CompiledField extends FieldTarget {
  readonly responseKey: string
  /** ResolveFieldValue (spec 6.4.2); may return a promise. */
  readonly resolveValue: (source: unknown, execution: ExecutionContext, prev: Path) => unknown
}

/** The fields selected on an object type, ready to be executed. */
export interface CompiledSelectionSet {
  readonly fields: readonly CompiledField[]
  /** Characters of the response keys of an object. */
  readonly characters: number
}

/** Records an error that makes the value at a path null; undefined is the whole data. */
export function addError(execution: ExecutionContext, error: GraphQLError, path: Path): void {
  execution.errors ??= new FieldErrors()
  execution.errors.add(error, path)
}

/** Records a field error and returns null, or rethrows if the field is non-null (spec 6.4.4). */
function handleFieldError(
  thrown: unknown,
  target: FieldTarget,
  execution: ExecutionContext,
  prev: Path,
  key: string | number,
): null {
  // The whole execution has ended, not only this field.
  const { endReason } = execution.bounds
  if (endReason !== undefined) throw endReason
  const { typename, nodes, nullable } = target
  const path = { prev, key, typename }
  const error = locateError(thrown, nodes, path)
  if (!nullable) throw error
  addError(execution, error, path)
  return null
}

/** Completes a promised value. A separate function so that the hot path allocates no closure. */
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

/** Handles the errors of a value that completes later. A separate function for the same reason. */
function catchFieldError(
  completed: Promise<unknown>,
  target: FieldTarget,
  execution: ExecutionContext,
  prev: Path,
  key: string | number,
) {
  return completed.catch((thrown) => handleFieldError(thrown, target, execution, prev, key))
}

/** Completes a value at `key` below `prev` and handles its errors; may return a promise. */
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

/** ExecuteField (spec 6.4). */
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

/** Replaces the promised fields of an object by their values. */
async function awaitFields(resultMap: ResultMap, pending: readonly string[]): Promise<ResultMap> {
  const values = await Promise.all(pending.map((key) => resultMap[key]))
  pending.forEach((key, index) => {
    resultMap[key] = values[index]
  })
  return resultMap
}

/** Waits for sibling promises before rethrowing, so none becomes an unhandled rejection. */
export function settleThenThrow(error: unknown, siblings: readonly unknown[]): Promise<never> {
  return Promise.all(siblings).finally(() => {
    throw error
  }) as Promise<never>
}

/** ExecuteSelectionSet (spec 6.3): returns the object at a path, or a promise if any field is one. */
export function executeSelectionSet(
  { fields, characters }: CompiledSelectionSet,
  source: unknown,
  execution: ExecutionContext,
  path: Path,
): ResultMap | Promise<ResultMap> {
  const resultMap: ResultMap = {}
  const { bounds } = execution
  let pending: string[] | undefined
  try {
    bounds.countFields(fields.length)
    bounds.countCharacters(characters)
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
