import { formatProblem, type Problem, TiyuError } from '@tiyu/model'

/** Thrown when a mapping is invalid, with every invalid key. */
export class MappingError extends TiyuError {
  override readonly name = 'MappingError'
  override readonly code = 'INVALID_MAPPING'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`Invalid mapping. 映射无效。\n${problems.map(formatProblem).join('\n')}`)
    this.problems = problems
  }
}

/** Thrown when the output folder cannot be used. */
export class OutputError extends TiyuError {
  override readonly name = 'OutputError'
  override readonly code = 'INVALID_OUTPUT'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}

/** Thrown when a source file cannot be read as a whole. */
export class SourceError extends TiyuError {
  override readonly name = 'SourceError'
  override readonly code = 'UNREADABLE_SOURCE'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(formatProblem(problem))
    this.problem = problem
  }
}
