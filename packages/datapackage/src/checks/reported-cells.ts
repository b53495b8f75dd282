import type { Problem } from '@tiyu/model'

/** Remembers which check reported which cells of the current line, so that one cause is reported once. */
export class ReportedCells {
  private file = ''
  private line = 0
  private readonly checks = new Map<string, number>()

  /** True if another check has reported the same cell. */
  isReported({ file, line, field }: Problem, check: number): boolean {
    if (line === undefined || field === undefined) return false
    if (file !== this.file || line !== this.line) {
      this.file = file
      this.line = line
      this.checks.clear()
    }
    const first = this.checks.get(field)
    if (first === undefined) this.checks.set(field, check)
    return first !== undefined && first !== check
  }
}
