import { formatProblem, type Problem, TiyuError } from '@tiyu/model'

/** Thrown when the folder for the result cannot be used: why, and what would be right. */
export class OutputError extends TiyuError {
  override readonly name = 'OutputError'
  override readonly code = 'INVALID_OUTPUT'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
