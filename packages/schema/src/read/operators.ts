// The filter operators: description in the schema, SQL, and the same test on a value in memory. No operator is true for null.
// Static builds have predicates of their own in the SDK; testing/operator-cases.ts holds the cases that all three must agree on.
import { foldText } from '@tiyu/model'
import sql, { join, type Sql } from 'sql-template-tag'
import { firstDay, lastDay, leastPreciseDate } from './date.ts'
import { containsFolded, startsWithFolded } from './folded-match.ts'

/** A filter operator on values in `Column`, which is SQL or consists of SQL. */
export interface Operator<Value, Operand, Column = Sql> {
  /** English and Chinese, as shown in the schema. */
  readonly description: string
  /** The operand may be SQL itself, for a cast. */
  toSql(column: Column, operand: Operand | Sql): Sql
  matches(value: Value, operand: Operand): boolean
}

const EQ = 'Equal to.\n等于。'
const IN = 'One of.\n属于其中之一。'
const GT = 'Greater than.\n大于。'
const GTE = 'At least.\n不小于。'
const LT = 'Less than.\n小于。'
const LTE = 'At most.\n不大于。'

/** True if the column has a value, or has none. */
export const EXISTS = 'True: has a value. False: has none.\ntrue 表示有取值，false 表示无取值。'

const oneOf = {
  description: IN,
  toSql: (column: Sql, operand: unknown) => sql`${column} = any(${operand})`,
  matches: (value: unknown, operand: readonly unknown[]) => operand.includes(value),
} satisfies Operator<unknown, readonly unknown[]>

/** Operators on a number, text, key, enum value or boolean. */
export const scalarOperators = {
  eq: {
    description: EQ,
    toSql: (column: Sql, operand: unknown) => sql`${column} = ${operand}`,
    matches: (value: unknown, operand: unknown) => value === operand,
  },
  in: oneOf,
  gt: {
    description: GT,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} > ${operand}`,
    matches: (value: number, operand: number) => value > operand,
  },
  gte: {
    description: GTE,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} >= ${operand}`,
    matches: (value: number, operand: number) => value >= operand,
  },
  lt: {
    description: LT,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} < ${operand}`,
    matches: (value: number, operand: number) => value < operand,
  },
  lte: {
    description: LTE,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} <= ${operand}`,
    matches: (value: number, operand: number) => value <= operand,
  },
  contains: {
    description:
      'Contains. Case, accents, width, and traditional or simplified characters do not count.\n包含（不区分大小写、变音符号、全角半角与繁简）。',
    toSql: (column: Sql, operand: string, variants?: string) => containsFolded(column, operand, variants),
    matches: (value: string, operand: string) => foldText(value).includes(foldText(operand)),
  },
  startsWith: {
    description:
      'Begins with. Case, accents, width, and traditional or simplified characters do not count.\n以此开头（不区分大小写、变音符号、全角半角与繁简）。',
    toSql: (column: Sql, operand: string, variants?: string) => startsWithFolded(column, operand, variants),
    matches: (value: string, operand: string) => foldText(value).startsWith(foldText(operand)),
  },
  /** The operand is the code of a hierarchy with all codes below it. */
  within: { ...oneOf, description: 'This code or any below it.\n此代码及其全部下级。' },
  /** The operand is the codes directly below a code. */
  childrenOf: { ...oneOf, description: 'A code directly below this one.\n此代码的直接下级。' },
}

/** Operators on a list of keys: true if any of them matches. The others are `in` with other operands. */
export const listOperators = {
  in: {
    toSql: (column: Sql, operand: readonly string[]) => sql`${column} && ${operand}::text[]`,
    matches: (values: readonly string[], operand: readonly string[]) => values.some((key) => operand.includes(key)),
  },
}

/** Returns the operator that is true if another one is true of any of its operands. */
function anyOperand<Value, Operand, Column>(
  description: string,
  { toSql, matches }: Operator<Value, Operand, Column>,
): Operator<Value, readonly Operand[], Column> {
  return {
    description,
    toSql: (column, operands) => {
      const conditions = (operands as readonly Operand[]).map((operand) => sql`(${toSql(column, operand)})`)
      return conditions.length > 0 ? sql`(${join(conditions, ' or ')})` : sql`false`
    },
    matches: (value, operands) => operands.some((operand) => matches(value, operand)),
  }
}

