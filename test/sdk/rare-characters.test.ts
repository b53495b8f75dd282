// Searches for names with rare characters: in PGlite, PostgreSQL and static builds, compared with the names themselves.
import { foldText } from '@tiyu/model'
import { type Client, createClient } from '@tiyu/sdk'
import { readSettings, serve } from '@tiyu/server'
import { publishFacilities } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StaticBuildFixture } from './static-build-fixture.ts'

/** Characters whose order by code units is not that of their code points, and others that are written in several ways. */
const CHARACTERS = [
  ...'\u3400\u3401\u4dbf体育场内一〇々體',
  ...'\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29',
  ...'\u{20000}\u{20001}\u{20bb7}\u{2a6d6}\u{2a700}\u{2b740}\u{2ceb0}\u{30000}',
  ...'한がéÖ\u{10330}\u{1f3c0}',
  ...['3', '5', '2020', '1.5', '3d', 'km', 'x', ' ', '·', '—'],
]

/** Characters that people paste, and that a package must not have: parts of characters, compatibility forms, loose accents. */
const PASTED = [...'⺮⻓\u{16ff0}\uf9d1\u{2f800}㈠①ｱﬁ\u{1d401}', 'か\u3099', 'e\u0301']

/** Returns a folded name without signs, as it is found as a whole and by its beginning. */
const keyOf = (folded: string) => folded.replaceAll(/(?!(?<=\d)\.(?=\d))[^\p{L}\p{N}\p{Script=Han}]/gu, '')

let seed = 11
function next(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return (seed >>> 8) % below
}

const randomText = (length: number) =>
  Array.from({ length }, () => CHARACTERS[next(CHARACTERS.length)] as string)
    .join('')
    .trim()

/** Names that begin with each of the characters. */
const names = [
  ...new Map(
    Array.from({ length: 800 }, (_, at) => `${CHARACTERS[at % CHARACTERS.length]}${randomText(1 + next(5))}`.trim())
      .filter((name) => keyOf(foldText(name)) !== '')
      .map((name) => [keyOf(foldText(name)), name]),
  ).values(),
]

const RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const runsOf = (folded: string): string[] => folded.match(RUN) ?? []
const isHan = (run: string) => /^\p{Script=Han}/u.test(run)

/** True if a text has all pairs of a run of Chinese characters, or a word. */
function hasRun(runs: readonly string[], wanted: string): boolean {
  if (!isHan(wanted)) return runs.includes(wanted)
  const characters = [...wanted]
  const parts = characters.length === 1 ? characters : characters.slice(1).map((one, at) => `${characters[at]}${one}`)
  return parts.every((part) => runs.some((run) => isHan(run) && run.includes(part)))
}

/** True if a name has every word of a text, or begins with it. */
function matches(name: string, text: string): boolean {
  const [folded, wanted] = [foldText(name), foldText(text)]
  const [key, wantedKey] = [keyOf(folded), keyOf(wanted)]
  if (/\d$/.test(wantedKey) ? key === wantedKey : key.startsWith(wantedKey)) return true
  const runs = runsOf(folded)
  // A name is also its letters without the signs that part Chinese characters.
  const joined = /\p{Script=Han}[^\p{L}\p{N}\p{Script=Han}]+\p{Script=Han}/u.test(folded) ? runsOf(key) : []
  return runsOf(wanted).every((run) => hasRun([...runs, ...joined], run))
}

const texts = [
  ...CHARACTERS,
  ...PASTED,
  ...PASTED.flatMap((pasted) => [`体${pasted}`, `${pasted}育`]),
  ...names.slice(0, 40),
  ...Array.from({ length: 110 }, () => {
    const characters = [...(names[next(names.length)] as string)]
    const from = next(characters.length)
    return characters.slice(from, from + 1 + next(3)).join('')
  }),
].filter((text) => runsOf(foldText(text)).length > 0)

const query = (text: string) =>
  ({
    search: {
      $: { text, types: ['Facility'], first: 100 },
      totalCount: true,
      didYouMean: true,
      isPartial: true,
      nodes: { on: { Facility: { slug: true, name: true } } },
      edges: { highlights: { field: true, parts: { text: true, isMatch: true } } },
      facets: { byRegion: { $: { level: 'PREFECTURE' }, count: true } },
    },
  }) as never

interface Found {
  readonly totalCount: number
  readonly nodes: readonly { readonly slug: string; readonly name: string }[]
  readonly edges: readonly { readonly highlights: readonly object[] }[]
}

const search = async (client: Client, text: string): Promise<Found> =>
  ((await client.query(query(text))) as unknown as { search: Found }).search

/** Opens the names in PGlite and in a static build of it, and in PostgreSQL. */
async function openClients() {
  const facilities = names.map((name) => ({ name }))
  const [inFolder, inPostgres] = [
    await publishFacilities('folders', facilities),
    await publishFacilities('PostgreSQL', facilities),
  ]
  await inFolder.store.close()
  const fixture = await StaticBuildFixture.open((inFolder.fixture.location as { stateFolder: string }).stateFolder)
  const { databaseUrl } = inPostgres.fixture.location as { databaseUrl: string }
  const service = await serve(readSettings({ DATABASE_URL: databaseUrl, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  return {
    clients: {
      PGlite: fixture.createOnlineClient(),
      PostgreSQL: createClient({ url: `${service.url}/graphql` }),
      'a static build': fixture.createFilesClient(),
    },
    async close() {
      await service.close()
      await fixture.close()
      await inPostgres.remove()
      await inFolder.edited.copy[Symbol.asyncDispose]()
    },
  }
}

let opened: Awaited<ReturnType<typeof openClients>>
beforeAll(async () => {
  opened = await openClients()
}, 300_000)
afterAll(() => opened?.close())

describe.each(['PGlite', 'PostgreSQL', 'a static build'] as const)('in %s', (engine) => {
  test('a text finds the names that have its words or begin with it', { timeout: 300_000 }, async () => {
    let found = 0
    for (const text of texts) {
      const expected = names.flatMap((name, at) => (matches(name, text) ? [`facility-${at}`] : []))
      const { nodes, totalCount } = await search(opened.clients[engine], text)
      // They come first; where there are several, there is nothing else.
      const first = nodes.slice(0, expected.length).map(({ slug }) => slug)
      expect([...new Set(first)], JSON.stringify(text)).toHaveLength(Math.min(expected.length, 100))
      expect(expected, JSON.stringify(text)).toEqual(expect.arrayContaining(first))
      if (expected.length >= 5) expect(totalCount, JSON.stringify(text)).toBe(expected.length)
      found += expected.length
    }
    expect(found).toBeGreaterThan(1000)
  })
})

test('all answer alike', { timeout: 600_000 }, async () => {
  for (const text of texts) {
    const [one, ...others] = await Promise.all(Object.values(opened.clients).map((client) => client.query(query(text))))
    for (const other of others) expect(other, JSON.stringify(text)).toEqual(one)
  }
})
