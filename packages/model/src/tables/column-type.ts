// What a column is: how the text of a cell becomes a value, what is said of an invalid cell, and the type in Frictionless
// Table Schema.
import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import { type Message, quote } from '../problem.ts'
import type { ModelName } from './model.ts'

/** Description of a column in Frictionless Table Schema. */
interface FieldDescriptor {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list'
  readonly constraints?: {
    readonly pattern?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
    readonly maxLength?: number
  }
  readonly delimiter?: string
}

/** Result of parsing a cell that does not fit its column. */
export const INVALID = Symbol('invalid cell')

/** The format of a column. Empty cells are handled before `schema`. */
export interface Column<Value = unknown> {
  readonly schema: z.ZodType<Value, string>
  /** Fast equivalent of `schema`, for millions of rows. */
  readonly parse?: (cell: string) => Value | typeof INVALID
  /** Name of a value in messages, such as `date`. */
  readonly valueName: Bilingual
  /** Description of the valid format, for error messages. */
  readonly hint: Bilingual
  /** Says what is wrong with an invalid cell, where more is known than that it does not fit. */
  readonly explain?: (cell: string) => Message | undefined
  readonly field: FieldDescriptor
  /** Value of an empty cell; absent if a cell must not be empty. */
  readonly emptyValue?: null | readonly never[]
  /** True if a release fills the empty cells. */
  readonly isFilled?: boolean
  /** Model whose key each value must be. */
  readonly references?: ModelName
}

/** Parses a cell that is not empty. */
export function parseCell<Value>({ parse, schema }: Column<Value>, cell: string): Value | typeof INVALID {
  if (parse) return parse(cell)
  const parsed = schema.safeParse(cell)
  return parsed.success ? parsed.data : INVALID
}

/** Returns the message for a cell that is invalid, or empty where a value is required. */
export function invalidCell({ valueName, hint, explain }: Column, cell: string): Message {
  const explained = cell === '' ? undefined : explain?.(cell)
  if (explained) return explained
  const message =
    cell === ''
      ? { en: 'The cell must not be empty.', zh: '单元格不能为空。' }
      : { en: `Invalid ${valueName.en} ${quote(cell)}.`, zh: `${valueName.zh} ${quote(cell)} 无效。` }
  return { message, hint }
}

const DELIMITER = ';'

function findRepeated<Value>(values: readonly Value[]): Value | undefined {
  if (values.length < 2) return undefined
  return values.find((value, index) => values.indexOf(value) < index)
}

/** Returns the format of a list of values joined by semicolons; an empty cell is an empty list. */
export function list(item: Column<string>): Column<string[]> {
  return {
    schema: z
      .string()
      .transform((cell) => cell.split(DELIMITER))
      .pipe(z.array(item.schema).refine((values) => findRepeated(values) === undefined)),
    parse(cell) {
      const values = cell.split(DELIMITER).map((one) => parseCell(item, one))
      return values.includes(INVALID) || findRepeated(values) !== undefined ? INVALID : (values as string[])
    },
    explain(cell) {
      const repeated = findRepeated(cell.split(DELIMITER))
      return repeated === undefined
        ? undefined
        : {
            message: {
              en: `The list has ${quote(String(repeated))} twice.`,
              zh: `列表中 ${quote(String(repeated))} 出现两次。`,
            },
            hint: { en: 'List each value once.', zh: '每个值只列一次。' },
          }
    },
    valueName: { en: 'list', zh: '列表' },
    hint: {
      en: `Join several with "${DELIMITER}". ${item.hint.en}`,
      zh: `多个值用 “${DELIMITER}” 连接。${item.hint.zh}`,
    },
    field: { type: 'list', delimiter: DELIMITER },
    emptyValue: [],
    ...(item.references && { references: item.references }),
  }
}

/** Marks a column whose empty cells are filled when a release is built. */
export function filled<Value>(column: Column<Value>): Column<Value | null> {
  return { ...optional(column), isFilled: true }
}

/** Makes a column optional: its cell is empty if the value is unknown or not applicable. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, schema: column.schema as z.ZodType<Value | null, string>, emptyValue: null }
}
