// Clients of a service with two releases: each gets the data of its own release.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'
import { ApiError, createClient } from '@tiyu/sdk'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { openStore } from '@tiyu/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let service: RunningService
let copy: PackageCopy
let stateFolder: string
/** The URLs requested so far. */
const requestedUrls: string[] = []

const setVersion = (version: string) =>
  copy.edit('datapackage.json', (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`))
const addRegion = (code: string, name: string, level: string, parentCode = '') => {
  const cells: Record<string, string> = { code, name, nameEn: `Region ${code}`, pinyin: 'di qu', level, parentCode }
  return copy.edit('regions.csv', (text) => `${text}${columnsOf('regions').map((column) => cells[column] ?? '')}\n`)
}

beforeAll(async () => {
  copy = await PackageCopy.withoutRows()
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-releases-'))
  const store = await openStore({ databaseUrl: undefined, stateFolder })
  await setVersion('2001.1')
  await addRegion('100000', '全国', 'COUNTRY')
  await store.publish(copy.folder)
  await setVersion('2001.2')
  await addRegion('990000', '后来的地区', 'PROVINCE', '100000')
  await store.publish(copy.folder)
  await store.close()
  service = await serve(
    readSettings({ PORT: '0', STATE_DIR: stateFolder, DATA_DIR: copy.folder, SHUTDOWN_SECONDS: '1' }),
  )
})
afterAll(async () => {
  await service?.close()
  await copy?.[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

function client(release?: string, path = '/graphql') {
  return createClient({
    url: `${service.url}${path}`,
    release,
    fetch: (url, init) => {
      requestedUrls.push(url)
      return fetch(url, init)
    },
  })
}

async function readRelease(api: ReturnType<typeof client>) {
  const { release } = await api.query({ release: { version: true } })
  const regions = await Array.fromAsync(api.regions.all({ first: 1, orderBy: ['CODE_ASC'] }))
  return { version: release.version, codes: regions.map(({ code }) => code) }
}

describe('the release option', () => {
  const first = { version: '2001.1', codes: ['100000'] }
  const second = { version: '2001.2', codes: ['100000', '990000'] }

  it('defaults to the active release', async () => {
    expect(await readRelease(client())).toEqual(second)
  })

  it('selects a release, also an earlier one', async () => {
    expect(await readRelease(client('2001.1'))).toEqual(first)
    expect(await readRelease(client('2001.2'))).toEqual(second)
  })

  it('stays that of the first page in a walk, by its name', async () => {
    requestedUrls.length = 0
    await Array.fromAsync(client().regions.all({ first: 1 }))
    const [first, second] = requestedUrls.map((url) => new URL(url).searchParams.get('release'))
    expect(first).toBeNull()
    expect(second).toMatch(/^2001\.2/)
    expect(requestedUrls).toHaveLength(2)
  })

  it('applies per client when clients of several releases run in parallel', async () => {
    const clients = ['2001.1', undefined, '2001.1', '2001.2'].map((release) => client(release))
    expect(await Promise.all(clients.map(readRelease))).toEqual([first, second, first, second])
  })

  it('is added to a URL with query parameters', async () => {
    expect(await readRelease(client('2001.1', '/graphql?from=a+test'))).toEqual(first)
  })

  it('applies to documents, records, statistics and CSV', async () => {
    const api = client('2001.1')
    expect(await api.request('{ release { version } }')).toEqual({ release: { version: '2001.1' } })
    expect(await api.regions.get('990000')).toBeNull()
    expect(await client().regions.get('990000')).toMatchObject({ name: '后来的地区' })
    expect(await api.regions.statistics()).toEqual({ count: 1 })
    expect(await Array.fromAsync(api.regions.csv({ select: { code: true } }))).toEqual(['code\r\n', '100000\r\n'])
  })
})

describe('an unknown release', () => {
  it('throws an ApiError with the available releases, without a retry', async () => {
    const calls = requestedUrls.length
    const error: unknown = await client('1999.1')
      .regions.list()
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ name: 'ApiError', code: 'UNKNOWN_RELEASE', status: 404 })
    expect(`${error}`).toMatch(/"1999\.1".*2001\.2.*2001\.1.*没有发布版/)
    expect(requestedUrls.slice(calls)).toEqual([
      expect.stringContaining(`${service.url}/graphql?release=1999.1&query=`),
    ])
  })

  it('may contain any characters', async () => {
    const release = '2001.1&x=../ 二#'
    await expect(client(release).regions.list()).rejects.toMatchObject({
      code: 'UNKNOWN_RELEASE',
      message: expect.stringContaining(release),
    })
  })
})
