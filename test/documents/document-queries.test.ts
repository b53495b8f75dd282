import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'
import { codeBlocks, readDocument } from './markdown.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('shows a first query with its response', async () => {
    const markdown = await readDocument(file)
    const [query] = codeBlocks(markdown, 'graphql')
    const [response] = codeBlocks(markdown, 'json')
    expect(await postQuery(service.url, String(query))).toEqual(JSON.parse(String(response)))
  })

  it('shows a GET request that returns data', async () => {
    const curl = codeBlocks(await readDocument(file), 'sh').find((code) => code.startsWith('curl'))
    const [, query] = /--data-urlencode 'query=(.*)'/.exec(String(curl)) ?? []
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent(String(query))}`)
    const { data, errors } = (await response.json()) as { data: { search: { totalCount: number } }; errors?: unknown }
    expect(errors).toBeUndefined()
    expect(data.search.totalCount).toBeGreaterThan(3)
  })
})

describe('docs/releases.md', () => {
  it('shows a query that returns the releases', async () => {
    const [query] = codeBlocks(await readDocument('docs/releases.md'), 'graphql')
    const { data, errors } = await postQuery<{ releases: { version: string; active: boolean }[] }>(
      service.url,
      String(query),
    )
    expect(errors).toBeUndefined()
    expect(data?.releases).toMatchObject([{ version: publishedVersion, active: true }])
  })
})
