// Filter conditions, evaluated on a record with the semantics of the service: a date known only to the month matches a bound
// if all of its days do, a period matches a year if it contains it.
import type { FileRecord } from './files.ts'
import type { FoldText } from './folding.ts'

/** The parent code of each code of a hierarchy; null at the top. */
export type Parents = Readonly<Record<string, string | null>>

type Predicate = (value: unknown, bound: unknown, foldText: FoldText) => boolean
type Operators = Readonly<Record<string, Predicate>>

const firstDay = (date: unknown) => `${date}${'-01-01'.slice(String(date).length - 4)}`

/** The last day of a date as a timestamp. */
function lastDay(date: unknown): number {
  const [year = 0, month = 12, day] = String(date).split('-').map(Number)
  return day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0)
}

const scalarOperators: Operators = {
  eq: (value, bound) => value === bound,
  in: (value, bounds) => (bounds as readonly unknown[]).includes(value),
  gte: (value, bound) => Number(value) >= Number(bound),
  lte: (value, bound) => Number(value) <= Number(bound),
  contains: (value, bound, foldText) => foldText(value).includes(foldText(bound)),
}

const dateOperators: Operators = {
  eq: (value, bound) => String(value).startsWith(String(bound)),
  gte: (value, bound) => firstDay(value) >= firstDay(bound),
  lte: (value, bound) => lastDay(value) <= lastDay(bound),
}

const periodOperators: Operators = {
  eq: (value, bound) => (value as Period).to >= Number(bound) && (value as Period).from <= Number(bound),
  gte: (value, bound) => (value as Period).to >= Number(bound),
  lte: (value, bound) => (value as Period).from <= Number(bound),
}

interface Period {
  readonly from: number
  readonly to: number
}

/** Returns the fields that the filter field `name` searches: texts also in English and, for names, in pinyin. */
const searchedFields = (name: string) => [name, `${name}En`, ...(name === 'name' ? ['pinyin'] : [])]

/** Returns the field of a record that a filter field or grouping refers to: singular or plural. */
function fieldOf(name: string, record: FileRecord): string {
  return name in record ? name : `${name}s`
}

/** Returns the key of an object that has one, else the value itself. */
function keyOf(value: unknown): unknown {
  const { code, slug } = Object(value)
  return code ?? slug ?? value
}

/** True unless a value is null or undefined. */
export const isPresent = (value: unknown): boolean => value !== null && value !== undefined

/** Returns the values of a field, references as their keys, without null. */
export function valuesOf(record: FileRecord, name: string): unknown[] {
  return [record[fieldOf(name, record)]].flat().map(keyOf).filter(isPresent)
}

/**
 * Returns the values and operators for a condition on the field `name`; undefined if the records do not have the field.
 */
function operandsOf(record: FileRecord, name: string): { values: unknown[]; operators: Operators } | undefined {
  if (name === 'asWritten' && Array.isArray(record.citations)) {
    return { values: record.citations.map(({ asWritten }) => asWritten), operators: scalarOperators }
  }
  if (name === 'year' && 'yearFrom' in record) {
    const { yearFrom: from, yearTo: to } = record
    return { values: isPresent(from) && isPresent(to) ? [{ from, to }] : [], operators: periodOperators }
  }
  if (!(fieldOf(name, record) in record)) return undefined
  const operators = /On$|^asOf$/.test(name) ? dateOperators : scalarOperators
  return { values: searchedFields(fieldOf(name, record)).flatMap((field) => valuesOf(record, field)), operators }
}

/** Yields the code and its ancestors. */
function* ancestorsOf(code: unknown, parents: Parents): Generator<unknown> {
  for (let current: unknown = code; isPresent(current); current = parents[current as string]) yield current
}

/** What conditions refer to besides the record. */
export interface ConditionContext {
  readonly parents: Parents
  readonly foldText: FoldText
}

/** True if a record matches a condition; the name of the field or operator if files do not support it. */
export function matchesCondition(
  record: FileRecord,
  name: string,
  condition: unknown,
  { parents, foldText }: ConditionContext,
): boolean | string {
  const operands = operandsOf(record, name)
  if (!operands) return name
  const bounds = Object.entries(typeof condition === 'object' ? Object(condition) : { eq: condition })
  for (const [operator, bound] of bounds.filter(([, value]) => isPresent(value))) {
    const predicate: Predicate | undefined =
      operator === 'within' ? (value) => [...ancestorsOf(value, parents)].includes(bound) : operands.operators[operator]
    if (!predicate) return `${name}.${operator}`
    if (!operands.values.some((value) => predicate(value, bound, foldText))) return false
  }
  return true
}
