// The tables of relations between indicators must be usable: no indicator is part of itself, parts are measured like their
// whole, and every breakdown is described once.
import type { AnyTable, Bilingual, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

interface PartRow {
  readonly whole: string
  readonly breakdown: string
  readonly part: string
  readonly complete: boolean
  reportColumn(field: string, message: Bilingual, hint: Bilingual): void
}

/** Columns of each table that must not name the same indicator. */
const DISTINCT_COLUMNS: Readonly<Record<string, readonly [result: string, operands: readonly string[]]>> = {
  IndicatorRatio: ['resultCode', ['numeratorCode', 'denominatorCodes']],
  IndicatorIncrease: ['increaseCode', ['indicatorCode']],
  CompletionRate: ['rateCode', ['indicatorCode']],
}

/** Checks the tables of parts, ratios, increases and completion rates. */
export class IndicatorRelationsCheck implements Validator {
  private readonly kindByUnit = new Map<unknown, unknown>()
  private readonly unitByIndicator = new Map<unknown, unknown>()
  private readonly parts: PartRow[] = []
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Takes in a row; units and indicators come before the relations. */
  add(table: AnyTable, file: string, row: Row): void {
    const { values } = row
    if (table.model === 'Unit') this.kindByUnit.set(values.code, values.quantityKind)
    if (table.model === 'Indicator') this.unitByIndicator.set(values.code, values.unitCode)
    if (table.model === 'IndicatorPart') this.addPart(file, row)
    if (table.model in DISTINCT_COLUMNS) this.checkOperands(table, file, row)
  }

  finish(): void {
    this.checkCycles()
    this.checkBreakdowns()
  }

  private reporter(file: string, { line, header }: Row): PartRow['reportColumn'] {
    return (field, message, hint) =>
      this.report({ file, line, column: header.indexOf(field) + 1, field, message, hint })
  }

  private quantityKind(indicator: unknown): unknown {
    return this.kindByUnit.get(this.unitByIndicator.get(indicator))
  }

  private addPart(file: string, row: Row): void {
    const { wholeCode: whole, breakdown, partCode: part, complete } = row.values as Record<string, string>
    const reportColumn = this.reporter(file, row)
    const [wholeKind, partKind] = [this.quantityKind(whole), this.quantityKind(part)]
    // An indicator that does not exist is reported with the reference.
    if (wholeKind !== undefined && partKind !== undefined && wholeKind !== partKind)
      reportColumn('partCode', ...kindMismatch(String(partKind), String(wholeKind)))
    this.parts.push({
      whole: whole as string,
      breakdown: breakdown as string,
      part: part as string,
      complete: Boolean(complete),
      reportColumn,
    })
  }

  private checkOperands(table: AnyTable, file: string, row: Row): void {
    const [result, operands] = DISTINCT_COLUMNS[table.model] as (typeof DISTINCT_COLUMNS)[string]
    const reportColumn = this.reporter(file, row)
    for (const operand of operands) {
      const codes = [row.values[operand]].flat()
      if (codes.length === 0) reportColumn(operand, ...MISSING_OPERAND)
      if (codes.includes(row.values[result])) reportColumn(operand, ...selfReference(String(row.values[result])))
    }
  }

  /** Reports each part that is, directly or through others, a whole of its own whole. */
  private checkCycles(): void {
    const rowsByPart = Map.groupBy(this.parts, ({ part }) => part)
    const reaches = (from: string, target: string, visited: Set<string>): boolean => {
      if (from === target) return true
      if (visited.has(from)) return false
      visited.add(from)
      return (rowsByPart.get(from) ?? []).some(({ whole }) => reaches(whole, target, visited))
    }
    for (const { whole, part, reportColumn } of this.parts) {
      if (reaches(whole, part, new Set())) reportColumn('partCode', ...partOfItself(part))
    }
  }

  private checkBreakdowns(): void {
    const partCodes = new Set(this.parts.map(({ part }) => part))
    const rowsByBreakdown = Map.groupBy(this.parts, ({ whole, breakdown }) => `${whole}|${breakdown}`)
    const completeBreakdowns = new Map<string, string>()
    for (const rows of rowsByBreakdown.values()) {
      checkBreakdown(rows)
      const { whole, breakdown, complete, reportColumn } = rows[0] as PartRow
      if (!complete || !partCodes.has(whole)) continue
      const other = completeBreakdowns.get(whole)
      if (other) reportColumn('complete', ...secondCompleteBreakdown(whole, other))
      else completeBreakdowns.set(whole, breakdown)
    }
  }
}

/** Checks that the rows of one breakdown agree and name each part once. */
function checkBreakdown(rows: readonly PartRow[]): void {
  const seen = new Set<string>()
  for (const { part, breakdown, complete, reportColumn } of rows) {
    if (complete !== rows[0]?.complete) reportColumn('complete', ...completenessDiffers(breakdown))
    if (seen.has(part)) reportColumn('partCode', ...repeatedPart(part, breakdown))
    seen.add(part)
  }
}

type Message = readonly [message: Bilingual, hint: Bilingual]

function kindMismatch(partKind: string, wholeKind: string): Message {
  return [
    {
      en: `The part is measured in ${partKind}, the whole in ${wholeKind}.`,
      zh: `部分的量类为 ${partKind}，整体的量类为 ${wholeKind}。`,
    },
    { en: 'Name indicators whose units are of one quantity kind.', zh: '请填写单位量类相同的指标。' },
  ]
}

const MISSING_OPERAND: Message = [
  { en: 'No indicator is named.', zh: '未填写指标。' },
  { en: 'Name at least one indicator.', zh: '请至少填写一个指标。' },
]

function selfReference(code: string): Message {
  return [
    { en: `${code} would be computed from itself.`, zh: `${code} 由自身计算得出。` },
    { en: 'Name another indicator.', zh: '请填写另一个指标。' },
  ]
}

function partOfItself(part: string): Message {
  return [
    {
      en: `${part} is part of itself, directly or through other rows.`,
      zh: `${part} 直接或经由其他行成为自身的部分。`,
    },
    { en: 'Remove or correct one row of the cycle.', zh: '请删除或更正循环中的一行。' },
  ]
}

function completenessDiffers(breakdown: string): Message {
  return [
    {
      en: `The rows of the breakdown ${breakdown} disagree on whether it is complete.`,
      zh: `分类 ${breakdown} 各行的 complete 不一致。`,
    },
    { en: 'Write the same value in all rows of a breakdown.', zh: '同一分类的各行请填写相同的值。' },
  ]
}

function repeatedPart(part: string, breakdown: string): Message {
  return [
    { en: `The breakdown ${breakdown} lists ${part} twice.`, zh: `分类 ${breakdown} 重复列出 ${part}。` },
    { en: 'Remove one of the rows.', zh: '请删去其中一行。' },
  ]
}

function secondCompleteBreakdown(whole: string, other: string): Message {
  return [
    {
      en: `${whole} is itself a part and has another complete breakdown, ${other}.`,
      zh: `${whole} 本身是另一整体的部分，且已有完整分类 ${other}。`,
    },
    { en: 'Only one breakdown of a part may be complete.', zh: '作为部分的指标只能有一个完整分类。' },
  ]
}
