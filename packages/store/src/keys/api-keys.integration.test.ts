import { randomUUID } from 'node:crypto'
import { describe, expect, inject, test } from 'vitest'
import { openStore } from '../release/open-store.ts'
import { runSql, storeFixtures } from '../testing/store-fixtures.ts'
import { ApiKeyExistsError, UnknownApiKeyError } from './api-keys.ts'

const keyOf = (name: string) => ({ name, hash: randomUUID(), quota: 5, createdAt: '2026-01-31T08:00:00.000Z' })

describe.each(['folders', 'PostgreSQL'] as const)('API keys in %s', (kind) => {
  test('are added once by name, listed by name and removed', async () => {
    const fixture = await storeFixtures[kind](inject('postgresServer'))
    const store = await openStore(fixture.location)
    const other = await openStore(fixture.location)
    try {
      expect(await store.keys.list()).toEqual([])
      await expect(store.keys.remove('a')).rejects.toThrow(UnknownApiKeyError)
      const [a, b] = [keyOf('a'), keyOf('b')]
      await store.keys.add(b)
      await store.keys.add(a)
      await expect(store.keys.add(keyOf('a'))).rejects.toThrow(ApiKeyExistsError)
      expect(await other.keys.list()).toEqual([a, b])
      await other.keys.remove('a')
      expect(await store.keys.list()).toEqual([b])
      await expect(store.keys.remove('a')).rejects.toThrow(UnknownApiKeyError)
    } finally {
      await Promise.all([store.close(), other.close()])
      await fixture.remove()
    }
  })
})

test('several processes may add the first key at once', async () => {
  const fixture = await storeFixtures.PostgreSQL(inject('postgresServer'))
  const stores = await Promise.all([1, 2, 3].map(() => openStore(fixture.location)))
  await Promise.all(stores.map((store, at) => store.keys.add(keyOf(`key-${at}`))))
  const rows = await runSql(fixture.location.databaseUrl ?? '', 'SELECT name FROM tiyu.api_key')
  expect(rows).toHaveLength(3)
  await Promise.all(stores.map((store) => store.close()))
  await fixture.remove()
})
