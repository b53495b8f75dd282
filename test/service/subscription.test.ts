import { type RunningService, readSettings, serve } from '@tiyu/server'
import { openStore, type ReleaseStore } from '@tiyu/store'
import { type StoreFixture, storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { storeEnv } from '../publish/served-store.ts'
import { VersionedPackage } from '../publish/versioned-package.ts'
import { waitFor } from '../publish/wait-for.ts'
import { readEvents } from './event-stream.ts'

const QUERY = 'subscription { releaseActivated { version active hash tables { name rows } citation } }'

interface ActivationEvent {
  readonly data: { readonly releaseActivated: { readonly version: string; readonly active: boolean } }
}

describe.each(['folders', 'PostgreSQL'] as const)('A subscription to releases in %s', (kind) => {
  let place: StoreFixture
  let testPackage: VersionedPackage
  let store: ReleaseStore
  let service: RunningService

  beforeAll(async () => {
    place = await storeFixtures[kind](inject('postgresServer'))
    testPackage = await VersionedPackage.create()
    // Longer than the test: anything that keeps the service open makes it time out.
    const settings = { ...storeEnv(place), DATA_DIR: testPackage.folder, PORT: '0', SHUTDOWN_SECONDS: '3600' }
    service = await serve(readSettings(settings))
    store = await openStore(place.location)
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
    await testPackage.copy[Symbol.asyncDispose]()
  })

  const subscribe = async (init: RequestInit = {}, search = '') => {
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
    const body = JSON.stringify({ query: QUERY })
    return fetch(`${service.url}/graphql${search}`, { method: 'POST', headers, body, ...init })
  }
  const readVersions = (response: Response) => {
    const events = readEvents(response)
    return async () => {
      const { value } = await events.next()
      if (value?.event !== 'next') return value?.event
      const { releaseActivated } = (JSON.parse(value.data) as ActivationEvent).data
      expect(releaseActivated.active).toBe(true)
      return releaseActivated.version
    }
  }

  test('sends the active release at once, and each one activated later', async () => {
    const posted = readVersions(await subscribe())
    expect(await posted()).toBe('2020.1')
    const link = `${service.url}/graphql?query=${encodeURIComponent(QUERY)}`
    const viaGet = readVersions(await fetch(link, { headers: { accept: 'text/event-stream' } }))
    expect(await viaGet()).toBe('2020.1')

    await testPackage.bumpVersion()
    await store.publish(testPackage.folder)
    expect([await posted(), await viaGet()]).toEqual(['2020.2', '2020.2'])
    await store.activate('2020.1')
    expect([await posted(), await viaGet()]).toEqual(['2020.1', '2020.1'])
  })

  test('does not keep former releases open', async () => {
    const nextVersion = readVersions(await subscribe())
    expect(await nextVersion()).toBe('2020.1')
    // A server keeps two releases open besides the active one.
    for (const version of ['2020.3', '2020.4']) {
      await testPackage.bumpVersion()
      await store.publish(testPackage.folder)
      expect(await nextVersion()).toBe(version)
    }
    await store.activate('2020.2')
    expect(await nextVersion()).toBe('2020.2')
    await waitFor('2020.1 can be removed', async () => (await store.prune(3)).removed.length === 1)
    await store.activate('2020.4')
    expect(await nextVersion()).toBe('2020.4')
  })

  test('is refused with ?release=, and without Accept: text/event-stream', async () => {
    const pinned = await subscribe({}, '?release=2020.4')
    expect([pinned.status, await pinned.text()]).toEqual([400, expect.stringContaining('leave it out')])
    const json = await subscribe({ headers: { accept: 'application/json', 'content-type': 'application/json' } })
    expect([json.status, await json.json()]).toMatchObject([
      406,
      { errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] },
    ])
  })

  test('ends when the server stops', async () => {
    const nextVersion = readVersions(await subscribe())
    expect(await nextVersion()).toBe('2020.4')
    const closed = service.close()
    expect(await nextVersion()).toBe('complete')
    expect(await nextVersion()).toBeUndefined()
    await closed
  })
})
