import { type Context, createContextFactory, Operations, schema, singleRelease } from '@tiyu/schema'
import type { OpenedRelease } from '@tiyu/store'
import { EditedStore } from '@tiyu/store/testing'
import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReleaseDiffs } from './release-diffs.ts'

const operations = new Operations(schema)

interface Change {
  readonly table: string
  readonly key: string
  readonly kind: string
}

interface ChangePage {
  readonly totalCount: number
  readonly nodes: readonly Change[]
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor', unknown>>
}

const PAGE = 'totalCount nodes { table key kind } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

describe.each(['folders', 'PostgreSQL'] as const)('Two releases in %s', (kind) => {
  let made: EditedStore
  let opened: OpenedRelease
  let createContext: () => Context

  async function execute(query: string): Promise<ExecutionResult> {
    const operation = operations.prepare(query)
    return 'errors' in operation ? operation : ((await operation.execute(createContext(), {})) as ExecutionResult)
  }

  async function readPage(args: string): Promise<ChangePage> {
    const { data, errors } = await execute(`{ diff(from: "2020.1") { changes(${args}) { ${PAGE} } } }`)
    expect(errors).toBeUndefined()
    return (data as unknown as { diff: { changes: ChangePage } }).diff.changes
  }

  async function errorOf(query: string): Promise<{ code: unknown; message: string; path: unknown }> {
    const [error] = (await execute(query)).errors ?? []
    return { code: error?.extensions.code, message: error?.message ?? '', path: error?.path }
  }

  beforeAll(async () => {
    made = await EditedStore.in(kind)
    const { edited, store } = made
    await edited.addSport('chess', '国际象棋')
    await made.publish()
    const edit = (from: string, to: string) => edited.copy.edit('sports.csv', (text) => text.replace(from, to))
    await edit('chess,国际象棋,chess,\n', '')
    await edit('ball,球类,Ball games,', 'ball,球,Ball games,')
    await edited.addSport('go', '围棋')
    await edited.addSport('xiangqi', '象棋')
    await made.publish('2020.2')
    opened = await store.open()
    const diffs = new ReleaseDiffs(store)
    createContext = await createContextFactory(opened, {
      ...singleRelease(opened.info),
      releases: () => store.releases(),
      diff: (from, to) => diffs.diff(from, to),
    })
  }, 240_000)
  afterAll(async () => {
    await opened.close()
    await made.remove()
  })

  test('differ in rows and cells, with counts', async () => {
    const counts = 'added changed removed'
    const { data } = await execute(`{
      diff(from: "2020.1") {
        from { version } to { version } ${counts}
        tables { table ${counts} columns { name cells } }
        changes { nodes { key kind cells { column before after } } }
      }
      release { diff { ${counts} } }
      releases { version diff { ${counts} } }
    }`)
    const whole = { added: 2, changed: 1, removed: 1 }
    expect(data).toEqual({
      diff: {
        from: { version: '2020.1' },
        to: { version: '2020.2' },
        ...whole,
        tables: [{ table: 'sports', ...whole, columns: [{ name: 'name', cells: 1 }] }],
        changes: {
          nodes: [
            { key: 'ball', kind: 'CHANGED', cells: [{ column: 'name', before: '球类', after: '球' }] },
            {
              key: 'chess',
              kind: 'REMOVED',
              cells: [
                { column: 'code', before: 'chess', after: null },
                { column: 'name', before: '国际象棋', after: null },
                { column: 'nameEn', before: 'chess', after: null },
              ],
            },
            expect.objectContaining({ key: 'go', kind: 'ADDED' }),
            expect.objectContaining({ key: 'xiangqi', kind: 'ADDED' }),
          ],
        },
      },
      release: { diff: whole },
      releases: [
        { version: '2020.2', diff: whole },
        { version: '2020.1', diff: null },
      ],
    })
  })

  test('every change is on one page, forwards and backwards', async () => {
    const keys: string[] = []
    let args = 'first: 1'
    for (let more = true; more; ) {
      const { nodes, pageInfo, totalCount } = await readPage(args)
      expect(totalCount).toBe(4)
      keys.push(...nodes.map(({ key }) => key))
      more = pageInfo.hasNextPage as boolean
      args = `first: 1, after: "${pageInfo.endCursor}"`
    }
    expect(keys).toEqual(['ball', 'chess', 'go', 'xiangqi'])
    const last = await readPage('last: 3')
    expect(last.nodes.map(({ key }) => key)).toEqual(['chess', 'go', 'xiangqi'])
    const before = await readPage(`last: 3, before: "${last.pageInfo.startCursor}"`)
    expect(before).toMatchObject({ nodes: [{ key: 'ball' }], pageInfo: { hasPreviousPage: false, hasNextPage: true } })
    expect(await readPage('first: 0')).toMatchObject({ totalCount: 4, nodes: [] })
  })

  test('changes are filtered by table and kind', async () => {
    expect((await readPage('kind: ADDED')).nodes.map(({ key }) => key)).toEqual(['go', 'xiangqi'])
    expect(await readPage('table: "sports", kind: REMOVED')).toMatchObject({ totalCount: 1, nodes: [{ key: 'chess' }] })
    expect(await readPage('table: "facilities"')).toMatchObject({ totalCount: 0, nodes: [] })
  })

  test('the same release twice, and the reverse', async () => {
    const { data } = await execute('{ diff(from: "2020.2") { added tables { table } changes { totalCount } } }')
    expect(data).toEqual({ diff: { added: 0, tables: [], changes: { totalCount: 0 } } })
    const reverse = await execute('{ diff(from: "2020.2", to: "2020.1") { added changed removed } }')
    expect(reverse.data).toEqual({ diff: { added: 1, changed: 1, removed: 2 } })
  })

  test('an unknown release, table or cursor is an error with words', async () => {
    expect(await errorOf('{ diff(from: "1999.1") { added } }')).toEqual({
      code: 'UNKNOWN_RELEASE',
      message: expect.stringContaining('Unknown release "1999.1". Available: 2020.2, 2020.1.'),
      path: ['diff'],
    })
    expect(await errorOf('{ diff(from: "2020.1", to: "") { added } }')).toMatchObject({ code: 'UNKNOWN_RELEASE' })
    expect(await errorOf('{ diff(from: "2020.1") { changes(table: "sport") { totalCount } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('there is no table "sport"'),
    })
    const { endCursor } = (await readPage('first: 1')).pageInfo
    const other = `{ diff(from: "2020.2", to: "2020.1") { changes(after: "${endCursor}") { totalCount } } }`
    expect(await errorOf(other)).toMatchObject({ code: 'BAD_CURSOR' })
    expect(await errorOf('{ diff(from: "2020.1") { changes(first: 101) { totalCount } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
})
