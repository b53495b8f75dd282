import { type GraphQLError, locatedError, type ResponsePath } from 'graphql'
import type { FieldNodes } from './collect-fields.ts'

/** Returns the keys of a path from the root. */
function pathToArray(path: ResponsePath | undefined): (string | number)[] {
  const keys: (string | number)[] = []
  for (let current = path; current; current = current.prev) keys.push(current.key)
  return keys.reverse()
}

/** Returns a thrown value as an error with its path and locations. */
export function locateError(thrown: unknown, nodes: FieldNodes, path: ResponsePath): GraphQLError {
  return locatedError(thrown, nodes, pathToArray(path))
}

/** Collected field errors; errors below an already nulled path are dropped. */
export class FieldErrors {
  readonly all: GraphQLError[] = []
  private readonly nulledPaths = new Set<string>()

  /** Adds an error that makes the value at a path null; undefined is the whole data. */
  add(error: GraphQLError, path: ResponsePath | undefined): void {
    const keys = pathToArray(path)
    const ancestors = Array.from({ length: keys.length + 1 }, (_, length) => JSON.stringify(keys.slice(0, length)))
    if (ancestors.some((ancestor) => this.nulledPaths.has(ancestor))) return
    this.nulledPaths.add(ancestors.at(-1) as string)
    this.all.push(error)
  }
}