/** Completes a date in SQL to its last day; a month ends on day 31, whatever its length. */
const completed = (date: Sql) => sql`${date} || substr('-12-31', length(${date}) - 3)`

const withinDate: Operator<string, string> = {
  description: 'Within this year or month, or on this day.\n在此年、月内，或即此日。',
  toSql: (date: Sql, operand) => sql`${date} >= ${operand} and ${date} <= ${lastDay(operand as string)}`,
  matches: (date, operand) => date >= operand && date <= lastDay(operand),
}

const month = (date: string) => Number(date.slice(5, 7))

/** Operators on a date known to the year, month or day. It is on or before a day only if its last day is. */
export const dateOperators = {
  eq: withinDate,
  in: anyOperand(
    'Within one of these years or months, or on one of these days.\n在其中任一年、月内，或即其中一日。',
    withinDate,
  ),
  gt: {
    description: 'After.\n晚于。',
    toSql: (date: Sql, operand: string) => sql`${date} > ${lastDay(operand)}`,
    matches: (date: string, operand: string) => date > lastDay(operand),
  },
  gte: {
    description: 'On or after.\n不早于。',
    toSql: (date: Sql, operand: string) => sql`${date} >= ${leastPreciseDate(operand)}`,
    matches: (date: string, operand: string) => date >= leastPreciseDate(operand),
  },
  lt: {
    description: 'Before.\n早于。',
    // The first condition is implied by the second, which completes the date to its last day, but can use an index.
    toSql: (date: Sql, operand: string) => {
      const bound = firstDay(operand)
      return sql`${date} < ${bound} and ${completed(date)} < ${bound}`
    },
    matches: (date: string, operand: string) => lastDay(date) < firstDay(operand),
  },
  lte: {
    description: 'On or before.\n不晚于。',
    toSql: (date: Sql, operand: string) =>
      sql`${date} <= ${lastDay(operand)} and ${completed(date)} <= ${lastDay(operand)}`,
    matches: (date: string, operand: string) => lastDay(date) <= lastDay(operand),
  },
  month: {
    description:
      'In one of these months, 1 to 12, of any year; a date known only to the year is in none.\n在任一年的其中一个月（1 至 12）；只知年份的日期不计。',
    toSql: (date: Sql, operand: readonly number[]) =>
      sql`substr(${date}, 6, 2) = any(${operand.map((one) => String(one).padStart(2, '0'))}::text[])`,
    matches: (date: string, operand: readonly number[]) => operand.includes(month(date)),
  },
}

/** The first and the last year, or the first and the last date, of a period. */
export interface Period<End> {
  readonly from: End
  readonly to: End
}

const containsYear: Operator<Period<number>, number, Period<Sql>> = {
  description: EQ,
  toSql: ({ from, to }, year) => sql`${from} <= ${year} and ${to} >= ${year}`,
  matches: ({ from, to }, year) => from <= year && to >= year,
}

/** Operators on a period: true if any of its years matches. */
export const periodOperators = {
  eq: containsYear,
  in: anyOperand(IN, containsYear),
  gt: {
    description: GT,
    toSql: ({ to }: Period<Sql>, year: number) => sql`${to} > ${year}`,
    matches: ({ to }: Period<number>, year: number) => to > year,
  },
  gte: {
    description: GTE,
    toSql: ({ to }: Period<Sql>, year: number) => sql`${to} >= ${year}`,
    matches: ({ to }: Period<number>, year: number) => to >= year,
  },
  lt: {
    description: LT,
    toSql: ({ from }: Period<Sql>, year: number) => sql`${from} < ${year}`,
    matches: ({ from }: Period<number>, year: number) => from < year,
  },
  lte: {
    description: LTE,
    toSql: ({ from }: Period<Sql>, year: number) => sql`${from} <= ${year}`,
    matches: ({ from }: Period<number>, year: number) => from <= year,
  },
}

/** Operators on a span of dates. */
export const spanOperators = {
  during: {
    description:
      'Takes place, at least in part, in these days; if only one end is known, that day, month or year counts.\n至少部分时间在此期间内；起止只知其一时，以所知的日、月或年计。',
    toSql: ({ from, to }: Period<Sql>, span: Period<string>) =>
      sql`${from} <= ${lastDay(span.to)} and ${completed(to)} >= ${firstDay(span.from)}`,
    matches: ({ from, to }: Period<string>, span: Period<string>) =>
      from <= lastDay(span.to) && lastDay(to) >= firstDay(span.from),
  },
}
