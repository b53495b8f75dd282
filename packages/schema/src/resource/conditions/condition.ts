// A condition: a field of a filter. Its value is an object of operators, each with an operand, or a single operand.

import type { InputRef } from '@pothos/core'
import { foldText } from '@tiyu/model'
import { builder } from '../../builder.ts'
import type { Context } from '../../context.ts'
import { userError } from '../../errors.ts'
import type { Predicate } from '../../read/where.ts'

/** A field of a filter on rows `t`: its input type, and what a value demands of a row. */
// biome-ignore lint/suspicious/noExplicitAny: each condition has its own kind of value, checked by its input type
export interface Condition<Value = any> {
  readonly type: InputRef<Value>
  readonly description: string
  /**
   * @param path path of the value in the arguments, such as `filter.region`, for error messages
   * @throws GraphQLError BAD_USER_INPUT for an operand that no row can be compared with
   */
  toPredicates(value: Value, context: Context, path: string): readonly Predicate[]
}

/** The operators of a condition with their operands. */
export type Operands = Readonly<Record<string, unknown>>

/** The name of an input type of Pothos, such as `String`, or a list of one. */
export type OperandType = 'String' | 'Int' | 'Float' | 'Boolean' | 'Date' | InputRef<unknown>

/** An operator as a field of an input type. */
export interface OperatorField {
  readonly type: OperandType | readonly [OperandType]
  readonly description: string
}

/** Defines the input type of a condition: its operators, in this order. */
export function defineOperators(
  name: string,
  description: string,
  fields: Readonly<Record<string, OperatorField>>,
): InputRef<Operands> {
  return builder.inputType(name, {
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([operator, { type, description }]) => [
          operator,
          t.field({ type: type as InputRef<unknown>, description }),
        ]),
      ),
  }) as InputRef<Operands>
}

/** What each operator demands of a row. */
// biome-ignore lint/suspicious/noExplicitAny: each operator has its own kind of operand, checked by its input type
type OperatorPredicates = Readonly<Record<string, (operand: any, context: Context, path: string) => Predicate>>

interface OperatorCondition extends Pick<Condition, 'type' | 'description'> {
  readonly operators: OperatorPredicates
  /** True if a lower bound leaves nothing below an upper bound; absent if the operators are no bounds. */
  // biome-ignore lint/suspicious/noExplicitAny: bounds have the type of the operands
  readonly isReversed?: (lower: any, upper: any) => boolean
}

/** Returns the condition whose operators must all hold. */
export function operatorCondition({ operators, isReversed, ...field }: OperatorCondition): Condition<Operands> {
  return {
    ...field,
    toPredicates(value, context, path) {
      validateOperands(value, path)
      if (isReversed) validateBounds(value, isReversed, path)
      return Object.entries(value).flatMap(([operator, operand]) => {
        const toPredicate = operators[operator]
        return toPredicate ? [toPredicate(operand, context, `${path}.${operator}`)] : []
      })
    },
  }
}

/** Operators that compare with a part of a text. */
const PARTS_OF_TEXT = new Set(['contains', 'startsWith'])

/** Refuses a text of which nothing is left to compare with: every text contains it. */
function rejectNoText(operand: unknown, path: string): void {
  if (typeof operand !== 'string' || foldText(operand).trim() !== '') return
  throw userError(
    'BAD_USER_INPUT',
    `${path} is empty, which every text has. Give at least a character, or leave the condition out.`,
    `${path} 为空，任何文字都符合。请至少给出一个字符，或去掉该条件。`,
  )
}

/**
 * Refuses what would find all rows by mistake: null for a condition or an operand, and a condition without operators, as a
 * variable without a value leaves it.
 */
function validateOperands(value: Operands | null, path: string): asserts value is Operands {
  rejectNull(value, path)
  for (const [operator, operand] of Object.entries(value)) {
    rejectNull(operand, `${path}.${operator}`)
    if (PARTS_OF_TEXT.has(operator)) rejectNoText(operand, `${path}.${operator}`)
  }
  if (Object.keys(value).length > 0) return
  throw userError(
    'BAD_USER_INPUT',
    `${path} has no operator: the variable of its operand has no value. Give the variable a value, or leave the condition out.`,
    `${path} 没有运算符：其操作数的变量没有取值。请给变量赋值，或去掉该条件。`,
  )
}

/** Refuses null, which compares with nothing. */
export function rejectNull<Value>(value: Value, path: string): asserts value is NonNullable<Value> {
  if (value !== null) return
  throw userError(
    'BAD_USER_INPUT',
    `${path} is null, which compares with nothing. Write {exists: false} for rows without a value, or leave it out.`,
    `${path} 为 null，无法比较。查找无取值的行请写 {exists: false}；不需要此条件时请去掉。`,
  )
}

/** True for a range that excludes one of its ends. */
const isOpen = (lower: string, upper: string) => lower === 'gt' || upper === 'lt'

/** Refuses a range, or a value and a bound, that no value meets. */
function validateBounds(value: Operands, isReversed: (lower: unknown, upper: unknown) => boolean, path: string): void {
  for (const lower of ['gte', 'gt', 'eq']) {
    for (const upper of ['lte', 'lt', 'eq']) {
      const [from, to] = [value[lower], value[upper]]
      if (from === undefined || to === undefined || lower === upper) continue
      if (!isReversed(from, to) && !(from === to && isOpen(lower, upper))) continue
      throw userError(
        'BAD_USER_INPUT',
        `${path} runs from ${lower} ${from} to ${upper} ${to}: nothing lies between. Give the smaller bound as gte, the greater as lte, or a value that lies between them.`,
        `${path} 从 ${lower} ${from} 到 ${upper} ${to}，其间没有任何取值。请将较小的界限写为 gte，较大的写为 lte，或给出其间的值。`,
      )
    }
  }
}
