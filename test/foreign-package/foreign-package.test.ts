// A package of an invented bureau of another country, in English, from the check to the static build.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage } from '@tiyu/datapackage'
import { createContextFactory, schema, singleRelease } from '@tiyu/schema'
import { readExamples } from '@tiyu/server'
import { type OpenedRelease, openStore } from '@tiyu/store'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BuiltSite, runTiyu, type SiteType } from '../static-build/built-site.ts'

const PACKAGE = fileURLToPath(new URL('../../examples/packages/lydmark/', import.meta.url))

/** Values in the example queries for the published package, and their replacements for this package. */
const REPLACEMENTS: readonly (readonly [published: string | RegExp, example: string])[] = [
  ['3580公里', 'Northshire grounds'],
  ['"community-football-pitches-built" }, region: { eq: "140700" }', '"new-grounds" }, region: { eq: "XL" }'],
  ['sports-ground-area-per-capita', 'grounds'],
  ['sports-ground-area', 'grounds'],
  ['value: { gte: 3000000000, unit: "M2" }', 'value: { gte: 500, unit: "GROUND" }'],
  ['"M2"', '"GROUND"'],
  ['resident-population', 'population'],
  ['fitness-trail-construction-2018-2020', 'fields-for-all'],
  ['dazhai-auto-culture-theme-park', 'cairn-football-field'],
  ['from: 2020, to: 2023', 'from: 2023, to: 2024'],
  ['2021-12-31', '2025-12-31'],
  [/(?<!-)\b2020\b/g, '2024'],
  ['region: { eq: "140700" }, kind', 'region: { eq: "XL" }, kind'],
  [/"140700"/g, '"XL-NO"'],
  [/"1[04]0000"/g, '"XL"'],
]

const translate = (text: string) =>
  REPLACEMENTS.reduce((translated, [published, example]) => translated.replaceAll(published, example), text)

let stateFolder: string
let release: OpenedRelease
let closeStore: () => Promise<void>
let createContext: Awaited<ReturnType<typeof createContextFactory>>

async function request<Data>(query: string, variables = '{}'): Promise<Data> {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: JSON.parse(variables) as Record<string, unknown>,
    contextValue: createContext(),
  })
  expect(errors).toBeUndefined()
  return data as Data
}

beforeAll(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-foreign-'))
  const store = await openStore({ stateFolder })
  await store.publish(PACKAGE)
  release = await store.open()
  closeStore = () => store.close()
  createContext = await createContextFactory(release, singleRelease(release.info))
})

afterAll(async () => {
  await release?.close()
  await closeStore?.()
  await rm(stateFolder, { recursive: true, force: true })
})

test('the package passes the check, its citations compared with the text of its source', async () => {
  const { problems, compared } = await checkPackage(PACKAGE, { sources: join(PACKAGE, 'texts') })
  expect(problems).toEqual([])
  expect(compared).toEqual(['annual-report-2024'])
})

test('the package holds no Chinese, and says in every place that it is invented', async () => {
  const { packageFiles, title } = release.info
  const texts = await Promise.all(packageFiles.map(({ path }) => readFile(join(PACKAGE, path), 'utf8')))
  expect(texts.join('')).not.toMatch(/\p{Script=Han}/u)
  expect(title).toMatch(/invented/i)
  expect(await readFile(join(PACKAGE, 'README.md'), 'utf8')).toContain('Everything in this package is invented')
  expect(await readFile(join(PACKAGE, 'sources.csv'), 'utf8')).toMatch(/\(invented\)/)
})

test('the rules find the misprint and nothing else that fails', async () => {
  const { findings, findingStatistics } = await request<{
    findings: { nodes: { slug: string; explanationEn: string }[] }
    findingStatistics: { groups: { key: string; count: number }[] }
  }>(`{
    findings(filter: { verdict: { eq: FAIL } }) { nodes { slug explanationEn } }
    findingStatistics { groups(by: RULE) { key count } }
  }`)
  expect(findings.nodes.map(({ slug }) => slug).sort()).toEqual([
    'parts-sum:grounds-so-2024:place',
    'regions-sum:outdoor-xl-2024',
  ])
  expect(findings.nodes[0]?.explanationEn).toContain('430')
  expect(findingStatistics.groups.map(({ key }) => key).sort()).toEqual([
    'COMPLETION_RATE',
    'DIVISIONS',
    'PARTS_SUM',
    'PART_WITHIN_WHOLE',
    'PROMISE',
    'QUOTIENT',
    'RANK',
    'REGIONS_SUM',
    'REGION_SHARE',
    'STATED_INCREASE',
    'TWO_UNITS',
    'VENUE',
    'YEAR_ON_YEAR',
  ])
})

