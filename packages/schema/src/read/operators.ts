// The filter operators: description in the schema, SQL, and the same test on a value in memory. No operator is true for null.
// Static builds have predicates of their own in the SDK; testing/operator-cases.ts holds the cases that all three must agree on.
import { foldText } from '@tiyu/model'
import sql, { type Sql } from 'sql-template-tag'
import { containsFolded } from './contains-folded.ts'
import { lastDay, leastPreciseDate } from './date.ts'

/** A filter operator on values in `Column`, which is SQL or consists of SQL. */
export interface Operator<Value, Operand, Column = Sql> {
  /** English and Chinese, as shown in the schema. */
  readonly description: string
  /** The operand may be SQL itself, for a cast. */
  toSql(column: Column, operand: Operand | Sql): Sql
  matches(value: Value, operand: Operand): boolean
}

const EQ = 'Equal to.\n等于。'
const GTE = 'At least.\n不小于。'
const LTE = 'At most.\n不大于。'

const oneOf = {
  description: 'One of.\n属于其中之一。',
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
  gte: {
    description: GTE,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} >= ${operand}`,
    matches: (value: number, operand: number) => value >= operand,
  },
  lte: {
    description: LTE,
    toSql: (column: Sql, operand: number | Sql) => sql`${column} <= ${operand}`,
    matches: (value: number, operand: number) => value <= operand,
  },
  contains: {
    description:
      'Contains. Case, accents, width, and traditional or simplified characters do not count.\n包含（不区分大小写、变音符号、全角半角与繁简）。',
    toSql: containsFolded,
    matches: (value: string, operand: string) => foldText(value).includes(foldText(operand)),
  },
  /** The operand is the code of a hierarchy with all codes below it. */
  within: { ...oneOf, description: 'This code or any below it.\n此代码及其全部下级。' },
}

/** Operators on a list of keys: true if any of them matches. `eq` and `within` are `in` with other operands. */
export const listOperators = {
  in: {
    toSql: (column: Sql, operand: readonly string[]) => sql`${column} && ${operand}::text[]`,
    matches: (values: readonly string[], operand: readonly string[]) => values.some((key) => operand.includes(key)),
  },
}

/** Operators on a date known to the year, month or day. It is on or before a day only if its last day is. */
export const dateOperators = {
  eq: {
    description: 'Within this year or month, or on this day.\n在此年、月内，或即此日。',
    toSql: (date: Sql, operand: string) => sql`${date} >= ${operand} and ${date} <= ${lastDay(operand)}`,
    matches: (date: string, operand: string) => date >= operand && date <= lastDay(operand),
  },
  gte: {
    description: 'On or after.\n不早于。',
    toSql: (date: Sql, operand: string) => sql`${date} >= ${leastPreciseDate(operand)}`,
    matches: (date: string, operand: string) => date >= leastPreciseDate(operand),
  },
  lte: {
    description: 'On or before.\n不晚于。',
    // The first condition is implied by the second, which completes the date to its last day, but can use an index.
    toSql: (date: Sql, operand: string) =>
      sql`${date} <= ${lastDay(operand)} and ${date} || substr('-12-31', length(${date}) - 3) <= ${lastDay(operand)}`,
    matches: (date: string, operand: string) => lastDay(date) <= lastDay(operand),
  },
}

/** The first and the last year of a period. */
interface Period<Year> {
  readonly from: Year
  readonly to: Year
}

/** Operators on a period: true if any of its years matches. */
export const periodOperators = {
  eq: {
    description: EQ,
    toSql: ({ from, to }: Period<Sql>, year: number) => sql`${from} <= ${year} and ${to} >= ${year}`,
    matches: ({ from, to }: Period<number>, year: number) => from <= year && to >= year,
  },
  gte: {
    description: GTE,
    toSql: ({ to }: Period<Sql>, year: number) => sql`${to} >= ${year}`,
    matches: ({ to }: Period<number>, year: number) => to >= year,
  },
  lte: {
    description: LTE,
    toSql: ({ from }: Period<Sql>, year: number) => sql`${from} <= ${year}`,
    matches: ({ from }: Period<number>, year: number) => from <= year,
  },
}
