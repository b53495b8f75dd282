// Searches of the SDK on a static build, compared with those on a service with the same release.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApiError, type Client, createClient, staticBuild } from '@tiyu/sdk'
import { openStore } from '@tiyu/store'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readJudgements } from '../../scripts/eval-search/judgements.ts'
import { StaticBuildFixture } from './static-build-fixture.ts'

interface SearchArgs {
  readonly text: string
  readonly types?: readonly string[]
  readonly region?: string
  readonly first?: number
  readonly last?: number
  readonly after?: string
  readonly before?: string
}

/** Fields of hits of several types: those of references, and those of records. */
const on = {
  Facility: { name: true, nameEn: true },
  Region: { code: true, name: true, level: true },
  Event: { name: true, startsOn: true },
  Policy: { title: true },
  Observation: { slug: true, exact: true, region: { name: true } },
}

/** Everything that a search answers. */
const everything = ($: SearchArgs) => ({
  search: {
    $,
    totalCount: true,
    didYouMean: true,
    isPartial: true,
    facets: {
      byType: { type: true, count: true },
      byRegion: { $: { level: 'PREFECTURE' }, region: { code: true, name: true }, count: true },
    },
    edges: { node: { on }, highlights: { field: true, text: true, parts: { text: true, isMatch: true } } },
    pageInfo: { hasNextPage: true, hasPreviousPage: true },
  },
})

/** Returns the answer of a client, or the code of its error. */
const answerOf = (client: Client, args: SearchArgs): Promise<unknown> =>
  client.query(everything(args) as never).catch((error: ApiError) => error.code)

/** The published package, and one of another country in English. */
const packages = {
  data: undefined,
  lydmark: fileURLToPath(new URL('../../examples/packages/lydmark/', import.meta.url)),
}

/** Returns a state folder with the release of a package. */
async function publish(folder: string): Promise<string> {
  const state = await mkdtemp(join(tmpdir(), 'tiyu-search-state-'))
  const store = await openStore({ stateFolder: state })
  await store.publish(folder)
  await store.close()
  return state
}

/** Texts that nobody judged: parts of texts of the release, joined, shortened, and with characters exchanged. */
function randomTexts(texts: readonly string[], count: number): string[] {
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % below
  }
  const part = () => {
    const characters = [...(texts[next(texts.length)] ?? '')]
    const from = next(characters.length)
    return characters.slice(from, from + 1 + next(7)).join('')
  }
  const changes = [
    (text: string) => text,
    (text: string) => `${text} ${part()}`,
    (text: string) => text + part(),
    (text: string) => [...text].reverse().join(''),
    (text: string) => text.replace(/.$/u, '球'),
    (text: string) => text.slice(0, 1),
  ]
  return Array.from({ length: count }, () => (changes[next(changes.length)] as (text: string) => string)(part()))
}

interface Page {
  readonly nodes: readonly object[]
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>
}

/** Reads a page of a search, without its cursors, and where the next one begins. */
async function readPage(client: Client, $: object, direction: 'forward' | 'backward') {
  const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true }
  const nodes = { on: { Indicator: { code: true }, Observation: { slug: true }, Region: { code: true } } }
  const found = (await client.query({ search: { $, nodes, pageInfo } } as never)) as unknown as { search: Page }
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.search.pageInfo
  const next =
    direction === 'forward' ? { more: hasNextPage, at: endCursor } : { more: hasPreviousPage, at: startCursor }
  return { page: { nodes: found.search.nodes, hasNextPage, hasPreviousPage }, next: next.more ? next.at : null }
}

/** Reads up to eight pages of a search. */
async function pagesOf(client: Client, text: string, direction: 'forward' | 'backward'): Promise<object[]> {
  const pages: object[] = []
  let cursor: string | null = null
  do {
    const place = direction === 'forward' ? { first: 7, after: cursor } : { last: 7, before: cursor }
    const { page, next }: Awaited<ReturnType<typeof readPage>> = await readPage(client, { text, ...place }, direction)
    pages.push(page)
    cursor = next
  } while (cursor !== null && pages.length < 8)
  return pages
}

