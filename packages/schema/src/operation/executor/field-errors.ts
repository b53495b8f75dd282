import { type GraphQLError, locatedError, type ResponsePath } from 'graphql'
import type { FieldNodes } from './collect-fields.ts'

/** The steps of a path from the root. */
function pathToArray(path: ResponsePath | undefined): (string | number)[] {
  const keys: (string | number)[] = []
  for (let current = path; current; current = current.prev) keys.push(current.key)
  return keys.reverse()
}

/** What was thrown in a place of an answer, as an error that tells the place. */
export function locateError(thrown: unknown, nodes: FieldNodes, path: ResponsePath): GraphQLError {
  return locatedError(thrown, nodes, pathToArray(path))
}

/** The errors of an answer; of what lies below a place that is null already, none is told. */
export class FieldErrors {
  readonly all: GraphQLError[] = []
  private readonly nulledPaths = new Set<string>()

  /** Adds an error for which a place becomes null; undefined is the whole answer. */
  add(error: GraphQLError, path: ResponsePath | undefined): void {
    const keys = pathToArray(path)
    const ancestors = Array.from({ length: keys.length + 1 }, (_, length) => JSON.stringify(keys.slice(0, length)))
    if (ancestors.some((ancestor) => this.nulledPaths.has(ancestor))) return
    this.nulledPaths.add(ancestors.at(-1) as string)
    this.all.push(error)
  }
}
