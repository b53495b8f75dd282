import { formatProblem, type Problem } from '@tiyu/model'

/** Thrown when a foreign file cannot be read at all: where, why, and what would be right. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
