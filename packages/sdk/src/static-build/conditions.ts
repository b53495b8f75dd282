// Filter conditions, evaluated on a record with the semantics of the service: a date known only to the month matches a bound
// if all of its days do, a period or a range matches if any year or number of it does.
import type { FileRecord } from './files.ts'
import type { FoldText } from './folding.ts'

/** The parent code of each code of a hierarchy; null at the top. */
export type Parents = Readonly<Record<string, string | null>>

// biome-ignore lint/suspicious/noExplicitAny: values and operands have the types of their field, which the schema checks
type Predicate = (value: any, operand: any, foldText: FoldText) => boolean
type Operators = Readonly<Record<string, Predicate>>

const firstDay = (date: unknown) => `${date}${'-01-01'.slice(String(date).length - 4)}`

/** The last day of a date as a timestamp. */
function lastDay(date: unknown): number {
  const [year = 0, month = 12, day] = String(date).split('-').map(Number)
  return day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0)
}

const dayOf = (date: unknown) => Date.parse(firstDay(date))

const scalarOperators: Operators = {
  eq: (value, operand) => value === operand,
  in: (value, operands) => operands.includes(value),
  gt: (value, operand) => value > operand,
  gte: (value, operand) => value >= operand,
  lt: (value, operand) => value < operand,
  lte: (value, operand) => value <= operand,
  contains: (value, operand, foldText) => foldText(value).includes(foldText(operand)),
  startsWith: (value, operand, foldText) => foldText(value).startsWith(foldText(operand)),
}

const dateOperators: Operators = {
  eq: (value, operand) => value.startsWith(operand),
  in: (value, operands) => operands.some((operand: string) => value.startsWith(operand)),
  gt: (value, operand) => dayOf(value) > lastDay(operand),
  gte: (value, operand) => firstDay(value) >= firstDay(operand),
  lt: (value, operand) => lastDay(value) < dayOf(operand),
  lte: (value, operand) => lastDay(value) <= lastDay(operand),
  month: (value, { eq, in: some }) => {
    const month = Number(value.slice(5, 7))
    return (eq ?? month) === month && (some ?? [month]).includes(month) && month > 0
  },
}

/** Operators on all years or numbers from one to another. */
const intervalOperators: Operators = {
  eq: ({ from, to }, operand) => from <= operand && to >= operand,
  in: ({ from, to }, operands) => operands.some((operand: number) => from <= operand && to >= operand),
  gt: ({ to }, operand) => to > operand,
  gte: ({ to }, operand) => to >= operand,
  lt: ({ from }, operand) => from < operand,
  lte: ({ from }, operand) => from <= operand,
}

const spanOperators: Operators = {
  from: ({ to }, operand) => lastDay(to) >= dayOf(operand),
  to: ({ from }, operand) => dayOf(from) <= lastDay(operand),
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

interface Operands {
  readonly values: readonly unknown[]
  readonly operators: Operators
}

const intervals = (from: unknown, to: unknown) => (isPresent(from) ? [{ from, to: isPresent(to) ? to : from }] : [])

/** Returns the values and operators for the filter fields that no field of a record has. */
function derivedOperands(record: FileRecord, name: string): Operands | undefined {
  if (name === 'asWritten' && Array.isArray(record.citations)) {
    return { values: record.citations.map(({ asWritten }) => asWritten), operators: scalarOperators }
  }
  if (name === 'year' && 'yearFrom' in record) {
    return { values: intervals(record.yearFrom, record.yearTo), operators: intervalOperators }
  }
  if (name === 'during' && 'endsOn' in record) {
    const { startsOn, endsOn } = record
    return { values: intervals(startsOn ?? endsOn, endsOn), operators: spanOperators }
  }
  return undefined
}

/**
 * Returns the values and operators for a condition on the field `name`; undefined if the records do not have the field.
 */
function operandsOf(record: FileRecord, name: string): Operands | undefined {
  const derived = derivedOperands(record, name)
  const field = fieldOf(name, record)
  if (derived || !(field in record)) return derived
  const value = record[field]
  if (name === 'value') {
    const upper = isPresent(record.exactUpper) ? Number(record.exactUpper) : value
    return { values: intervals(value, upper), operators: intervalOperators }
  }
  if (isPresent(Object(value).exact)) {
    const { value: number } = Object(value)
    return { values: intervals(number, number), operators: intervalOperators }
  }
  const operators = /On$|^asOf$/.test(name) ? dateOperators : scalarOperators
  return { values: searchedFields(field).flatMap((each) => valuesOf(record, each)), operators }
}

/** Yields the code and its ancestors. */
function* ancestorsOf(code: unknown, parents: Parents): Generator<unknown> {
  for (let current: unknown = code; isPresent(current); current = parents[current as string]) yield current
}

const treeOperators = (parents: Parents): Operators => ({
  within: (code, operand) => [...ancestorsOf(code, parents)].includes(operand),
  childrenOf: (code, operand) => parents[code] === operand,
})

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
  const operators: Operators = { ...operands.operators, ...treeOperators(parents) }
  const { exists, ...bounds } = typeof condition === 'object' ? Object(condition) : { eq: condition }
  const unsupported = Object.keys(bounds).find((operator) => !Object.hasOwn(operators, operator))
  if (unsupported) return `${name}.${unsupported}`
  if (isPresent(exists) && operands.values.length > 0 !== exists) return false
  return Object.entries(bounds).every(([operator, operand]) =>
    operands.values.some((value) => operators[operator]?.(value, operand, foldText)),
  )
}
