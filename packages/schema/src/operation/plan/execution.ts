// One run of a planned query: fields are read and completed as the GraphQL specification has it (6.4, Executing Fields).
// Nothing is made that only an error or a promise would need.
import type { ResponsePath } from 'graphql'
import type { Context } from '../../context.ts'
import type { Variables } from '../variables.ts'
import type { Arguments } from './field-arguments.ts'
import { errorAt, type FieldErrors } from './field-errors.ts'
import type { FieldNodes } from './selected-fields.ts'

/** Where an object stands in the answer; undefined for the whole of it. */
export type Path = ResponsePath | undefined

/** What all fields of one run share. */
export interface Execution {
  readonly context: Context
  readonly variables: Variables
  readonly errors: FieldErrors
  /** Arguments made of the variables, by the nodes that give them. */
  readonly given: Map<FieldNodes, Arguments>
}

/** Makes of what a resolver gave what the answer has at `key` below `prev`, at once or later. */
export type Complete = (value: unknown, execution: Execution, prev: Path, key: string | number) => unknown

/** A place of an answer that values come to: a field, or the items of a list. */
export interface Target {
  /** The type that has the field; none for items. */
  readonly typename: string | undefined
  readonly nodes: FieldNodes
  readonly nullable: boolean
  readonly complete: Complete
}

/** A field of one type, ready to be read of any object of that type. */
export interface PlannedField extends Target {
  /** Its name in the answer. */
  readonly key: string
  /** What its resolver gives, at once or later. */
  readonly read: (source: unknown, execution: Execution, prev: Path) => unknown
}

/** The null that an error leaves, or the error itself where no null may be. */
function fail(thrown: unknown, target: Target, { errors }: Execution, prev: Path, key: string | number): null {
  const { typename, nodes, nullable } = target
  const path = { prev, key, typename }
  const error = errorAt(thrown, nodes, path)
  if (!nullable) throw error
  errors.add(error, path)
  return null
}

/** What a promise comes to, in a function of its own: closures cost memory where they are made, even if they are not called. */
function later(promise: Promise<unknown>, target: Target, execution: Execution, prev: Path, key: string | number) {
  return promise.then(
    (value) => settle(value, target, execution, prev, key),
    (thrown) => fail(thrown, target, execution, prev, key),
  )
}

function orFail(completed: Promise<unknown>, target: Target, execution: Execution, prev: Path, key: string | number) {
  return completed.catch((thrown) => fail(thrown, target, execution, prev, key))
}

/** What a value becomes at `key` below `prev`, or the null that its error leaves; at once or later. */
export function settle(
  value: unknown,
  target: Target,
  execution: Execution,
  prev: Path,
  key: string | number,
): unknown {
  if (value instanceof Promise) return later(value, target, execution, prev, key)
  try {
    const completed = target.complete(value, execution, prev, key)
    return completed instanceof Promise ? orFail(completed, target, execution, prev, key) : completed
  } catch (thrown) {
    return fail(thrown, target, execution, prev, key)
  }
}

function readField(field: PlannedField, source: unknown, execution: Execution, prev: Path): unknown {
  let value: unknown
  try {
    value = field.read(source, execution, prev)
  } catch (thrown) {
    return fail(thrown, field, execution, prev, field.key)
  }
  return settle(value, field, execution, prev, field.key)
}

type Data = Record<string, unknown>

/** The object when the fields that are promises have come. */
async function whole(data: Data, pending: readonly string[]): Promise<Data> {
  const values = await Promise.all(pending.map((key) => data[key]))
  pending.forEach((key, index) => {
    data[key] = values[index]
  })
  return data
}

/**
 * Fails when all that is under way beside has come or failed too: nobody else would hear of those failures, and one that
 * nobody hears of ends the process.
 */
export function failAfter(error: unknown, besides: readonly unknown[]): Promise<never> {
  return Promise.all(besides).finally(() => {
    throw error
  }) as Promise<never>
}

/** Reads the fields of an object that stands at a path; a promise where any of them is. */
export function readFields(
  fields: readonly PlannedField[],
  source: unknown,
  execution: Execution,
  path: Path,
): Data | Promise<Data> {
  const data: Data = {}
  let pending: string[] | undefined
  try {
    for (const field of fields) {
      const value = readField(field, source, execution, path)
      data[field.key] = value
      if (value instanceof Promise) {
        pending ??= []
        pending.push(field.key)
      }
    }
  } catch (error) {
    if (!pending) throw error
    return failAfter(error, Object.values(data))
  }
  return pending ? whole(data, pending) : data
}
