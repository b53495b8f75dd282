// Compiles a rule to a function from a source record to a cell.
import { type Column, date, decimal, tables } from '@tiyu/model'
import type { ReferenceIndex } from '../reference-index.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import { textTransforms } from '../transform/text-transforms.ts'
import { unambiguousDateParsers } from './date-format.ts'
import { isCellError } from './missing-values.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import type { PlainRule } from './rule-schema.ts'
import { compileTextExtractor } from './text-extractor.ts'
import {
  ambiguousRegion,
  cellError,
  emptyCell,
  invalidValue,
  notADate,
  notANumber,
  unknownCode,
  unknownReference,
  unknownRegion,
  unreadable,
  type ValueError,
} from './value-error.ts'

/** Context of all rules of a mapping. */
export interface RuleContext {
  readonly missingValues: readonly string[]
  readonly numberFormat: NumberFormat
  readonly referenceIndex: ReferenceIndex
}

/** The column that a rule fills in. */
export interface TargetColumn {
  readonly field: string
  readonly column: Column
  /** True if it references its own table, whose later rows are not known yet. */
  readonly isSelfReference: boolean
}

/** Result of applying a rule to a record. */
export interface CellResult {
  /** The cell; empty if the value is missing or invalid. */
  readonly text: string
  /** Error of an invalid value. */
  readonly error?: ValueError
  /** Source column. */
  readonly column: string
  /** Source value as written. */
  readonly value: string
}

/** Maps a record to one cell. */
export type CellMapper = (record: SourceRecord) => CellResult

type ValueStep = (text: string, record: SourceRecord) => string | ValueError

function replaceStep({ replace }: PlainRule): ValueStep | undefined {
  if (!replace) return undefined
  const replacements = replace.map(({ match, with: written }) => [new RegExp(match, 'gu'), written] as const)
  return (text) =>
    replacements.reduce((changed, [match, replacement]) => changed.replace(match, replacement), text).trim()
}

function codeStep({ codes, patterns, otherwise }: PlainRule, field: string): ValueStep | undefined {
  if (!codes && !patterns) return undefined
  const codeByValue = new Map(Object.entries(codes ?? {}))
  return (text) => {
    const code = codeByValue.get(text)
    if (code !== undefined) return code
    for (const { match, value } of patterns ?? []) {
      const matched = match.exec(text)?.[0]
      if (matched !== undefined) return matched.replace(match, value)
    }
    return otherwise === 'keep' ? text : unknownCode(field, text)
  }
}

function regionStep({ region, within = [] }: PlainRule, { referenceIndex }: RuleContext): ValueStep | undefined {
  if (!region) return undefined
  return (text, record) => {
    const ancestorNames = within.map((one) => (referenceIndex.has('Region', one) ? one : getCell(record, one).trim()))
    const codes = referenceIndex.regions.find(text, ancestorNames)
    if (codes.length > 1) return ambiguousRegion(text, codes)
    return codes[0] ?? unknownRegion(text, referenceIndex.regions.near(text))
  }
}

function dateStep(rule: PlainRule, { field, column }: TargetColumn): ValueStep | undefined {
  if (column.schema !== date.schema) return undefined
  const parsers = rule.date ?? unambiguousDateParsers
  return (text) => {
    for (const parse of parsers) {
      const isoDate = parse(text, rule.zone)
      if (isoDate !== undefined && column.schema.safeParse(isoDate).success) return isoDate
    }
    return notADate(field, text)
  }
}

function transformStep({ read: name }: PlainRule): ValueStep | undefined {
  if (!name) return undefined
  const transform = textTransforms[name]
  return (text) => transform(text) ?? unreadable(name, text)
}

function numberStep(rule: PlainRule, { column }: TargetColumn, context: RuleContext): ValueStep | undefined {
  const { decimal: separator, thousands } = context.numberFormat
  const numberFormat = {
    decimal: rule.decimal ?? separator,
    thousands: rule.thousands ?? (rule.decimal ? undefined : thousands),
  }
  const isNumeric = column.schema === decimal.schema || /^(integer|number)$/.test(column.field.type)
  return isNumeric ? (text) => parseNumber(text, numberFormat) ?? notANumber(text, numberFormat) : undefined
}

function schemaStep({ column }: TargetColumn): ValueStep {
  return (text) => (column.schema.safeParse(text).success ? text : invalidValue(column, text))
}

function referenceStep(
  { column, isSelfReference }: TargetColumn,
  { referenceIndex }: RuleContext,
): ValueStep | undefined {
  const { references, field } = column
  if (!references || isSelfReference || !referenceIndex.isComplete) return undefined
  const table = tables.find(({ model }) => model === references)?.name ?? references
  return (text) => {
    const keys = field.type === 'list' ? text.split(';') : [text]
    const missing = keys.find((key) => !referenceIndex.has(references, key))
    return missing === undefined ? text : unknownReference(missing, table)
  }
}

function applySteps(steps: readonly ValueStep[], text: string, record: SourceRecord): string | ValueError {
  let value: string | ValueError = text
  for (const step of steps) {
    if (value === '') return ''
    value = step(value, record)
    if (typeof value !== 'string') return value
  }
  return value
}

/** Compiles a rule for a column. */
export function compileRule(rule: PlainRule, target: TargetColumn, context: RuleContext): CellMapper {
  const extract = compileTextExtractor(rule, context.missingValues)
  const checks = [schemaStep(target), referenceStep(target, context)].filter((step) => step !== undefined)
  const steps = [
    replaceStep(rule),
    codeStep(rule, target.field),
    regionStep(rule, context),
    dateStep(rule, target),
    transformStep(rule),
    numberStep(rule, target, context),
  ].filter((step) => step !== undefined)
  const isRequired = rule.required || target.column.emptyValue === undefined
  // A default is written as the cell itself: no step that converts source values applies to it.
  const applyDefault = (record: SourceRecord) => applySteps(checks, rule.default ?? '', record)
  const convertItems = (items: readonly string[], record: SourceRecord): string | ValueError => {
    const converted = items.map((item) => applySteps(steps, item.trim(), record))
    const error = converted.find((one) => typeof one !== 'string')
    return error ?? [...new Set(converted)].filter(Boolean).join(';')
  }
  const mapValue = (value: string, record: SourceRecord): string | ValueError => {
    if (value === '') return applyDefault(record)
    if (isCellError(value)) return cellError(value)
    const converted = rule.split ? convertItems(value.split(rule.split), record) : applySteps(steps, value, record)
    const mapped = typeof converted === 'string' ? applySteps(checks, converted, record) : converted
    const isUncoded = typeof mapped !== 'string' && mapped.reason === 'unknown-code'
    return isUncoded && rule.otherwise === 'default' ? applyDefault(record) : mapped
  }
  return (record) => {
    const { text: value, column } = extract(record)
    const cell = mapValue(value, record)
    if (typeof cell !== 'string') return { text: '', error: cell, column, value }
    if (cell === '' && isRequired) return { text: '', error: emptyCell(target.field), column, value }
    return { text: cell, column, value }
  }
}
