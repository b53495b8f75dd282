// Runs the judgements of single rows: each is a small function, listed here by model.
import type { AnyTable, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { judgeCitations } from './citation-judgement.ts'
import type { Judge, JudgementContext, ReportColumn } from './judgement.ts'
import { judgeRegionValidity, judgeTimes } from './time-judgements.ts'
import { judgeFacilityUnits, judgeIndicatorUnit } from './unit-judgements.ts'
import type { Validator } from './validator.ts'

const UNIT_JUDGEMENTS: Readonly<Record<string, Judge>> = {
  Facility: judgeFacilityUnits,
  Observation: judgeIndicatorUnit,
}

function judgementsOf(table: AnyTable): readonly Judge[] {
  return [UNIT_JUDGEMENTS[table.model], judgeCitations(table), judgeTimes(table), judgeRegionValidity(table)].filter(
    (judge) => judge !== undefined,
  )
}

/** Judges every row by the functions for its table. */
export class JudgementsCheck implements Validator {
  private readonly context: JudgementContext
  private readonly report: (problem: Problem) => void
  private table: AnyTable | undefined
  private judges: readonly Judge[] = []

  constructor(context: JudgementContext, report: (problem: Problem) => void) {
    this.context = context
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    if (table !== this.table) {
      this.table = table
      this.judges = judgementsOf(table)
    }
    if (this.judges.length === 0) return
    const reportColumn: ReportColumn = (field, details) =>
      this.report({ file, line, column: header.indexOf(field) + 1, field, ...details })
    for (const judge of this.judges) judge(values, this.context, reportColumn)
  }
}
