import { describe, expect, it } from 'vitest'
import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import { type PaginateArgs, paginate } from './paginate.ts'
import type { Page } from './resource-types.ts'
import type { RootList } from './root-list.ts'

type ForwardPage<Node> = Pick<Page<Node>, 'nodes'> & {
  pageInfo: Pick<Page<Node>['pageInfo'], 'hasNextPage' | 'endCursor'>
}

type ReadPage<Node> = (after: string | null | undefined) => Promise<ForwardPage<Node>>

const list: RootList = { field: 'rows', fields: '', typeName: 'Row', isShort: false, isPinned: true }

/** Paginates a list whose pages are returned by a function of the cursor. */
const rowsOf = <Node>(page: ReadPage<Node>, after: string | undefined) =>
  paginate<Node>(
    async (selection) => ({ rows: await page((selection as { rows: { $: PaginateArgs } }).rows.$.after) }),
    list,
    RepeatedCursorError,
    { after },
  )

/** Returns a list with this number of rows, two per page, that records the requested cursors. */
function listOf(rows: number) {
  const cursors: (string | null | undefined)[] = []
  const page = async (after: string | null | undefined) => {
    cursors.push(after)
    const start = Number(after ?? 0)
    const nodes = [start + 1, start + 2].filter((row) => row <= rows)
    return { nodes, pageInfo: { hasNextPage: start + 2 < rows, endCursor: nodes.at(-1)?.toString() ?? null } }
  }
  return { cursors, page }
}

describe('paginate', () => {
  it('iterates over all rows of all pages', async () => {
    const { cursors, page } = listOf(5)
    expect(await Array.fromAsync(rowsOf(page, undefined))).toEqual([1, 2, 3, 4, 5])
    expect(cursors).toEqual([undefined, '2', '4'])
  })

  it('starts after a cursor', async () => {
    expect(await Array.fromAsync(rowsOf(listOf(5).page, '2'))).toEqual([3, 4, 5])
  })

  it('ends at once for an empty list', async () => {
    expect(await Array.fromAsync(rowsOf(listOf(0).page, undefined))).toEqual([])
  })

  it('loads a page only when the rows before it were consumed', async () => {
    const { cursors, page } = listOf(5)
    const rows = rowsOf(page, undefined)
    expect(cursors).toHaveLength(0)
    await rows.next()
    await rows.next()
    expect(cursors).toHaveLength(1)
    await rows.next()
    expect(cursors).toHaveLength(2)
  })

  it('loads no further page once the caller stops', async () => {
    const { cursors, page } = listOf(1000)
    for await (const row of rowsOf(page, undefined)) if (row === 3) break
    expect(cursors).toEqual([undefined, '2'])
  })

  const stuck = (endCursor: string | null) => async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor } })

  it('throws if the list returns a cursor again, before repeating a row', async () => {
    const rows: number[] = []
    const reading = (async () => {
      for await (const row of rowsOf(stuck('x'), undefined)) rows.push(row)
    })()
    await expect(reading).rejects.toThrow(RepeatedCursorError)
    await expect(reading).rejects.toMatchObject({ code: 'REPEATED_CURSOR', cursor: 'x' })
    expect(rows).toEqual([1])
  })

  it('throws if the list returns the cursor it started from', async () => {
    await expect(Array.fromAsync(rowsOf(stuck('x'), 'x'))).rejects.toThrow(RepeatedCursorError)
  })

  it('throws if there are more pages but no cursor', async () => {
    await expect(Array.fromAsync(rowsOf(stuck(null), undefined))).rejects.toMatchObject({ cursor: null })
  })

  it('throws if cursors form a cycle', async () => {
    const next: Record<string, string> = { '': 'a', a: 'b', b: 'c', c: 'b' }
    const page = async (after: string | null | undefined) => ({
      nodes: [after ?? ''],
      pageInfo: { hasNextPage: true, endCursor: next[after ?? ''] ?? null },
    })
    await expect(Array.fromAsync(rowsOf(page, undefined))).rejects.toMatchObject({ cursor: 'b' })
  })
})
