// The conditions of filters, judged by what a record says. Their meaning is that of the service: a date known to the month
// meets a bound only where it cannot lie beyond, a period meets a year with any of its years.
import type { FileRecord } from './files.ts'

/** The codes of a hierarchy, each with the one above it. */
export type Parents = Readonly<Record<string, string | null>>

type Predicate = (value: unknown, bound: unknown) => boolean
type Operators = Readonly<Record<string, Predicate>>

const pad = (date: unknown, days: string) => `${date}${days.slice(String(date).length - 4)}`
const firstDay = (date: unknown) => pad(date, '-01-01')
const lastDay = (date: unknown) => pad(date, '-12-31')

const scalarOperators: Operators = {
  eq: (value, bound) => value === bound,
  in: (value, bounds) => (bounds as readonly unknown[]).includes(value),
  gte: (value, bound) => Number(value) >= Number(bound),
  lte: (value, bound) => Number(value) <= Number(bound),
  contains: (value, bound) => String(value).toLowerCase().includes(String(bound).toLowerCase()),
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

/** Fields a filter looks at besides the one it is named after. */
const searchedFields = (name: string) => [name, `${name}En`, ...(name === 'name' ? ['pinyin'] : [])]

/** The field of a record that a filter or a grouping is named after. */
function fieldOf(name: string, record: FileRecord): string {
  return name in record ? name : `${name}s`
}

/** What identifies a value: the key of an object that has one. */
function keyOf(value: unknown): unknown {
  const { code, slug } = Object(value)
  return code ?? slug ?? value
}

/** Whether a value is said at all. */
export const isPresent = (value: unknown): boolean => value !== null && value !== undefined

/** The values of a property, without those that are missing. */
export function valuesOf(record: FileRecord, name: string): unknown[] {
  return [record[fieldOf(name, record)]].flat().map(keyOf).filter(isPresent)
}

/** What a condition is held against, and how; undefined where the record does not say. */
function operandsOf(record: FileRecord, name: string): { values: unknown[]; operators: Operators } | undefined {
  if (name === 'asWritten' && Array.isArray(record.citations)) {
    return { values: record.citations.map(({ asWritten }) => asWritten), operators: scalarOperators }
  }
  if (name === 'year' && 'yearFrom' in record) {
    const { yearFrom: from, yearTo: to } = record
    return { values: isPresent(from) && isPresent(to) ? [{ from, to }] : [], operators: periodOperators }
  }
  if (!(fieldOf(name, record) in record)) return undefined
  const tests = /On$|^asOf$/.test(name) ? dateOperators : scalarOperators
  return { values: searchedFields(fieldOf(name, record)).flatMap((field) => valuesOf(record, field)), operators: tests }
}

/** The codes at or above a code. */
function* ancestorsOf(code: unknown, parents: Parents): Generator<unknown> {
  for (let current: unknown = code; isPresent(current); current = parents[current as string]) yield current
}

/** Whether a record meets one condition; the name of what files cannot tell where they cannot. */
export function matchesCondition(
  record: FileRecord,
  name: string,
  condition: unknown,
  parents: Parents,
): boolean | string {
  const operands = operandsOf(record, name)
  if (!operands) return name
  const operators = Object.entries(typeof condition === 'object' ? Object(condition) : { eq: condition })
  for (const [operator, bound] of operators.filter(([, value]) => isPresent(value))) {
    const predicate: Predicate | undefined =
      operator === 'within' ? (value) => [...ancestorsOf(value, parents)].includes(bound) : operands.operators[operator]
    if (!predicate) return `${name}.${operator}`
    if (!operands.values.some((value) => predicate(value, bound))) return false
  }
  return true
}
