import type { Problem } from '@tiyu/model'

/** How many problems are kept to be told; a file that is wrong throughout would fill the memory with them. */
const MAX_PROBLEMS = 10_000

/** The first problems that were met, and the number of all. */
export class ProblemList {
  readonly listed: Problem[] = []
  private total = 0

  get count(): number {
    return this.total
  }

  add(problem: Problem): void {
    this.total += 1
    if (this.listed.length < MAX_PROBLEMS) this.listed.push(problem)
  }
}
