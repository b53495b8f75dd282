import { formatProblem, type Problem, TiyuError } from '@tiyu/model'

/** Thrown when a foreign file cannot be read at all: where, why, and what would be right. */
export class SourceError extends TiyuError {
  override readonly name = 'SourceError'
  override readonly code = 'UNREADABLE_SOURCE'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
