import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Listed {
  readonly observations: { readonly totalCount: number; readonly nodes: { readonly slug: string }[] }
}

/** National values of the area per person in one year that were published by a day. */
const publishedValues = async (asOf: string, year: number): Promise<string[]> => {
  const { observations } = await service.request<Listed>(
    `query ($asOf: Date, $year: Int) {
      observations(asOf: $asOf, first: 100, filter: {
        indicator: { eq: "sports-ground-area-per-capita" }, region: { eq: "100000" }, year: { eq: $year }
      }) { totalCount nodes { slug } }
    }`,
    { asOf, year },
  )
  expect(observations.totalCount).toBe(observations.nodes.length)
  return observations.nodes.map(({ slug }) => slug).sort()
}

test('includes a value from the day its source was published', async () => {
  // China Business Times and Xinhua, 28 April 2021, on the target for 2025
  expect(await publishedValues('2021-04-27', 2025)).toEqual([])
  expect(await publishedValues('2021-04-28', 2025)).toEqual(['o-m147'])
})

test('counts a publication known to the month as the last day of the month, and likewise the argument', async () => {
  // the survey of 2022 was published in April 2023
  expect(await publishedValues('2023-04-29', 2022)).toEqual([])
  expect(await publishedValues('2023-04-30', 2022)).toEqual(['o-m065'])
  expect(await publishedValues('2023-04', 2022)).toEqual(['o-m065'])
  expect(await publishedValues('2023', 2022)).toEqual(['o-m065'])
  expect(await publishedValues('2022', 2022)).toEqual([])
})

test('counts the publication of a document, not the repost it was read in', async () => {
  // the bulletin of 2015 was published on 27 December 2016 and read in a repost of 2019
  const ask = (asOf: string) =>
    service.request<Listed>(
      `{ observations(asOf: "${asOf}", filter: { slug: { eq: "o-m149" } }) { totalCount nodes { slug } } }`,
    )
  expect((await ask('2016-12-26')).observations.totalCount).toBe(0)
  expect((await ask('2016-12-27')).observations.totalCount).toBe(1)
})

test('counts a publication known to the year as the last day of the year', async () => {
  const ask = (asOf: string) =>
    service.request<Listed>(
      `{ observations(asOf: "${asOf}", filter: { slug: { eq: "o-m404" } }) { totalCount nodes { slug } } }`,
    )
  expect((await ask('2021-12-30')).observations.totalCount).toBe(0)
  expect((await ask('2021-12-31')).observations.totalCount).toBe(1)
})

test('leaves out values whose sources have neither date', async () => {
  const { observations } = await service.request<Listed>(
    '{ observations(asOf: "2100", filter: { slug: { in: ["o-s078", "o-m280"] } }) { totalCount nodes { slug } } }',
  )
  expect(observations.nodes).toEqual([{ slug: 'o-m280' }])
})

test('applies to lists of other objects as well', async () => {
  const { indicator } = await service.request<{ indicator: Listed }>(`{
    indicator(code: "community-football-pitches-built") {
      observations(asOf: "2021-12-31") { totalCount nodes { slug } }
    }
  }`)
  expect(indicator.observations.nodes.map(({ slug }) => slug).sort()).toEqual(['o-m448', 'o-m449'])
})

test('revisions lists all values of the cell in order of publication', async () => {
  const { observations } = await service.request<{
    observations: { nodes: { slug: string; revisions: { slug: string; preferred: boolean }[] }[] }
  }>(`{
    observations(filter: { slug: { in: ["o-m024", "o-m147", "o-s078", "o-m197"] } }) {
      nodes { slug revisions { slug preferred } }
    }
  }`)
  const target = [
    { slug: 'o-m147', preferred: true },
    { slug: 'o-m024', preferred: false },
    { slug: 'o-m087', preferred: false },
  ]
  expect(Object.fromEntries(observations.nodes.map(({ slug, revisions }) => [slug, revisions]))).toEqual({
    'o-m024': target,
    'o-m147': target,
    'o-s078': [{ slug: 'o-s078', preferred: true }],
    'o-m197': [
      { slug: 'o-m187', preferred: true },
      { slug: 'o-m197', preferred: false },
    ],
  })
  expect(service.statements).toHaveLength(2)
})
