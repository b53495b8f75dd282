import { describe, expect, it } from 'vitest'
import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import { type ForwardPage, type PaginateArgs, paginate as walkList } from './paginate.ts'

/** Walks a list whose pages a function of the cursor answers. */
const walk = <Node>(
  page: (after: string | null | undefined) => Promise<ForwardPage<Node>>,
  after: string | undefined,
) => walkList({ page: (args: PaginateArgs) => page(args.after), fields: {}, Repeated: RepeatedCursorError }, { after })

/** A list of so many rows, two a page, that remembers which cursors it was asked from. */
function list(rows: number) {
  const asked: (string | null | undefined)[] = []
  const page = async (after: string | null | undefined) => {
    asked.push(after)
    const start = Number(after ?? 0)
    const nodes = [start + 1, start + 2].filter((row) => row <= rows)
    return { nodes, pageInfo: { hasNextPage: start + 2 < rows, endCursor: nodes.at(-1)?.toString() ?? null } }
  }
  return { asked, page }
}

describe('walk', () => {
  it('takes every row, page after page', async () => {
    const { asked, page } = list(5)
    expect(await Array.fromAsync(walk(page, undefined))).toEqual([1, 2, 3, 4, 5])
    expect(asked).toEqual([undefined, '2', '4'])
  })

  it('begins after a cursor', async () => {
    expect(await Array.fromAsync(walk(list(5).page, '2'))).toEqual([3, 4, 5])
  })

  it('ends on an empty list', async () => {
    expect(await Array.fromAsync(walk(list(0).page, undefined))).toEqual([])
  })

  it('asks for nothing before the first row is wanted, nor for a page before the last one is taken', async () => {
    const { asked, page } = list(5)
    const rows = walk(page, undefined)
    expect(asked).toHaveLength(0)
    await rows.next()
    await rows.next()
    expect(asked).toHaveLength(1)
    await rows.next()
    expect(asked).toHaveLength(2)
  })

  it('asks for nothing more when the caller stops', async () => {
    const { asked, page } = list(1000)
    for await (const row of walk(page, undefined)) if (row === 3) break
    expect(asked).toEqual([undefined, '2'])
  })

  const stuck = (endCursor: string | null) => async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor } })

  it('throws when the list answers a cursor again, before any row comes twice', async () => {
    const rows: number[] = []
    const walked = (async () => {
      for await (const row of walk(stuck('x'), undefined)) rows.push(row)
    })()
    await expect(walked).rejects.toThrow(RepeatedCursorError)
    await expect(walked).rejects.toMatchObject({ code: 'REPEATED_CURSOR', cursor: 'x' })
    expect(rows).toEqual([1])
  })

  it('throws when the list ends where it was told to begin', async () => {
    await expect(Array.fromAsync(walk(stuck('x'), 'x'))).rejects.toThrow(RepeatedCursorError)
  })

  it('throws when the list goes on without a cursor', async () => {
    await expect(Array.fromAsync(walk(stuck(null), undefined))).rejects.toMatchObject({ cursor: null })
  })

  it('throws when cursors go round in a circle', async () => {
    const next: Record<string, string> = { '': 'a', a: 'b', b: 'c', c: 'b' }
    const page = async (after: string | null | undefined) => ({
      nodes: [after ?? ''],
      pageInfo: { hasNextPage: true, endCursor: next[after ?? ''] ?? null },
    })
    await expect(Array.fromAsync(walk(page, undefined))).rejects.toMatchObject({ cursor: 'b' })
  })
})