describe.each(Object.entries(packages))('searches of %s', (name, folder) => {
  let fixture: StaticBuildFixture
  let files: Client
  let online: Client
  beforeAll(async () => {
    fixture = await StaticBuildFixture.open(folder && (await publish(folder)))
    files = fixture.createFilesClient()
    online = fixture.createOnlineClient()
  }, 300_000)
  afterAll(() => fixture?.close())

  async function expectSame(args: SearchArgs): Promise<void> {
    const [here, there] = await Promise.all([answerOf(files, args), answerOf(online, args)])
    expect(here, JSON.stringify(args)).toEqual(there)
  }

  it('have the answers of a service for judged queries', { timeout: 600_000 }, async () => {
    for (const { query } of readJudgements(name)) await expectSame({ text: query, first: 10 })
  })

  it.each(['太谷足球场', '晋中体育馆面积多大', 'handball pool taigu', 'lydmark velodrome stadium'])(
    'have the answers of a service for parts of a text that nothing is found for: %s',
    async (text) => {
      for (const types of [[], ['Facility', 'Indicator']]) {
        await expectSame({ text, types, first: 10 })
        await expectSame({ text, types, last: 3 })
      }
    },
  )

  it('have the answers of a service for other texts, narrowed and from both ends', { timeout: 600_000 }, async () => {
    const regions: { code: string; name: string; nameEn: string }[] = JSON.parse(await fixture.read('regions/1.json'))
    const indicators: { name: string; nameEn: string; definition: string }[] = JSON.parse(
      await fixture.read('indicators/1.json'),
    )
    const named = [...regions, ...indicators].flatMap((one) => [one.name, one.nameEn])
    const texts = randomTexts([...named, ...indicators.map(({ definition }) => definition)], 60)
    for (const [at, text] of texts.entries()) {
      const { code } = regions[at % regions.length] as { code: string }
      await expectSame({ text, first: 5, region: code })
      await expectSame({ text, last: 4, types: ['Indicator', 'Observation', 'Region'] })
    }
  })

  it.each(['体育', '手球学效', 'grounds', 'sport 2020'])(
    'have the pages of a service, forward and backward: %s',
    { timeout: 120_000 },
    async (text) => {
      for (const direction of ['forward', 'backward'] as const)
        expect(await pagesOf(files, text, direction)).toEqual(await pagesOf(online, text, direction))
    },
  )

  it('fail with the codes of a service', async () => {
    for (const args of [
      { text: '' },
      { text: '——' },
      { text: '球'.repeat(101) },
      { text: '球', region: '999999' },
      { text: '球', first: 101 },
      { text: '球', first: 1, last: 1 },
      { text: '球', after: 'nonsense' },
    ]) {
      const codes = [files, online].map((client) =>
        client.query({ search: { $: args, totalCount: true } } as never).catch((error: ApiError) => error.code),
      )
      const [here, there] = await Promise.all(codes)
      expect(here, JSON.stringify(args)).toBeTypeOf('string')
      expect(here, JSON.stringify(args)).toBe(there)
    }
    const facet = (level: object) => ({
      search: { $: { text: '球' }, facets: { byRegion: { $: level, count: true } } },
    })
    for (const level of [{}, { childrenOf: '999999' }, { level: 'COUNTY', first: 101 }]) {
      const failures = [files, online].map((client) => client.query(facet(level) as never).catch((error) => error.code))
      expect(await Promise.all(failures)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
    }
  })
})

test('a build without a search, or with one of another format, is refused', { timeout: 180_000 }, async () => {
  const fixture = await StaticBuildFixture.open()
  try {
    /** Returns a client of files of which one is changed. */
    const changed = (path: string, change: (content: Record<string, unknown>) => object) =>
      createClient({
        url: fixture.manifestUrl,
        staticBuild,
        fetch: async (url, init) => {
          const response = await fetch(url, init)
          return url.endsWith(path)
            ? Response.json(change((await response.json()) as Record<string, unknown>))
            : response
        },
      })
    const { search: summary } = JSON.parse(await fixture.read('manifest.json'))
    const failureOf = (client: Client) =>
      client.query({ search: { $: { text: '球' }, totalCount: true } }).then(
        () => expect.unreachable(),
        (error) => error,
      )
    const without = await failureOf(changed('/manifest.json', ({ search: _, ...rest }) => rest))
    expect(without).toBeInstanceOf(ApiError)
    expect(without).toMatchObject({
      code: 'NOT_IN_FILES',
      message: expect.stringMatching(/no files for a search.*重新生成/),
    })
    const other = await failureOf(changed(`/${summary}`, (content) => ({ ...content, format: 99 })))
    expect(other).toMatchObject({ code: 'NOT_IN_FILES', message: expect.stringMatching(/has format 99.*格式为 99/) })
  } finally {
    await fixture.close()
  }
})
