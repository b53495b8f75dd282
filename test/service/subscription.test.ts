import { openStore, type ReleaseStore } from '@tiyu/data'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type StorePlace, storePlaces } from '../../packages/data/src/testing/store-places.ts'
import { settingsOf } from '../publish/served-store.ts'
import { until } from '../publish/until.ts'
import { VersionedPackage } from '../publish/versioned-package.ts'
import { eventsOf } from './event-stream.ts'

const QUERY = 'subscription { releaseActivated { version active hash tables { name rows } citation } }'

interface Told {
  readonly data: { readonly releaseActivated: { readonly version: string; readonly active: boolean } }
}

describe.each(['folders', 'PostgreSQL'] as const)('A subscription to releases in %s', (kind) => {
  let place: StorePlace
  let made: VersionedPackage
  let store: ReleaseStore
  let service: RunningService

  beforeAll(async () => {
    place = await storePlaces[kind](inject('postgresServer'))
    made = await VersionedPackage.make()
    // Nobody waits an hour: what holds the service open makes the test fail.
    const settings = { ...settingsOf(place), DATA_DIR: made.folder, PORT: '0', SHUTDOWN_SECONDS: '3600' }
    service = await serve(readSettings(settings))
    store = await openStore(place.location)
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
    await made.copy[Symbol.asyncDispose]()
  })

  const subscribe = async (init: RequestInit = {}, search = '') => {
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
    const body = JSON.stringify({ query: QUERY })
    return fetch(`${service.url}/graphql${search}`, { method: 'POST', headers, body, ...init })
  }
  const versionsOf = (response: Response) => {
    const events = eventsOf(response)
    return async () => {
      const { value } = await events.next()
      if (value?.event !== 'next') return value?.event
      const { releaseActivated } = (JSON.parse(value.data) as Told).data
      expect(releaseActivated.active).toBe(true)
      return releaseActivated.version
    }
  }

  test('tells the release that is served at once, and each that is activated later', async () => {
    const posted = versionsOf(await subscribe())
    expect(await posted()).toBe('2020.1')
    const link = `${service.url}/graphql?query=${encodeURIComponent(QUERY)}`
    const got = versionsOf(await fetch(link, { headers: { accept: 'text/event-stream' } }))
    expect(await got()).toBe('2020.1')

    await made.next()
    await store.publish(made.folder)
    expect([await posted(), await got()]).toEqual(['2020.2', '2020.2'])
    await store.activate('2020.1')
    expect([await posted(), await got()]).toEqual(['2020.1', '2020.1'])
  })

  test('holds no release open that was active before', async () => {
    const told = versionsOf(await subscribe())
    expect(await told()).toBe('2020.1')
    // A server keeps two releases open beside the active one.
    for (const version of ['2020.3', '2020.4']) {
      await made.next()
      await store.publish(made.folder)
      expect(await told()).toBe(version)
    }
    await store.activate('2020.2')
    expect(await told()).toBe('2020.2')
    await until('2020.1 can be removed', async () => (await store.prune(3).catch(() => [])).length === 1)
    await store.activate('2020.4')
    expect(await told()).toBe('2020.4')
  })

  test('is refused for one release, and for who takes no stream', async () => {
    const pinned = await subscribe({}, '?release=2020.4')
    expect([pinned.status, await pinned.text()]).toEqual([400, expect.stringContaining('leave it out')])
    const json = await subscribe({ headers: { accept: 'application/json', 'content-type': 'application/json' } })
    expect([json.status, await json.json()]).toMatchObject([
      406,
      { errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] },
    ])
  })

  test('ends when the server stops', async () => {
    const told = versionsOf(await subscribe())
    expect(await told()).toBe('2020.4')
    const closed = service.close()
    expect(await told()).toBe('complete')
    expect(await told()).toBeUndefined()
    await closed
  })
})
