import type { Bilingual } from './bilingual.ts'
import { TiyuError } from './errors/tiyu-error.ts'

/** A fault in a data package: its position, what is wrong, and how to mend it. */
export interface Problem {
  /** File name within the package, such as `facilities.csv`. */
  readonly file: string
  /** Line of the file, 1 for the header. */
  readonly line?: number
  /** Position of the cell in its line, 1 for the first. */
  readonly column?: number
  /** Name of the column. */
  readonly field?: string
  readonly message: Bilingual
  readonly hint: Bilingual
}

/** The position of a problem in the form editors link: `file:line:column`. */
export function formatPosition({ file, line, column }: Problem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** A problem as lines of text: English, then Chinese. */
export function formatProblem(problem: Problem): string {
  const field = problem.field ? ` (${problem.field})` : ''
  return [
    `${formatPosition(problem)}${field}`,
    `  ${problem.message.en} ${problem.hint.en}`,
    `  ${problem.message.zh}${problem.hint.zh}`,
  ].join('\n')
}

/** Shortens a value so that a message stays readable. */
export function quote(value: string): string {
  const oneLine = value.replaceAll(/\s+/g, ' ')
  return `"${oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine}"`
}

/** Number of problems that a message lists. */
const MAX_LISTED = 200

/** A data package has problems; none of its rows was loaded. */
export class PackageError extends TiyuError {
  override readonly name = 'PackageError'
  override readonly code = 'INVALID_PACKAGE'
  readonly problems: readonly Problem[]

  /** @param count number of all problems, if `problems` has only the first of them */
  constructor(problems: readonly Problem[], count: number = problems.length) {
    const lines = problems.slice(0, MAX_LISTED).map(formatProblem)
    const more = count - lines.length
    if (more > 0) lines.push(`… and ${more} more / 另有 ${more} 处`)
    super(
      `The data package has ${count} problem(s); nothing was loaded. 数据包有 ${count} 处问题，未载入任何数据。\n${lines.join('\n')}`,
    )
    this.problems = problems
  }
}
