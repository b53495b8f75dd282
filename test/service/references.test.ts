// References have the address under which the client sees the service, and lead to pages.

import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

interface Referable {
  readonly bibliographicReference: { readonly address: string; readonly addressEn: string }
}

/** Sends a query by GET to the service under a name. */
function query<Data>(source: string, host: string, accept = 'application/json'): Promise<Data> {
  const url = `${service.url}/graphql?${new URLSearchParams({ query: source })}`
  return new Promise((resolve, reject) => {
    const headers = { accept, 'x-forwarded-host': host, 'x-forwarded-proto': 'https' }
    const sent = request(url, { headers }, async (response) => resolve(JSON.parse(await text(response)).data))
    sent.on('error', reject).end()
  })
}

const REFERENCE = 'bibliographicReference { address addressEn }'
const RELEASE = `{ release { ${REFERENCE} } }`

test('has the address that the request was sent to, by the fast path and by others, cached or not', async () => {
  // Only yoga answers a request for an event stream or JSON.
  for (const accept of ['application/json', 'application/json, text/event-stream'])
    for (const host of ['one.example', 'other.example:8443', 'one.example']) {
      const { release } = await query<{ release: Referable }>(RELEASE, host, accept)
      expect(release.bibliographicReference.address).toBe(`https://${host}/zh/?release=${publishedVersion}`)
    }
})

test('every fact is shown at its address, in both languages', async () => {
  const lists = [
    ...['observations', 'facilities', 'programmes', 'events', 'eventSeries', 'demonstrationProjects', 'policies'],
    ...['commitments', 'organisations', 'statements', 'findings', 'rankClaims'],
  ]
  const selection = lists.map((list) => `${list}(first: 1) { nodes { ${REFERENCE} } }`).join(' ')
  const data = await query<Record<string, { nodes: Referable[] }>>(`{ ${selection} }`, new URL(service.url).host)
  for (const list of lists) {
    const reference = data[list]?.nodes[0]?.bibliographicReference
    for (const address of [reference?.address, reference?.addressEn]) {
      const { pathname, search, hash } = new URL(address ?? '')
      const response = await fetch(`${service.url}${pathname}${search}`)
      expect(response.status, address).toBe(200)
      const html = await response.text()
      if (hash) expect(html).toContain(`id="${hash.slice(1)}"`)
      expect(html).toContain('[DS/OL]//')
    }
  }
})
