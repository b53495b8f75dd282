// Runs the checks of single rows: each is a small function, listed here by model.
import type { AnyTable, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { checkCitations } from './citation-presence.ts'
import { checkLostCharacters } from './lost-characters.ts'
import { checkNameForms } from './name-forms.ts'
import { checkPastDates, checkPlannedFacility, checkRegionValidity } from './past-dates.ts'
import { checkPinyin, checkRegionCode } from './region-code-check.ts'
import type { ReportColumn, RowCheck, RowContext } from './row-check.ts'
import { checkCommitmentAnswer, checkEventMode, checkReferenceDate, checkTypeCode } from './self-contradiction.ts'
import {
  checkAggregation,
  checkFacilityUnits,
  checkIndicatorUnit,
  checkWholeCapacity,
  checkWholeCount,
} from './unit-kinds.ts'
import type { Validator } from './validator.ts'

const CHECKS_BY_MODEL: Readonly<Record<string, readonly RowCheck[]>> = {
  Commitment: [checkCommitmentAnswer],
  Event: [checkEventMode],
  Facility: [checkFacilityUnits, checkWholeCapacity, checkPlannedFacility],
  FacilityType: [checkTypeCode],
  Indicator: [checkAggregation],
  Observation: [checkIndicatorUnit, checkWholeCount, checkReferenceDate],
  Region: [checkRegionCode, checkPinyin],
}

function checksOf(table: AnyTable): readonly RowCheck[] {
  return [
    ...(CHECKS_BY_MODEL[table.model] ?? []),
    checkCitations(table),
    checkPastDates(table),
    checkRegionValidity(table),
    checkLostCharacters(table),
    checkNameForms(table),
  ].filter((check) => check !== undefined)
}

/** Checks every row by the functions for its table. */
export class RowChecks implements Validator {
  private readonly context: RowContext
  private readonly report: (problem: Problem) => void
  private table: AnyTable | undefined
  private checks: readonly RowCheck[] = []
  private file = ''
  private row: Row | undefined

  constructor(context: RowContext, report: (problem: Problem) => void) {
    this.context = context
    this.report = report
  }

  add(table: AnyTable, file: string, row: Row): void {
    if (table !== this.table) {
      this.table = table
      this.checks = checksOf(table)
    }
    this.file = file
    this.row = row
    for (const check of this.checks) check(row.values, this.context, this.reportColumn)
  }

  /** Reports a problem of the row that is checked. */
  private readonly reportColumn: ReportColumn = (field, details) => {
    const { line, header } = this.row as Row
    this.report({ file: this.file, line, column: header.indexOf(field) + 1, field, ...details })
  }
}
