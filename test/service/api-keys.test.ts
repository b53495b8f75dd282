// Keys that commands create and revoke while a service runs.
import { rm } from 'node:fs/promises'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTiyu } from '../publish/cli-process.ts'
import { waitFor } from '../publish/wait-for.ts'

let service: RunningService
let STATE_DIR: string
beforeAll(async () => {
  STATE_DIR = await copyStateFolder()
  service = await serve(readSettings({ PORT: '0', STATE_DIR, SHUTDOWN_SECONDS: '1', RATE_LIMIT: '1000' }))
})
afterAll(async () => {
  await service.close()
  await rm(STATE_DIR, { recursive: true, force: true })
})

async function tiyu(...args: readonly string[]) {
  const run = startTiyu(args, { STATE_DIR })
  return { code: await run.exit, output: run.output() }
}

const send = (key: string) =>
  fetch(`${service.url}/graphql?query={release{version}}`, { headers: { authorization: `Bearer ${key}` } })

test('a key gives its holder a quota until it is revoked', async () => {
  const created = await tiyu('keys', 'create', 'daily-news', '--quota', '2000', '--json')
  expect(created.code).toBe(0)
  const { key, ...shown } = JSON.parse(created.output)
  expect(shown).toEqual({ name: 'daily-news', quota: 2000, createdAt: expect.any(String) })
  const response = await send(key)
  expect(response.status).toBe(200)
  expect(response.headers.get('ratelimit-policy')).toBe('"key";q=2000;qu="cost";w=60')
  // The request, and one operation of two fields.
  expect(response.headers.get('ratelimit')).toMatch(/r=1997;/)

  const again = await tiyu('keys', 'create', 'daily-news')
  expect(again).toMatchObject({ code: 1, output: expect.stringMatching(/already.*已有密钥/) })
  const listed = await tiyu('keys', 'list')
  expect(listed.output).toMatch(/daily-news {2}2000 units/)
  expect(listed.output).not.toContain(key)

  expect(await tiyu('keys', 'revoke', 'daily-news')).toMatchObject({ code: 0 })
  await waitFor('the refusal', async () => (await send(key)).status === 401)
  expect(await tiyu('keys', 'revoke', 'daily-news')).toMatchObject({
    code: 1,
    output: expect.stringContaining('没有密钥'),
  })
}, 120_000)

test.each([
  ['a name', 'Daily News'],
  ['a quota', 'daily', '--quota', '0'],
])('what is not %s is a usage error', async (_, ...args) => {
  expect(await tiyu('keys', 'create', ...args)).toMatchObject({ code: 2 })
})
