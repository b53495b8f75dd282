// Fills a column of ours by its rule, with the unit of its number.
import type { Column } from '../../tables/column.ts'
import type { AnyTable } from '../../tables/table.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { compileRule, type Reading, type ReadRule, type RuleContext } from '../rule/read-rule.ts'
import type { PlainRule, Rule } from '../rule/rule-schema.ts'
import type { Draft } from './draft.ts'

/** One thing that is done to every row. */
export type Part = (draft: Draft) => void

/** Column with the unit of a number: area and areaUnitCode. */
function unitColumn(field: string): string {
  return `${field}UnitCode`
}

function compile(table: AnyTable, field: string, rule: PlainRule, context: RuleContext): ReadRule {
  const column = table.columns[field] as Column
  return compileRule(rule, { field, column, withinItself: column.references === table.model }, context)
}

function take(draft: Draft, field: string, { refusal, text, column, value }: Reading, kept: boolean): string {
  if (refusal) (kept ? draft.leftOut : draft.faults).push({ ...refusal, field, column, value })
  draft.cells[field] = text
  return text
}

function fieldPart(table: AnyTable, field: string, rule: Rule, context: RuleContext): Part {
  const read = compile(table, field, rule, context)
  const unitField = unitColumn(field)
  const readUnit = rule.unit && compile(table, unitField, rule.unit, context)
  const required = rule.required || table.columns[field]?.empty === undefined
  const kept = rule.otherwise === 'empty' && !required
  return (draft) => {
    const reading = read(draft.record)
    const text = take(draft, field, reading, kept)
    // A unit without a number says nothing.
    if (readUnit) draft.cells[unitField] = text === '' ? '' : take(draft, unitField, readUnit(draft.record), kept)
  }
}

/** A part for each rule of a mapping. */
export function fieldParts(table: AnyTable, { fields }: Mapping, context: RuleContext): Part[] {
  return Object.entries(fields).map(([field, rule]) => fieldPart(table, field, rule, context))
}