test('Chinese explanations set spaces beside words in Latin letters', async () => {
  const { findings } = await request<{ findings: { nodes: { explanation: string }[] } }>(
    '{ findings(first: 100) { nodes { explanation } } }',
  )
  const texts = findings.nodes.map(({ explanation }) => explanation)
  expect(texts).toContainEqual(expect.stringContaining('Southmere 2024年 Sports grounds：各部分相加为430 grounds'))
  expect(texts.filter((text) => /\d\p{Script=Latin}{2}|\p{Script=Latin}\d/u.test(text))).toEqual([])
})

test('regions have their outlines, with what a map of them must state', async () => {
  type Outline = { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
  const { region } = await request<{ region: { outline: Outline; children: { code: string; outline: Outline }[] } }>(
    '{ region(code: "XL-NO") { outline children { code outline } } }',
  )
  const file = JSON.parse(await readFile(join(PACKAGE, 'outlines.geojson'), 'utf8')) as {
    features: { properties: { code: string }; geometry: unknown }[]
  }
  for (const { code, outline } of region.children)
    expect(outline.geometry).toEqual(file.features.find(({ properties }) => properties.code === code)?.geometry)
  expect(region.children.map(({ outline }) => outline.geometry.type)).toEqual(['Polygon', 'Polygon', 'MultiPolygon'])
  expect(region.outline.properties).toMatchObject({ code: 'XL-NO', nameEn: 'Northshire', licence: 'CC0-1.0' })
  expect(region.outline.properties.approvalNumber).toBe('LSO-2024-1 (invented)')
})

test('the names of regions are sorted without pinyin in the package', async () => {
  const { regions } = await request<{ regions: { nodes: { name: string; pinyin: string }[] } }>(
    '{ regions(orderBy: [NAME_ASC]) { nodes { name pinyin } } }',
  )
  expect(regions.nodes.map(({ name }) => name)).toEqual([
    'Alder',
    'Birkby',
    'Cairn',
    'Dunmoor',
    'Eastwell',
    'Lydmark',
    'Northshire',
    'Southmere',
  ])
  expect(regions.nodes[0]?.pinyin).toBe('alder')
})

test('the search finds English words, also within cited phrases', async () => {
  const query = (text: string) =>
    request<{ search: { nodes: { slug: string }[] } }>(
      `{ search(text: "${text}", types: [Facility]) { nodes { ... on Facility { slug } } } }`,
    )
  expect((await query('SWIMMING pool birkby')).search.nodes).toEqual([{ slug: 'birkby-swimming-pool' }])
  expect((await query('acres')).search.nodes).toEqual([{ slug: 'cairn-football-field' }])
})

describe('the example queries', async () => {
  /** Rows of the root fields that must not be empty, by the beginning of the file name. */
  const expectedRows: Readonly<Record<string, string>> = {
    '01': 'search',
    '02': 'facilities',
    '03': 'events',
    '06': 'observations',
    '08': 'observations',
    '09': 'observations',
    '11': 'sources',
    '12': 'findings',
    '13': 'observations',
    '15': 'observations',
  }

  test.each(await readExamples())('$file returns a result', async ({ file, query, variables }) => {
    const data = await request<Record<string, { nodes?: unknown[] } | null>>(
      translate(query),
      variables && translate(variables),
    )
    const field = expectedRows[file.slice(0, 2)]
    if (field) expect(data[field]?.nodes).not.toEqual([])
    else expect(Object.values(data)).not.toContain(null)
  })
})

test('the static build has a file of every table with rows', { timeout: 90_000 }, async () => {
  const out = join(stateFolder, 'site')
  const env = { DATA_DIR: PACKAGE, STATE_DIR: join(stateFolder, 'static'), DATABASE_URL: '' }
  await runTiyu(['publish'], env)
  await runTiyu(['static', out], env)
  const site = new BuiltSite(out)
  const { types } = await site.json<{ types: Readonly<Record<string, SiteType>> }>('manifest.json')
  expect(types.Facility?.count).toBe(12)
  expect(types.Region?.count).toBe(8)
  const facilities = await site.records<{ name: string }>(types.Facility as SiteType)
  expect(facilities.map(({ name }) => name)).toContain('Lake Merrow Rowing Course')
  const page = await readFile(join(out, 'en/regions/XL-NO.html'), 'utf8')
  const [map = ''] = /<svg class="map".*?<\/svg>/s.exec(page) ?? []
  expect(map.match(/<path /g)).toHaveLength(3)
  expect(map).toContain('Cairn')
  expect(page).toContain('Map approval number: LSO-2024-1 (invented).')
})
