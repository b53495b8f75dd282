// What a visitor reads where a page of the site cannot be shown.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, { headers: { ...BROWSER, ...headers } })

test.each([
  ['/zh/figures/o-m278?release=1999.1', '', 'zh-Hans', '没有这个发布版'],
  ['/en/figures/o-m278?release=1999.1', 'zh', 'en', 'There is no such release'],
  ['/?release=1999.1', 'en', 'en', 'There is no such release'],
])('%s for %j is in %s, with links that work', async (path, accepted, tag, heading) => {
  const response = await open(path, { 'accept-language': accepted })
  const html = await response.text()
  expect(response.status).toBe(404)
  expect(html).toContain(`<html lang="${tag}">`)
  expect(html).toContain(`<h1>${heading}</h1>`)
  const links = Array.from(html.matchAll(/href="([^"]+)"/g), ([, link = '']) => link)
  expect(links.length).toBeGreaterThanOrEqual(3)
  for (const link of links) expect([link, (await open(link)).status]).toEqual([link, 200])
})

test('programs have the same error as before', async () => {
  const response = await fetch(`${service.url}/zh/?release=1999.1`)
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining('1999.1'), extensions: { code: 'UNKNOWN_RELEASE' } }],
  })
})
