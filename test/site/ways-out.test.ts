// What a page offers to take its rows along works when it is followed: files, the query, and the lines of a program.

import { createClient } from '@tiyu/sdk'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const PATHS = [
  '/zh/figures?doubt=inferred',
  '/en/figures?doubt=hedged',
  '/zh/figures?doubt=no-year',
  '/zh/figures?kind=TARGET',
  '/en/figures?doubt=grade-c&topic=VENUES',
  '/zh/figures?source=jinzhong-sports-bureau-2020',
  '/en/facilities?region=140700&status=PLANNED&name=%E6%89%8B%E7%90%83',
  '/zh/facilities',
  '/en/events?sport=handball',
  '/zh/events?season=summer&status=HELD',
  '/zh/events?region=140000',
  '/zh/figures/o-m278',
  '/en/indicators/sports-ground-area-per-capita',
  '/zh/regions/140700',
  '/en/compare?indicator=sports-ground-area-per-capita&region=140000',
  '/zh/sources/jinzhong-sports-bureau-2020',
  '/en/sources',
  '/zh/commitments',
  '/en/demonstration-projects',
  '/zh/programmes',
  '/en/policies',
  '/zh/findings?verdict=NOTE&rule=RANK',
]

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attributes = (html: string, name: string) =>
  Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value = '']) => decode(value))

/** Runs lines of TypeScript without types, with the client of a service, and returns what they print. */
async function printedBy(lines: string): Promise<unknown[][]> {
  const printed: unknown[][] = []
  const code = lines.replace(/^import .*\n/, '')
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const run = new AsyncFunction('createClient', 'console', code) as unknown as (
    create: typeof createClient,
    console: { log(...values: unknown[]): void },
  ) => Promise<void>
  await run(createClient, { log: (...values) => printed.push(values) })
  return printed
}

describe.each(PATHS)('%s', (path) => {
  let html: string
  let copies: string[]
  beforeAll(async () => {
    const response = await fetch(`${service.url}${path}`)
    expect(response.status).toBe(200)
    html = await response.text()
    copies = attributes(html, 'data-copy').map((text) => text.replaceAll('ORIGIN', service.url))
  })

  test('offers files that can be read', async () => {
    const files = attributes(html, 'href').filter((address) => address.startsWith('/graphql?'))
    expect(files.length).toBeGreaterThanOrEqual(5)
    // One after another: the service limits how many files it writes at a time.
    for (const file of files) expect([file, (await fetch(`${service.url}${file}`)).status]).toEqual([file, 200])
  })

  test('offers a query and lines of the SDK that return the same rows', async () => {
    const query = copies.find((text) => text.startsWith('query ')) as string
    const lines = copies.find((text) => text.startsWith('import ')) as string
    const answer = await postQuery<Record<string, { readonly nodes: readonly unknown[] }>>(service.url, query)
    expect(answer.errors).toBeUndefined()
    const nodes = Object.values(answer.data ?? {})[0]?.nodes ?? []
    expect((await printedBy(lines)).slice(0, 100)).toHaveLength(nodes.length)
  })
})
