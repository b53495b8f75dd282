import { formatProblem, type Problem, TiyuError } from '@tiyu/model'

/** Thrown when a mapping cannot be used: every key that is wrong, why, and what would be right. */
export class MappingError extends TiyuError {
  override readonly name = 'MappingError'
  override readonly code = 'INVALID_MAPPING'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The mapping cannot be used. 映射无法使用。\n${problems.map(formatProblem).join('\n')}`)
    this.problems = problems
  }
}
