import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const REFERENCE = 'bibliographicReference(accessedOn: "2026-11-29") { address addressEn gbt7714 gbt7714En cslJson }'

interface Reference {
  readonly address: string
  readonly addressEn: string
  readonly gbt7714: string
  readonly gbt7714En: string
  readonly cslJson: string
}
interface Referable {
  readonly bibliographicReference: Reference
}

test('cites a figure by region, indicator, subject, period, kind and amount as published', async () => {
  const filter = '{ value: { eq: 3580, unit: "KM" }, kind: { eq: TARGET } }'
  const { observations } = await service.request<{ observations: { nodes: Referable[] } }>(
    `{ observations(filter: ${filter}) { nodes { ${REFERENCE} } } }`,
  )
  const reference = observations.nodes[0]?.bibliographicReference
  expect(reference?.gbt7714).toMatch(
    /^晋中市健身步道建设里程（.*2018—2020年，目标）：3,580公里\[DS\/OL\]\/\/晋中市体育事业开放数据：2020\.\d+ 版\. \(2026-11-23\)\[2026-11-29\]\. https:\/\/example\.org\/zh\/figures\/[\w-]+\?release=2020\.\d+\.$/,
  )
  expect(reference?.gbt7714En).toMatch(
    /^Jinzhong, Fitness-trail length built \(.*2018–2020, target\): 3,580 kilometres\[DS\/OL\]\/\/Open data/,
  )
  expect(JSON.parse(reference?.cslJson ?? '')[0]).toMatchObject({ type: 'dataset', URL: reference?.address })
})

test('cites the release as a whole', async () => {
  const { release } = await service.request<{ release: Referable }>(`{ release { ${REFERENCE} } }`)
  expect(release.bibliographicReference).toMatchObject({
    address: `https://example.org/zh/?release=${publishedVersion}`,
    addressEn: `https://example.org/en/?release=${publishedVersion}`,
    gbt7714: `晋中市体育事业开放数据：${publishedVersion} 版[DS/OL]. (2026-11-23)[2026-11-29]. https://example.org/zh/?release=${publishedVersion}.`,
  })
})

const FACTS = [
  ...['facilities', 'programmes', 'events', 'eventSeries', 'demonstrationProjects', 'policies', 'commitments'],
  ...['organisations', 'statements', 'findings', 'rankClaims', 'observations'],
]

test.each(FACTS)('every fact has a title and an address: %s', async (field) => {
  const { page } = await service.request<{ page: { nodes: Referable[] } }>(
    `{ page: ${field}(first: 100) { nodes { ${REFERENCE} } } }`,
  )
  expect(page.nodes.length).toBeGreaterThan(0)
  for (const { bibliographicReference } of page.nodes) {
    expect(bibliographicReference.gbt7714).toMatch(/^.+\[DS\/OL\]\/\/.+ https:\/\/example\.org\/zh\/[\w-]+\/\S+\.$/)
    expect(bibliographicReference.gbt7714).not.toMatch(/undefined|null/)
    expect(bibliographicReference.gbt7714En).not.toMatch(/undefined|null/)
  }
})

test('cites a series break at the page of its indicator', async () => {
  const { seriesBreaks } = await service.request<{ seriesBreaks: Referable[] }>(`{ seriesBreaks { ${REFERENCE} } }`)
  expect(seriesBreaks[0]?.bibliographicReference.gbt7714).toMatch(/：\d{4}年时间序列断点\[DS\/OL\]/)
})

test('takes today as the day of the access, and refuses a month', async () => {
  const day = async () =>
    (
      await service.request<{ release: { bibliographicReference: { accessedOn: string } } }>(
        '{ release { bibliographicReference { accessedOn } } }',
      )
    ).release.bibliographicReference.accessedOn
  const before = new Date().toISOString().slice(0, 10)
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(await day())
  const error = await service.requestError('{ release { bibliographicReference(accessedOn: "2026-11") { address } } }')
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toContain('accessedOn is 2026-11')
})
