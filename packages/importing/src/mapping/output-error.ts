import { formatProblem, type Problem } from '@tiyu/model'

/** Thrown when the folder for the result cannot be used: why, and what would be right. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
