import { storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { postQuery } from '../service/started-service.ts'
import { startTiyu } from './cli-process.ts'
import { ServedStore } from './served-store.ts'
import { waitFor } from './wait-for.ts'

interface ListedRelease {
  readonly version: string
  readonly active: boolean
  readonly hash: string
}

describe.each(['folders', 'PostgreSQL'] as const)('A service of releases in %s', (kind) => {
  let served: ServedStore

  beforeAll(async () => {
    served = await ServedStore.start(await storeFixtures[kind](inject('postgresServer')))
    await served.expectPublished()
    await served.expectPublished()
  })
  afterAll(() => served.stop())

  const listReleases = async () => {
    const url = `${served.reader.url}/graphql?query=${encodeURIComponent('{ releases { version active hash } }')}`
    return ((await (await fetch(url)).json()) as { data: { releases: ListedRelease[] } }).data.releases
  }
  const fetchPinned = (version: string) =>
    fetch(
      `${served.reader.url}/graphql?release=${version}&query=${encodeURIComponent('{ release { version active } sports { nameEn } }')}`,
    )
  const runTiyu = async (...args: string[]) => {
    const one = startTiyu(args, served.env)
    expect([await one.exit, one.output()]).toEqual([0, expect.any(String)])
    return one.output()
  }

  test('lists releases newest first and answers from the requested one', async () => {
    expect((await listReleases()).map(({ version, active }) => [version, active])).toEqual([
      ['2020.3', true],
      ['2020.2', false],
      ['2020.1', false],
    ])
    for (const version of ['2020.1', '2020.2', '2020.3']) {
      expect(await (await fetchPinned(version)).json()).toEqual({
        data: { release: { version, active: version === '2020.3' }, sports: [{ nameEn: version }] },
      })
    }
  })

  test('serves the files of each release, in full, in ranges, and with 304 if If-None-Match matches', async () => {
    const file = (headers: Record<string, string> = {}, version = '2020.1', method = 'GET') =>
      fetch(`${served.reader.url}/data/sports.csv?release=${version}`, { headers, method })
    const whole = await file()
    const text = await whole.text()
    expect(text).toMatch(/^code,name,nameEn,.*\nball,球类,2020\.1,\n$/)
    expect(whole.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(await (await file({}, '2020.3')).text()).toContain('ball,球类,2020.3')
    const etag = whole.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    expect((await file({ 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
    expect((await file({ 'if-none-match': etag }, '2020.2')).status).toBe(200)
    const head = await file({}, '2020.1', 'HEAD')
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(Buffer.byteLength(text)), ''])
    const part = await file({ range: 'bytes=5-8' })
    expect([part.status, await part.text()]).toEqual([206, text.slice(5, 9)])
    expect(part.headers.get('content-range')).toBe(`bytes 5-8/${Buffer.byteLength(text)}`)
    expect((await file({ range: 'bytes=5-8', 'if-range': '"other"' })).status).toBe(200)
    expect((await file({ range: 'bytes=100000-' })).status).toBe(416)
    expect((await file({}, '2020.1', 'POST')).status).toBe(405)
    expect((await fetch(`${served.reader.url}/data/release.json`)).status).toBe(404)
  })

  test('compares two releases, as text and as JSON', async () => {
    expect(await runTiyu('diff', '2020.1', '2020.2')).toMatch(
      /sports: 0 added 新增, 1 changed 更改, 0 removed 删除\n.*nameEn 1\n {2}~ ball {2}nameEn "2020\.1" → "2020\.2"/,
    )
    const { tables } = JSON.parse(await runTiyu('diff', '2020.1', '2020.3', '--json')) as { tables: object[] }
    expect(tables).toMatchObject([
      { table: 'regions', added: 0, changed: 3000, removed: 0, fields: { nameEn: 3000 } },
      { table: 'sports', added: 0, changed: 1, removed: 0, fields: { nameEn: 1 } },
    ])
  })

  test('rolls back without a failed request', async () => {
    await runTiyu('rollback')
    await served.waitForVersion('2020.2')
    await runTiyu('activate', '2020.3')
    await served.waitForVersion('2020.3')
    await served.expectNoFailures()
  })

  test('answers 404 with the available releases for an unknown one', async () => {
    const response = await fetchPinned('2019.1')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('2020.3, 2020.2, 2020.1'), extensions: { code: 'UNKNOWN_RELEASE' } }],
    })
  })

  if (kind === 'PostgreSQL')
    test('answers 404 for a release that was pruned after it was read', async () => {
      await runTiyu('prune', '--keep', '1')
      await waitFor('status 404', async () => (await fetchPinned('2020.1')).status === 404)
      expect((await listReleases()).map(({ version }) => version)).toEqual(['2020.3'])
      await served.expectNoFailures()
    })

  if (kind === 'folders')
    test('names a release that cannot be pruned because the server has it open, and keeps serving it', async () => {
      expect((await fetchPinned('2020.2')).status).toBe(200)
      expect(await runTiyu('prune', '--keep', '1')).toMatch(/still open in a server.*2020\.2/)
      expect((await fetchPinned('2020.2')).status).toBe(200)
      expect((await postQuery<{ release: object }>(served.reader.url, '{ release { version } }')).data).toBeTruthy()
      await served.expectNoFailures()
    })
})
