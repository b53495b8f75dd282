import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { storePlaces } from '../../packages/data/src/testing/store-places.ts'
import { ask } from '../service/started-service.ts'
import { tiyu } from './processes.ts'
import { ServedStore } from './served-store.ts'
import { until } from './until.ts'

interface Listed {
  readonly version: string
  readonly active: boolean
  readonly hash: string
}

describe.each(['folders', 'PostgreSQL'] as const)('A service of releases in %s', (kind) => {
  let served: ServedStore

  beforeAll(async () => {
    served = await ServedStore.start(await storePlaces[kind](inject('postgresServer')))
    await served.publishesCleanly()
    await served.publishesCleanly()
  }, 60_000)
  afterAll(() => served.stop())

  const list = async () => {
    const url = `${served.reader.url}/graphql?query=${encodeURIComponent('{ releases { version active hash } }')}`
    return ((await (await fetch(url)).json()) as { data: { releases: Listed[] } }).data.releases
  }
  const pinned = (version: string) =>
    fetch(
      `${served.reader.url}/graphql?release=${version}&query=${encodeURIComponent('{ release { version active } sports { nameEn } }')}`,
    )
  const run = async (...args: string[]) => {
    const one = tiyu(args, served.env)
    expect([await one.exit, one.output()]).toEqual([0, expect.any(String)])
    return one.output()
  }

  test('lists them, the newest first, and answers from the one that is asked for', async () => {
    expect((await list()).map(({ version, active }) => [version, active])).toEqual([
      ['2020.3', true],
      ['2020.2', false],
      ['2020.1', false],
    ])
    for (const version of ['2020.1', '2020.2', '2020.3']) {
      expect(await (await pinned(version)).json()).toEqual({
        data: { release: { version, active: version === '2020.3' }, sports: [{ nameEn: version }] },
      })
    }
  })

  test('tells what differs between two of them, for people and for machines', async () => {
    expect(await run('diff', '2020.1', '2020.2')).toMatch(
      /sports: 0 added 新增, 1 changed 更改, 0 removed 删除\n.*nameEn 1\n {2}~ ball {2}nameEn "2020\.1" → "2020\.2"/,
    )
    const { tables } = JSON.parse(await run('diff', '2020.1', '2020.3', '--json')) as { tables: object[] }
    expect(tables).toMatchObject([
      { table: 'regions', added: 0, changed: 3000, removed: 0, fields: { nameEn: 3000 } },
      { table: 'sports', added: 0, changed: 1, removed: 0, fields: { nameEn: 1 } },
    ])
  })

  test('rolls back without a failed request', async () => {
    await run('rollback')
    await served.serves('2020.2')
    await run('activate', '2020.3')
    await served.serves('2020.3')
    await served.intact()
  })

  test('refuses one that is not there with a list of those that are', async () => {
    const response = await pinned('2019.1')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('2020.3, 2020.2, 2020.1'), extensions: { code: 'UNKNOWN_RELEASE' } }],
    })
  })

  test('refuses one that was pruned, though it was asked for before', async () => {
    if (kind === 'folders') return expectLocked()
    await run('prune', '--keep', '1')
    await until('it is refused', async () => (await pinned('2020.1')).status === 404)
    expect((await list()).map(({ version }) => version)).toEqual(['2020.3'])
    await served.intact()
  })

  /** On one machine a release that a server has open stays until it lets go of it. */
  async function expectLocked(): Promise<void> {
    expect(await served.failing(tiyu(['prune', '--keep', '1'], served.env))).toMatch(/Process \d+ on/)
    expect((await ask<{ release: object }>(served.reader.url, '{ release { version } }')).data).toBeTruthy()
    await served.intact()
  }
})
