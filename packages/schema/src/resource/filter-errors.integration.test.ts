import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

test.each([
  ['observations', '{ region: { within: "999999" } }', /no Region with code "999999".*没有代码为 “999999” 的 Region/],
  ['facilities', '{ type: { within: "99" } }', /no FacilityType with code "99"/],
  ['events', '{ sport: { within: "quidditch" } }', /no Sport with code "quidditch"/],
  ['observations', '{ value: { eq: 1, unit: "LI" } }', /"LI" is not a unit that converts; see units.*不是可换算的单位/],
  ['observations', '{ value: { eq: 1, unit: "RANK" } }', /"RANK" is not a unit that converts/],
])('rejects an invalid filter of %s with a hint: %s', async (field, filter, message) => {
  for (const query of [
    `{ ${field}(filter: ${filter}) { nodes { slug } } }`,
    `{ page: ${field}(filter: ${filter}) { totalCount } }`,
  ]) {
    const error = await service.requestError(query)
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.message).toMatch(message)
  }
})

test.each([
  `' OR 1=1 --`,
  `'; DROP TABLE "Facility"; --`,
  String.raw`\'; SELECT 1; --`,
  String.raw`\\`,
  '"}) { nodes { slug } } }',
  '%',
  '_',
  '\u{10ffff}',
])('treats %j as plain text', async (text) => {
  const filters: [string, object][] = [
    ['facilities', { name: { contains: text } }],
    ['facilities', { slug: { in: [text] } }],
    ['observations', { region: { eq: text } }],
    ['observations', { asWritten: { eq: text } }],
  ]
  for (const [field, filter] of filters) expect(await service.fetchAll(field, 'slug', { filter })).toEqual([])
  expect(await service.fetchAll('facilities', 'slug')).not.toEqual([])
})
