import { userError } from '../errors.ts'
import type { ColumnType, OrderTerm } from './order.ts'

/** What a cursor must repeat so that it cannot be used with another order. */
function orderSignature(terms: readonly OrderTerm[]): string {
  return terms.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',')
}

/** An opaque cursor: the order it belongs to and the row's values in it. */
export function encodeCursor(terms: readonly OrderTerm[], row: Readonly<Record<string, unknown>>): string {
  const values = terms.map(({ column }) => row[column] ?? null)
  return Buffer.from(JSON.stringify([orderSignature(terms), ...values])).toString('base64url')
}

/** What PostgreSQL can compare a column with. */
const TYPE_CHECKS: Record<ColumnType, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string' && !value.includes('\0'),
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: (value) => typeof value === 'number',
}

function isComparable({ type = 'String', nullable, optional }: OrderTerm, value: unknown): boolean {
  return value === null ? Boolean(nullable || optional) : TYPE_CHECKS[type](value)
}

/**
 * The values a cursor was made from.
 * @throws GraphQLError BAD_CURSOR when it is no cursor, or one of another list or order
 */
export function decodeCursor(terms: readonly OrderTerm[], cursor: string): unknown[] {
  try {
    const [cursorSignature, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const valid = values.length === terms.length && terms.every((term, index) => isComparable(term, values[index]))
    if (cursorSignature === orderSignature(terms) && valid) return values
  } catch {
    // Not JSON: reported like every other foreign cursor.
  }
  throw userError(
    'BAD_CURSOR',
    `The cursor "${cursor.slice(0, 40)}" does not belong to this list in this order. Take it from pageInfo or edges of the same list with the same orderBy.`,
    '该游标不属于此列表的此排序，请使用同一列表、同一 orderBy 的 pageInfo 或 edges 中的游标。',
  )
}
