// From the cell of a foreign record to the cell of ours, step by step.

import { tables } from '../../tables/all.ts'
import type { Column } from '../../tables/column.ts'
import { date, decimal } from '../../tables/column.ts'
import { readers } from '../reader/all.ts'
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { plainDates } from './date-format.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import { originOf } from './origin.ts'
import {
  ambiguousRegion,
  doesNotFit,
  emptyCell,
  notADate,
  notANumber,
  type Refusal,
  unknownCode,
  unknownReference,
  unknownRegion,
  unreadable,
} from './refusal.ts'
import type { PlainRule } from './rule-schema.ts'

/** What rules need to know beyond themselves. */
export interface RuleContext {
  readonly nothing: readonly string[]
  readonly numbers: NumberFormat
  readonly vocabulary: Vocabulary
}

/** Our column that a rule fills. */
export interface Target {
  readonly field: string
  readonly column: Column
  /** Whether its keys may stand further down in the same table, so that they cannot be judged yet. */
  readonly withinItself: boolean
}

/** What a rule made of a record. */
export interface Reading {
  /** Cell of ours; empty where nothing is said or nothing could be read. */
  readonly text: string
  /** Why the value could not be read. */
  readonly refusal?: Refusal
  /** Column of the file. */
  readonly column: string
  /** The text as the file has it. */
  readonly value: string
}

/** Fills one cell of ours. */
export type ReadRule = (record: SourceRecord) => Reading

type Step = (text: string, record: SourceRecord) => string | Refusal

function replaceStep({ replace }: PlainRule): Step | undefined {
  if (!replace) return undefined
  const all = replace.map(({ match, with: written }) => [new RegExp(match, 'gu'), written] as const)
  return (text) => all.reduce((changed, [match, written]) => changed.replace(match, written), text).trim()
}

function codeStep({ codes, patterns, otherwise }: PlainRule, field: string): Step | undefined {
  if (!codes && !patterns) return undefined
  const known = new Map(Object.entries(codes ?? {}))
  return (text) => {
    const code = known.get(text)
    if (code !== undefined) return code
    for (const { match, value } of patterns ?? []) {
      const found = match.exec(text)?.[0]
      if (found !== undefined) return found.replace(match, value)
    }
    return otherwise === 'keep' ? text : unknownCode(field, text)
  }
}

function regionStep({ region, within = [] }: PlainRule, { vocabulary }: RuleContext): Step | undefined {
  if (!region) return undefined
  return (text, record) => {
    const around = within.map((one) => (vocabulary.has('Region', one) ? one : cellOf(record, one).trim()))
    const codes = vocabulary.regions.find(text, around)
    if (codes.length > 1) return ambiguousRegion(text, codes)
    return codes[0] ?? unknownRegion(text)
  }
}

function dateStep(rule: PlainRule, { field, column }: Target): Step | undefined {
  if (column.schema !== date.schema) return undefined
  const ways = rule.date ?? plainDates
  return (text) => {
    for (const read of ways) {
      const day = read(text)
      if (day !== undefined && column.schema.safeParse(day).success) return day
    }
    return notADate(field, text)
  }
}

function readerStep({ read }: PlainRule): Step | undefined {
  if (!read) return undefined
  const reader = readers[read]
  return (text) => reader(text) ?? unreadable(read, text)
}

function numberStep(rule: PlainRule, { column }: Target, context: RuleContext): Step | undefined {
  const { decimal: sign, thousands } = context.numbers
  const numbers = { decimal: rule.decimal ?? sign, thousands: rule.thousands ?? (rule.decimal ? undefined : thousands) }
  const numeric = column.schema === decimal.schema || /^(integer|number)$/.test(column.field.type)
  return numeric ? (text) => parseNumber(text, numbers) ?? notANumber(text, numbers) : undefined
}

function fitStep({ column }: Target): Step {
  return (text) => (column.schema.safeParse(text).success ? text : doesNotFit(text, column.expected))
}

function referenceStep({ column, withinItself }: Target, { vocabulary }: RuleContext): Step | undefined {
  const { references, field } = column
  if (!references || withinItself || !vocabulary.complete) return undefined
  const table = tables.find(({ model }) => model === references)?.name ?? references
  return (text) => {
    const keys = field.type === 'list' ? text.split(';') : [text]
    const missing = keys.find((key) => !vocabulary.has(references, key))
    return missing === undefined ? text : unknownReference(missing, table)
  }
}

function run(steps: readonly Step[], text: string, record: SourceRecord): string | Refusal {
  let at: string | Refusal = text
  for (const step of steps) {
    if (at === '') return ''
    at = step(at, record)
    if (typeof at !== 'string') return at
  }
  return at
}

/** Prepares a rule for a column of ours. */
export function compileRule(rule: PlainRule, target: Target, context: RuleContext): ReadRule {
  const origin = originOf(rule, context.nothing)
  const steps = [
    replaceStep(rule),
    codeStep(rule, target.field),
    regionStep(rule, context),
    dateStep(rule, target),
    readerStep(rule),
    numberStep(rule, target, context),
    fitStep(target),
    referenceStep(target, context),
  ].filter((step) => step !== undefined)
  const needed = rule.required || target.column.empty === undefined
  return (record) => {
    const { text, column } = origin(record)
    const value = text
    const made = run(steps, text === '' ? (rule.default ?? '') : text, record)
    if (typeof made !== 'string') return { text: '', refusal: made, column, value }
    if (made === '' && needed) return { text: '', refusal: emptyCell(target.field), column, value }
    return { text: made, column, value }
  }
}
