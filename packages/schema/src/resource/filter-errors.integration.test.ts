import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

test.each([
  [
    'observations',
    '{ region: { within: "999999" } }',
    /^filter\.region\.within: there is no region with code "999999".*没有代码为 “999999” 的行政区划/,
  ],
  [
    'observations',
    '{ region: { eq: "晋中市" } }',
    /^filter\.region\.eq: .*Did you mean "140700" \(晋中市, .*是否指 "140700"/,
  ],
  [
    'observations',
    '{ region: { within: "140726" } }',
    /^filter\.region\.within: "140726" is the code of a division that 太谷区 \(Taigu District\) has replaced. Use "140703"/,
  ],
  [
    'facilities',
    '{ region: { in: ["140700", "jinzhong"] } }',
    /^filter\.region\.in: there is no region with code "jinzhong".*140700/,
  ],
  [
    'observations',
    '{ indicator: { eq: "人均体育场地面积" } }',
    /Did you mean "sports-ground-area-per-capita" \(人均体育场地面积/,
  ],
  ['observations', '{ unit: { eq: "平方米" } }', /Did you mean "M2" \(平方米/],
  ['events', '{ not: { or: [{ region: { eq: "Shanxi" } }] } }', /^filter\.not\.or\[0\]\.region\.eq: .*"140000"/],
  ['citations', '{ source: { eq: "新华社" } }', /^filter\.source\.eq: there is no source with id "新华社"/],
  [
    'events',
    '{ venue: { eq: "晋中体育馆" } }',
    /^filter\.venue\.eq: "晋中体育馆" is not the identifier of a facility.*search/,
  ],
  ['facilities', '{ type: { within: "99" } }', /no facility type with code "99"/],
  ['events', '{ sport: { within: "quidditch" } }', /no sport with code "quidditch".*See sports/],
  ['observations', '{ value: { eq: 1, unit: "LI" } }', /^filter\.value\.unit: there is no unit with code "LI"/],
  [
    'observations',
    '{ year: { gte: 2020, lte: 2018 } }',
    /^filter\.year runs from gte 2020 to lte 2018.*其间没有任何取值/,
  ],
  ['observations', '{ year: { eq: 2020, gte: 2021 } }', /^filter\.year runs from gte 2021 to eq 2020/],
  ['observations', '{ value: { eq: 5, lt: 5 } }', /^filter\.value runs from eq 5 to lt 5/],
  ['observations', '{ value: { gt: 5, lt: 4 } }', /^filter\.value runs from gt 5 to lt 4/],
  ['observations', '{ year: { gt: 2020, lt: 2020 } }', /^filter\.year runs from gt 2020 to lt 2020/],
  ['observations', '{ value: { gte: 5, lt: 5 } }', /^filter\.value runs from gte 5 to lt 5/],
  [
    'facilities',
    '{ name: { contains: "" } }',
    /^filter\.name\.contains is empty, which every text has.*任何文字都符合/,
  ],
  ['facilities', '{ name: { contains: "\u200b" } }', /^filter\.name\.contains is empty/],
  ['facilities', '{ not: { name: { startsWith: " " } } }', /^filter\.not\.name\.startsWith is empty/],
  ['events', '{ startsOn: { gte: "2021-01", lte: "2020" } }', /^filter\.startsOn runs from gte 2021-01 to lte 2020/],
  ['events', '{ during: { from: "2021", to: "2020-12-31" } }', /^filter\.during runs from 2021 to 2020-12-31/],
  ['events', '{ startsOn: { month: { in: [13] } } }', /^filter\.startsOn\.month\.in: there is no month 13/],
  ['events', '{ status: { eq: null } }', /^filter\.status\.eq is null.*exists: false/],
  ['events', '{ level: { in: null } }', /^filter\.level\.in is null/],
  ['events', '{ level: null }', /^filter\.level is null/],
  ['events', '{ startsOn: { month: {} } }', /^filter\.startsOn\.month has no operator/],
  ['events', '{ or: [] }', /^filter\.or has no condition/],
  ['events', '{ and: [{ level: { eq: null } }] }', /^filter\.and\[0\]\.level\.eq is null/],
  ['events', '{ not: {} }', /^filter\.not has no condition/],
  ['events', '{ observations: {} }', /^filter\.observations has no condition/],
  ['events', '{ observations: { region: { eq: "x" } } }', /^filter\.observations\.region\.eq: there is no region/],
  [
    'facilities',
    '{ location: { near: { longitude: 37.7, latitude: 112.7, within: 500 } } }',
    /^filter\.location\.near\.latitude is 112\.7; a latitude is between -90 and 90.*exchanged.*写反/,
  ],
  [
    'facilities',
    '{ location: { near: { longitude: 112.7, latitude: 37.7, within: -1 } } }',
    /^filter\.location\.near\.within is -1; give a distance in metres.*（米）/,
  ],
  [
    'facilities',
    '{ location: { boundingBox: { west: 112, south: 38, east: 113, north: 37 } } }',
    /^filter\.location\.boundingBox runs from south 38 to north 37: nothing lies between/,
  ],
  [
    'facilities',
    '{ not: { location: { boundingBox: { west: -181, south: 37, east: 113, north: 38 } } } }',
    /^filter\.not\.location\.boundingBox\.west is -181; a longitude is between -180 and 180/,
  ],
  ['facilities', '{ location: { near: null } }', /^filter\.location\.near is null/],
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

test('a variable without a value does not turn a condition into all rows', async () => {
  const query = 'query ($unset: String) { events(filter: { region: { eq: $unset } }) { totalCount } }'
  const error = await service.requestError(query)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(/^filter\.region has no operator: the variable of its operand has no value/)
  expect(error.path).toEqual(['events'])
  expect((await service.requestError(query, { unset: null })).message).toMatch(/^filter\.region\.eq is null/)
  for (const counted of [
    'eventStatistics(filter: $f) { count }',
    'region(code: "140700") { events(filter: $f) { totalCount } }',
  ]) {
    const nested = await service.requestError(`query ($f: EventFilter) { ${counted} }`, { f: { level: {} } })
    expect(nested.message).toMatch(/^filter\.level has no operator/)
  }
})

test('a filter has a bounded number of conditions, nested or not', async () => {
  const query = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }'
  const condition = { level: { exists: true } }
  await service.request(query, { filter: { or: Array.from({ length: 90 }, () => condition) } })
  const tooMany = { or: Array.from({ length: 120 }, () => condition) }
  const tooDeep = Array.from({ length: 250 }).reduce<object>((filter) => ({ not: filter }), condition)
  for (const filter of [tooMany, tooDeep]) {
    const error = await service.requestError(query, { filter })
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.message).toMatch(/at most 200 are allowed/)
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
    ['facilities', { name: { startsWith: text } }],
    ['findings', { slug: { in: [text] } }],
    ['observations', { asWritten: { eq: text } }],
  ]
  for (const [field, filter] of filters) expect(await service.fetchAll(field, 'slug', { filter })).toEqual([])
  expect(await service.fetchAll('facilities', 'slug')).not.toEqual([])
})
