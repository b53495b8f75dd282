// The differences of two releases: which releases are compared, and the changed rows as a list.
import { tables } from '@tiyu/model'
import {
  findRelease,
  type ReleaseDiff,
  type ReleaseInfo,
  type RowChange,
  rowsToCompare,
  UnknownReleaseError,
} from '@tiyu/store'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { Page } from './page.ts'

/** A changed row with the table it is in. */
export interface TableChange extends RowChange {
  readonly table: string
}

/**
 * Returns the release with a version or name.
 * @throws GraphQLError UNKNOWN_RELEASE
 */
export async function requestedRelease(requested: string, { releases }: Context): Promise<ReleaseInfo> {
  const listed = await releases()
  try {
    return findRelease(
      listed.map((release) => ({ ...release, readable: true })),
      requested,
    )
  } catch (error) {
    if (!(error instanceof UnknownReleaseError)) throw error
    throw new GraphQLError(error.message, { extensions: { code: error.code } })
  }
}

/** Returns the release that was published before another; undefined for the first. */
export async function earlierRelease({ name }: ReleaseInfo, { releases }: Context): Promise<ReleaseInfo | undefined> {
  const listed = await releases()
  const place = listed.findIndex((release) => release.name === name)
  return place < 0 ? undefined : listed[place + 1]
}

/**
 * Compares two releases.
 * @throws GraphQLError QUERY_TOO_COSTLY if too many rows would have to be read
 */
export async function compareReleases(from: ReleaseInfo, to: ReleaseInfo, { diff }: Context): Promise<ReleaseDiff> {
  const rows = rowsToCompare(from, to)
  const { value: max } = limits.compared
  if (rows <= max) return diff(from, to)
  throw userError(
    'QUERY_TOO_COSTLY',
    `The tables in which ${from.version} and ${to.version} differ have ${rows} rows; ${max} are compared in a request. Run "tiyu diff ${from.version} ${to.version}", or compare the files.`,
    `${from.version} 与 ${to.version} 有差异的各表共 ${rows} 行，一次查询最多比较 ${max} 行。请运行 “tiyu diff ${from.version} ${to.version}”，或比较数据文件。`,
  )
}

interface ChangeArgs extends PageArgs {
  readonly table?: string | null | undefined
  readonly kind?: RowChange['kind'] | null | undefined
}

/** @throws GraphQLError BAD_USER_INPUT */
function validateTable(given: string): void {
  const names = tables.map(({ name }) => name)
  if (names.includes(given)) return
  const shown = given.slice(0, 60)
  throw userError(
    'BAD_USER_INPUT',
    `table: there is no table "${shown}"; the tables are ${names.join(', ')}.`,
    `table：没有名为 “${shown}” 的表；各表为：${names.join('、')}。`,
  )
}

function selectChanges({ tables: differing }: ReleaseDiff, { table, kind }: ChangeArgs): TableChange[] {
  return differing
    .filter(({ table: name }) => !table || name === table)
    .flatMap(({ table: name, examples }) =>
      examples.filter((change) => !kind || change.kind === kind).map((change) => ({ ...change, table: name })),
    )
}

/** Returns the items of a range with one more if there is one, in scan direction; positions count from 0. */
function itemsInRange<Item>(items: readonly Item[], { size, backward, bounds }: PageRange): [Item, number][] {
  const positionsAt = (side: 'after' | 'before') =>
    bounds.filter((bound) => bound.side === side).map(({ values }) => values[0] as number)
  const start = Math.max(0, ...positionsAt('after').map((position) => position + 1))
  const end = Math.min(items.length, ...positionsAt('before'))
  const [first, last] = backward ? [Math.max(start, end - size - 1), end] : [start, Math.min(end, start + size + 1)]
  const found = items.slice(first, Math.max(first, last)).map((item, at): [Item, number] => [item, first + at])
  return backward ? found.reverse() : found
}

/**
 * Returns a page of the changed rows, by table and key.
 * @throws GraphQLError BAD_USER_INPUT for an unknown table, BAD_CURSOR for a cursor of other changes
 */
export function readChanges(diff: ReleaseDiff, args: ChangeArgs): Page {
  if (args.table) validateTable(args.table)
  const changes = selectChanges(diff, args)
  // The name of the column ties a cursor to this list.
  const position = [diff.from.name, diff.to.name, args.table, args.kind].join(' ')
  const order = [{ column: position, type: 'Int' }] as const
  const range = parsePageArgs(order, args)
  const rows = itemsInRange(changes, range).map(([change, at]) => ({ ...change, [position]: at }))
  return new Page({ order, range, rows, totalCount: async () => changes.length })
}
