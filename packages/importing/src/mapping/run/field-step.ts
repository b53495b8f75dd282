// Fills in a column by its rule, and the column of its unit.
import type { AnyTable, Column } from '@tiyu/model'
import type { Mapping } from '../rule/mapping-schema.ts'
import { type CellMapper, type CellResult, compileRule, type RuleContext } from '../rule/rule-compiler.ts'
import type { PlainRule, Rule } from '../rule/rule-schema.ts'
import type { ValueError } from '../rule/value-error.ts'
import type { MappedRow } from './mapped-row.ts'

/** A step applied to every row. */
export type RowStep = (row: MappedRow) => void

/** Returns the unit column of a number column: areaUnitCode for area. */
function unitColumn(field: string): string {
  return `${field}UnitCode`
}

function compileField(table: AnyTable, field: string, rule: PlainRule, context: RuleContext): CellMapper {
  const column = table.columns[field] as Column
  return compileRule(rule, { field, column, isSelfReference: column.references === table.model }, context)
}

function applyResult(
  row: MappedRow,
  field: string,
  { error, text, column, value }: CellResult,
  canSkip: (error: ValueError) => boolean,
): string {
  if (error) (canSkip(error) ? row.skipped : row.errors).push({ ...error, field, column, value })
  row.cells[field] = text
  return text
}

function fieldStep(table: AnyTable, field: string, rule: Rule, context: RuleContext): RowStep {
  const mapCell = compileField(table, field, rule, context)
  const unitField = unitColumn(field)
  const mapUnit = rule.unit && compileField(table, unitField, rule.unit, context)
  const isRequired = rule.required || table.columns[field]?.emptyValue === undefined
  const canSkip = ({ reason }: ValueError) => !isRequired && (rule.otherwise === 'empty' || reason === 'cell-error')
  return (row) => {
    const result = mapCell(row.record)
    const text = applyResult(row, field, result, canSkip)
    // No unit without a number.
    if (mapUnit) row.cells[unitField] = text === '' ? '' : applyResult(row, unitField, mapUnit(row.record), canSkip)
  }
}

/** Returns a step for each rule of a mapping. */
export function fieldSteps(table: AnyTable, { fields }: Mapping, context: RuleContext): RowStep[] {
  return Object.entries(fields).map(([field, rule]) => fieldStep(table, field, rule, context))
}
