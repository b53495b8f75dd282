import { userError } from '../../errors.ts'
import type { ColumnType, OrderTerm } from './order.ts'

/**
 * Writes an opaque cursor.
 * @param signature text that differs between lists and orders, so that a cursor is valid in its own only
 * @param values values of the order that identify the place in the list
 */
export function writeCursor(signature: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...values])).toString('base64url')
}

/**
 * Returns the values of a cursor.
 * @throws GraphQLError BAD_CURSOR if it is malformed or has another signature
 */
export function parseCursor(signature: string, cursor: string): unknown[] {
  try {
    const [cursorSignature, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (cursorSignature === signature) return values
  } catch {
    // Not JSON: reported like the cursor of another list.
  }
  throw badCursor(cursor)
}

/** Names the columns and directions of an order. */
function orderSignature(terms: readonly OrderTerm[]): string {
  return terms.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',')
}

/** Returns the opaque cursor of a row: the signature of the order and the row's values in it. */
export function encodeCursor(terms: readonly OrderTerm[], row: Readonly<Record<string, unknown>>): string {
  return writeCursor(
    orderSignature(terms),
    terms.map(({ column }) => row[column] ?? null),
  )
}

/** True if PostgreSQL can compare a value with a column of the type. */
const TYPE_CHECKS: Record<ColumnType, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string' && !value.includes('\0'),
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: (value) => typeof value === 'number',
}

function isComparable({ type = 'String', nullable }: OrderTerm, value: unknown): boolean {
  return value === null ? Boolean(nullable) : TYPE_CHECKS[type](value)
}

/**
 * Returns the values of a cursor.
 * @throws GraphQLError BAD_CURSOR if it is malformed or belongs to another list or order
 */
export function decodeCursor(terms: readonly OrderTerm[], cursor: string): unknown[] {
  const values = parseCursor(orderSignature(terms), cursor)
  if (values.length === terms.length && terms.every((term, index) => isComparable(term, values[index]))) return values
  throw badCursor(cursor)
}

/** Returns the error for a cursor that is malformed or belongs to another list. */
export function badCursor(cursor: string) {
  return userError(
    'BAD_CURSOR',
    `The cursor "${cursor.slice(0, 40)}" does not belong to this list in this order. Take it from pageInfo or edges of the same list with the same orderBy.`,
    '该游标不属于此列表的此排序，请使用同一列表、同一 orderBy 的 pageInfo 或 edges 中的游标。',
  )
}
