import { formatProblem, type Problem } from '@tiyu/model'

/** Thrown when a mapping cannot be used: every key that is wrong, why, and what would be right. */
export class MappingError extends Error {
  override readonly name = 'MappingError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The mapping cannot be used. 映射无法使用。\n${problems.map(formatProblem).join('\n')}`)
    this.problems = problems
  }
}
