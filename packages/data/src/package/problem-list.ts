import type { Problem } from '../problem.ts'

/** How many problems are kept to be told; a file that is wrong throughout would fill the memory with them. */
const KEPT = 10_000

/** The first problems that were met, and the number of all. */
export class ProblemList {
  readonly kept: Problem[] = []
  private met = 0

  get count(): number {
    return this.met
  }

  add(problem: Problem): void {
    this.met += 1
    if (this.kept.length < KEPT) this.kept.push(problem)
  }
}
