// Which rows of a list an address asks for: those after or before a cursor, or the last ones.
import { POSITION_NAMES, withNamed } from './address-names.ts'
import { rowNumber } from './address-parameters.ts'
import type { AddressParameter, AddressParameters } from './page.ts'
import { PAGE_SIZE } from './selections.ts'

/** Returns the number of rows that an address asks for. */
export const requestedRows = (query: URLSearchParams): number => Number(query.get('first') || PAGE_SIZE)

/** A page of a list, as the arguments of the API name it. */
export interface PageOfRows {
  readonly first?: number
  readonly after?: string
  readonly last?: number
  readonly before?: string
}

/** The number of a row in a list, from 1. */
const position: AddressParameter = {
  expected: 'expectedPosition',
  isValid: (value) => /^[1-9]\d{0,9}$/.test(value),
  choices: () => [],
}

export const positionParameters: AddressParameters = { first: rowNumber, row: position }

/** Returns the rows that an address asks for; the first ones without a position. */
export function requestedPage(query: URLSearchParams): PageOfRows {
  const size = requestedRows(query)
  const [after, before] = [query.get('after'), query.get('before')]
  if (after) return { first: size, after }
  if (before) return { last: size, before }
  return query.has('end') ? { last: size } : { first: size }
}

/** Returns the conditions of an address with another position in the list. */
export function withPosition(
  query: URLSearchParams,
  place: Readonly<Partial<Record<(typeof POSITION_NAMES)[number], string>>>,
): URLSearchParams {
  return withNamed(query, POSITION_NAMES, Object.entries(place))
}

/** True if an address asks for rows only, as the script does while a reader scrolls: not for what is around them. */
export const asksForRowsOnly = (query: URLSearchParams): boolean => query.has('rows')

/** One page of a list, as the API returns it. */
export interface ListedPage {
  readonly nodes: readonly unknown[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Returns the number of the first row of a page; undefined if neither the page nor its address has it. */
export function firstRowOf({ nodes, totalCount, pageInfo }: ListedPage, query: URLSearchParams): number | undefined {
  if (!pageInfo.hasPreviousPage) return 1
  const latest = totalCount - nodes.length + 1
  if (!pageInfo.hasNextPage) return latest
  const row = Number(query.get('row') ?? 0)
  return row > 1 && row < latest ? row : undefined
}
