import { type GraphQLError, locatedError, type ResponsePath } from 'graphql'
import type { FieldNodes } from './selected-fields.ts'

/** The steps of a path from the root. */
function stepsOf(path: ResponsePath | undefined): (string | number)[] {
  const steps: (string | number)[] = []
  for (let at = path; at; at = at.prev) steps.push(at.key)
  return steps.reverse()
}

/** What was thrown in a place of an answer, as an error that tells the place. */
export function errorAt(thrown: unknown, nodes: FieldNodes, path: ResponsePath): GraphQLError {
  return locatedError(thrown, nodes, stepsOf(path))
}

/** The errors of an answer; of what lies below a place that is null already, none is told. */
export class FieldErrors {
  readonly all: GraphQLError[] = []
  private readonly nulls = new Set<string>()

  /** Adds an error for which a place becomes null; undefined is the whole answer. */
  add(error: GraphQLError, path: ResponsePath | undefined): void {
    const steps = stepsOf(path)
    const above = Array.from({ length: steps.length + 1 }, (_, length) => JSON.stringify(steps.slice(0, length)))
    if (above.some((place) => this.nulls.has(place))) return
    this.nulls.add(above.at(-1) as string)
    this.all.push(error)
  }
}
