import { expect, test, vi } from 'vitest'
import { createKey, hashKey } from './api-key.ts'
import { KeyRing } from './key-ring.ts'

const stored = (name: string, key: string) => ({ name, hash: hashKey(key), quota: 10, createdAt: '' })

test('keys are random, recognisable, and known by their hash only', () => {
  const [one, other] = [createKey(), createKey()]
  expect(one).toMatch(/^tiyu_[\w-]{43}$/)
  expect(one).not.toBe(other)
  expect(hashKey(one)).toMatch(/^[\da-f]{64}$/)
})

test('a new key is known after a second, a revoked one for five', async () => {
  let time = 0
  let keys = [stored('one', 'a')]
  const load = vi.fn(async () => keys)
  const ring = new KeyRing(
    load,
    () => {},
    () => time,
  )
  expect(await ring.find('a')).toMatchObject({ name: 'one' })
  keys = [stored('two', 'b')]
  time = 999
  expect(await ring.find('b')).toBeUndefined()
  expect(load).toHaveBeenCalledTimes(1)
  time = 1000
  expect(await ring.find('a')).toMatchObject({ name: 'one' })
  expect(await Promise.all([ring.find('b'), ring.find('b')])).toMatchObject([{ name: 'two' }, { name: 'two' }])
  expect(load).toHaveBeenCalledTimes(2)
  expect(await ring.find('a')).toBeUndefined()
  keys = []
  time = 5999
  expect(await ring.find('b')).toBeDefined()
  time = 6000
  expect(await ring.find('b')).toBeUndefined()
})

test('keys that are known stay while they cannot be read', async () => {
  let time = 0
  const onError = vi.fn()
  const load = vi
    .fn()
    .mockResolvedValueOnce([stored('one', 'a')])
    .mockRejectedValue(new Error('away'))
  const ring = new KeyRing(load, onError, () => time)
  await ring.find('a')
  time = 5000
  expect(await ring.find('a')).toMatchObject({ name: 'one' })
  expect(onError).toHaveBeenCalledTimes(1)
})
