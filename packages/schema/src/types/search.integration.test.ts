import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

interface SearchHit {
  readonly __typename: string
  readonly key: string
  readonly name?: string
}

const SELECTION = `__typename
  ... on Indicator { key: code name } ... on Observation { key: slug } ... on Facility { key: slug name }
  ... on Programme { key: slug name } ... on EventSeries { key: slug name } ... on Event { key: slug name }
  ... on DemonstrationProject { key: slug name } ... on Policy { key: slug name: title } ... on Commitment { key: slug }
  ... on Organisation { key: slug name } ... on Statement { key: slug }
  ... on RankClaim { key: slug } ... on Source { key: slug name: title } ... on Region { key: code name }`

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const search = (text: string, types?: string[]) => service.fetchAll<SearchHit>('search', SELECTION, { text, types })
const keysOf = (found: readonly SearchHit[]) => found.map(({ __typename, key }) => `${__typename}:${key}`)

test.each([
  ['two Chinese characters', '手球', 'Programme:handball-city'],
  ['three Chinese characters', '柔力球', 'EventSeries:jinzhong-international-roliball-tournament'],
  ['one Chinese character', '球', 'Organisation:chinese-handball-association'],
  ['one Chinese character at the end of its words', '城', 'Programme:handball-city'],
  ['the identifier of a figure', 'o-s023', 'Observation:o-s023'],
  ['pinyin without the word for the division', 'jinzhong tiyuguan', 'Facility:jinzhong-gymnasium'],
  ['the same run together', 'jinzhongtiyuju', 'Organisation:jinzhong-sports-bureau'],
  ['digits', '3580', 'Observation:o-s013'],
  ['digits with their unit', '1.28亿元', 'Observation:o-s079'],
  ['a decimal', '2.3508', 'Observation:o-s023'],
  ['full-width digits', '３５８０', 'Observation:o-s012'],
  ['an English word', 'reservoir', 'Facility:yunzhu-reservoir'],
  ['an English word in capitals', 'RESERVOIR', 'Facility:yunzhu-reservoir'],
  ['Chinese behind a Latin word', '女子手球', 'Event:u20-womens-handball-world-championship-2026'],
  ['words of two languages', '云竹 reservoir', 'Facility:yunzhu-reservoir'],
  ['a document number', '国办发〔2020〕36号', 'Policy:fitness-facilities-opinions'],
  ['words between quotation marks', '“手球城”', 'Programme:handball-city'],
  ['a year', '体育彩票销售额 2020', 'Observation:o-s079'],
  ['a rank', '全省第一', 'RankClaim:r-s014'],
  ['a publisher', '人民日报', 'Source:nation-2021-industry-news'],
  ['the name of a division', '晋中市', 'Region:140700'],
])('finds rows by %s', async (_, text, expected) => {
  expect(keysOf(await search(text))).toContain(expected)
})

test('every result contains the words in its names or citations', async () => {
  const cited = `${SELECTION} ... on Cited { citations { asWritten } }`
  const found = await service.fetchAll<SearchHit & { citations: { asWritten: string }[] }>('search', cited, {
    text: '手球',
    types: ['Event', 'Programme', 'Facility', 'Organisation'],
  })
  expect(found.length).toBeGreaterThan(5)
  for (const { name, citations } of found) {
    expect([name, ...citations.map(({ asWritten }) => asWritten)].join('\n')).toMatch(/手球/)
  }
})

test('ranks matches in titles before matches in further text', async () => {
  const found = await search('手球', ['Event', 'Programme', 'Facility', 'Organisation'])
  const inTitle = found.map(({ name }) => name?.includes('手球'))
  const titles = inTitle.filter(Boolean).length
  expect(inTitle.slice(0, titles)).not.toContain(false)
  expect(titles).toBeGreaterThan(1)
  expect(titles).toBeLessThan(found.length)
})

test('types limits the results to these types', async () => {
  const all = await search('手球')
  const events = await search('手球', ['Event'])
  expect(events).toEqual(all.filter(({ __typename }) => __typename === 'Event'))
  expect(events.length).toBeGreaterThan(0)
  expect(await search('手球', [])).toEqual(all)
})

test('pages of one row yield the same sequence as one page, and totalCount is its length', async () => {
  const whole = await search('手球')
  const paged = await service.fetchAll<SearchHit>('search', SELECTION, { text: '手球', first: 1 })
  expect(paged).toEqual(whole)
  const { search: page } = await service.request<{ search: { totalCount: number } }>(
    '{ search(text: "手球") { totalCount } }',
  )
  expect(page.totalCount).toBe(whole.length)
})

describe('parts of a text that nothing is found for', () => {
  const isPartial = async (text: string, types?: string[]) => {
    const query = 'query ($text: String!, $types: [SearchType!]) { search(text: $text, types: $types) { isPartial } }'
    return (await service.request<{ search: { isPartial: boolean } }>(query, { text, types })).search.isPartial
  }

  test.each(['太谷足球场', '足球场 太谷', '太谷的足球场有多少'])('%s', async (text) => {
    const found = await search(text)
    expect(keysOf(found)).toEqual(expect.arrayContaining(keysOf(await search('太谷'))))
    expect(keysOf(found)).toEqual(expect.arrayContaining(keysOf(await search('足球场')).slice(0, 5)))
    expect(await search(text, ['FacilityType'])).toEqual(found.filter((hit) => hit.__typename === 'FacilityType'))
    expect([await isPartial(text), await isPartial(text, ['FacilityType'])]).toEqual([true, true])
  })

  test('other results are not partial', async () => {
    for (const text of ['手球', '收球', 'quidditch', '手球学效']) expect(await isPartial(text), text).toBe(false)
  })
})

describe('finds nothing', () => {
  test.each(['quidditch', '魁地奇', '手球 quidditch', '99999.99'])('%s', async (text) => {
    expect(await search(text)).toEqual([])
  })
})

test.each(['', '  ', '，。！？', '“”', `'";--`, '\\', '%', '_', '&|!():*', '🏀'])(
  '%j has nothing to search for',
  async (text) => {
    const error = await service.requestError(
      'query ($text: String!) { search(text: $text) { nodes { __typename } } }',
      {
        text,
      },
    )
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.message).toMatch(/nothing to search for.*没有可检索的内容/)
    expect(service.statements).toEqual([])
  },
)

test.each([
  `'; DROP TABLE "SearchEntry"; --`,
  `x' & 'y`,
  `手球' | '体育`,
  `手球\\`,
  `手球 & | ! ( ) : * <->`,
  `"手球`,
  `手球:*`,
  'a'.repeat(100),
])('treats %j as plain words', async (text) => {
  await expect(search(text)).resolves.toBeInstanceOf(Array)
  expect(keysOf(await search('手球'))).toContain('Programme:handball-city')
})

test('ignores punctuation between words', async () => {
  expect(await search('手球 & 学校')).toEqual(await search('学校，手球'))
})

test('limits the length of the text and answers the longest one', async () => {
  const query = 'query ($text: String!) { search(text: $text) { totalCount } }'
  const error = await service.requestError(query, { text: '球'.repeat(101) })
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(/101 characters; 100 are allowed.*101 个字符，上限为 100/)
  expect(service.statements).toEqual([])
  const varied = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + 7 * index)).join('')
  expect(await service.request(query, { text: varied })).toEqual({ search: { totalCount: 0 } })
})
