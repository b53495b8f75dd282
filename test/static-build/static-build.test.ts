// Compares every file of a static build with the responses of a service of the same release.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@tiyu/sdk'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder, publishedVersion, type StoreFixture, storeFixtures } from '@tiyu/store/testing'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { storeEnv } from '../publish/served-store.ts'
import { type GraphQLResponse, postQuery } from '../service/started-service.ts'
import { BuiltSite, runTiyu, type SiteType } from './built-site.ts'

const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

type Fields = { readonly [name: string]: true | Fields }
type Row = Readonly<Record<string, unknown>>

interface ListResponse {
  readonly list: Row[] & { readonly nodes?: Row[]; readonly pageInfo?: Row }
}

const isPaged = (list: string) => !['facilityTypes', 'seriesBreaks', 'sports', 'units'].includes(list)

/** Selects the fields of a record, by the rules of docs/static-builds.md, from the schema of the build. */
function recordFields(schema: GraphQLSchema, type: GraphQLObjectType): Fields {
  const referenceFields = (name: string): Fields => {
    const object = schema.getType(name) as GraphQLObjectType
    const has = (field: string) => field in object.getFields()
    const key = ['slug', 'code'].find(has)
    if (!key || name === 'Citation') return { __typename: true, ...recordFields(schema, object) }
    const names = [key, 'name', 'nameEn', 'title', 'titleEn'].filter(has)
    return { __typename: true, ...Object.fromEntries(names.map((field) => [field, true as const])) }
  }
  // Outlines are left out of the records: their file is part of the data package.
  const isRecorded = ({ args, type: of }: GraphQLField<unknown, unknown>) =>
    args.length === 0 && getNamedType(of).name !== 'GeoJSON'
  const plain = Object.values(type.getFields()).filter(isRecorded)
  return Object.fromEntries(
    plain.map(({ name, type: of }) => [
      name,
      isLeafType(getNamedType(of)) ? true : referenceFields(getNamedType(of).name),
    ]),
  )
}

const selection = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, below]) => (below === true ? name : `${name} { ${selection(below)} }`))
    .join(' ')

function withPath(fields: Fields, [name = '', ...rest]: readonly string[]): Fields {
  const below = fields[name]
  return { ...fields, [name]: rest.length === 0 || withPath(below && below !== true ? below : {}, rest) }
}

/** The digests of the files of each build. */
const builtSums = new Map<string, string>()

describe.each(['folders', 'PostgreSQL'] as const)('a static build of a release in %s', (kind) => {
  let place: StoreFixture
  let parentFolder: string
  let site: BuiltSite
  let service: RunningService
  let types: [name: string, files: SiteType][]
  let schema: GraphQLSchema
  let summary: { files: number; bytes: number; records: Record<string, number> }

  beforeAll(async () => {
    place = await storeFixtures[kind](inject('postgresServer'))
    parentFolder = await mkdtemp(join(tmpdir(), 'tiyu-static-'))
    site = new BuiltSite(join(parentFolder, 'site'))
    const env = { ...storeEnv(place), DATA_DIR }
    await runTiyu(['publish'], env)
    const options = ['--release', publishedVersion, '--pages-up-to', '30', '--json']
    summary = JSON.parse(await runTiyu(['static', site.folder, ...options], env))
    builtSums.set(kind, await site.text('SHA256SUMS'))
    schema = buildSchema(await site.text('schema.graphql'))
    types = Object.entries((await site.json<{ types: Record<string, SiteType> }>('manifest.json')).types)
    service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  })
  afterAll(async () => {
    await service.close()
    await place.remove()
    await rm(parentFolder, { recursive: true, force: true })
  })

  /** Reads all pages of a list of the service. */
  async function fetchAll(list: string, fields: string, order?: string): Promise<Row[]> {
    const rows: Row[] = []
    let after: string | null = null
    do {
      const args = `(first: 100, after: $after${order ? `, orderBy: ${order}` : ''})`
      const query: string = isPaged(list)
        ? `query ($after: String) { list: ${list}${args} { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`
        : `{ list: ${list} { ${fields} } }`
      const response: GraphQLResponse<ListResponse> = await postQuery(service.url, query, { after })
      expect(response.errors).toBeUndefined()
      const page: ListResponse['list'] | undefined = response.data?.list
      rows.push(...(page?.nodes ?? page ?? []))
      after = page?.pageInfo?.hasNextPage ? (page.pageInfo.endCursor as string) : null
    } while (after)
    return rows
  }

  it('has a digest of each file, and no time of the build', async () => {
    const lines = (await site.text('SHA256SUMS')).trimEnd().split('\n')
    let total = 0
    for (const line of lines) {
      const content = await readFile(join(site.folder, line.slice(66)))
      expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64))
      total += content.length
    }
    const { files, bytes, records } = summary
    expect([files, bytes, records.regions]).toEqual([lines.length, total, 55])
    expect(await readdir(parentFolder)).toEqual(['site'])
    const { release } = await site.json<{ release: Row }>('manifest.json')
    // The date of the package, not the time at which this service built the release.
    expect(release).toMatchObject({ created: '2026-11-23', citation: expect.stringContaining('[DS]. 2026-11-23.') })
    expect(release).not.toHaveProperty('publishedAt')
  })

  it('has every type with a list', () => {
    expect(types.map(([, { list }]) => list)).toEqual(
      expect.arrayContaining(['facilities', 'events', 'observations', 'regions', 'citations', 'units']),
    )
    expect(types.length).toBeGreaterThanOrEqual(19)
  })

  it('has the records of the service, in the same order, in files of equal size', async () => {
    for (const [name, files] of types) {
      const fields = recordFields(schema, schema.getType(name) as GraphQLObjectType)
      const records = await site.records<Row>(files)
      expect([name, records]).toEqual([name, await fetchAll(files.list, selection(fields))])
      expect(records).toHaveLength(files.count)
      expect(files.files).toHaveLength(Math.ceil(files.count / files.pageSize))
      const [first = ''] = files.files
      expect(await site.json<Row[]>(first)).toHaveLength(Math.min(files.count, files.pageSize))
    }
  })

  it('indexes each record by its key', async () => {
    for (const [, files] of types) {
      const records = await site.records<Record<string, string>>(files)
      const found = await Promise.all(files.keys.map((path) => site.json<Record<string, number>>(path)))
      expect(Object.assign({}, ...found)).toEqual(
        Object.fromEntries(records.map((record, position) => [record[files.key], position])),
      )
    }
  })

  it('has the orders and hierarchies of the service', async () => {
    for (const [, files] of types) {
      const records = await site.records<Row>(files)
      for (const [order, path] of Object.entries(files.orders)) {
        const positions = await site.json<number[]>(path)
        const keys = positions.map((position) => ({ [files.key]: records[position]?.[files.key] }))
        expect([order, keys]).toEqual([order, await fetchAll(files.list, files.key, order)])
      }
      if (!files.parents) continue
      const above = await fetchAll(files.list, 'code parent { code }')
      expect(await site.json(files.parents)).toEqual(
        Object.fromEntries(above.map(({ code, parent }) => [code, (parent as Row | null)?.code ?? null])),
      )
    }
    expect(types.filter(([, { parents }]) => parents).map(([name]) => name)).toEqual([
      'FacilityType',
      'Region',
      'Sport',
    ])
  })

  it('has the statistics of the service for every grouping', async () => {
    const counted = types.filter(([, { statistics }]) => statistics)
    for (const [name, files] of counted) {
      const { count, groups } = await site.json<{ count: number; groups: Record<string, Row[]> }>(
        files.statistics as string,
      )
      const grouped = Object.keys(groups).map(
        (by) => `${by}: groups(by: ${by}) { key name nameEn description descriptionEn count }`,
      )
      const field = `${name.replace(/^./, (initial) => initial.toLowerCase())}Statistics`
      const { data } = await postQuery<{ counted: Row }>(
        service.url,
        `{ counted: ${field} { count ${grouped.join(' ')} } }`,
      )
      expect([name, data?.counted]).toEqual([name, { count, ...groups }])
      expect(count).toBe(files.count)
    }
    expect(counted.length).toBeGreaterThan(10)
  })

  it('has the CSV files that the SDK writes', async () => {
    const api = createClient({ url: `${service.url}/graphql` })
    const lines = async (written: AsyncIterable<string>) => (await Array.fromAsync(written)).join('')
    const table = await site.text('observations/observations.csv')
    const [head = ''] = table.split('\r\n', 1)
    const select = head.split(',').reduce((fields, path) => withPath(fields, path.split('.')), {})
    expect(table).toBe(await lines(api.observations.csv({ select })))
    expect(head).toMatch(/^slug,/)
    expect(head).toContain('indicator.name,')
  })

  it('has the release, schema and data package of the service', async () => {
    const { release } = await site.json<{ release: Row }>('manifest.json')
    const { data } = await postQuery<{ release: Row }>(service.url, `{ release { ${Object.keys(release).join(' ')} } }`)
    expect(release).toEqual(data?.release)
    expect(release).toMatchObject({
      version: publishedVersion,
      licence: expect.any(String),
      citation: expect.any(String),
    })
    expect(await site.text('schema.graphql')).toBe(await (await fetch(`${service.url}/schema.graphql`)).text())
    for (const file of await readdir(DATA_DIR)) {
      expect(await site.text(`data/${file}`)).toBe(await readFile(join(DATA_DIR, file), 'utf8'))
    }
  })

  it('has the tables and the catalogue of the service, with relative addresses', async () => {
    for (const file of ['units.tsv', 'facilities.parquet', 'facilities.arrows', 'release.xlsx', 'release.zip']) {
      const served = await (await fetch(`${service.url}/data/${file}`)).arrayBuffer()
      expect((await readFile(join(site.folder, 'data', file))).equals(Buffer.from(served))).toBe(true)
    }
    const served = await (await fetch(`${service.url}/dataset.jsonld`)).text()
    const relative = served.replaceAll(`${service.url}/data/`, 'data/').replaceAll(`"${service.url}/"`, '"./"')
    const withoutChecksums = (text: string) =>
      JSON.parse(text, (key, value) => (['sha256', 'contentSize'].includes(key) ? undefined : value))
    expect(withoutChecksums(await site.text('dataset.jsonld'))).toEqual(
      withoutChecksums(relative.replaceAll(`${service.url}/#`, '#')),
    )
    const catalogue = await site.text('catalog.ttl')
    expect(catalogue).not.toContain('DataService')
    const sums = await site.text('SHA256SUMS')
    for (const path of ['release.zip', 'release.xlsx', 'facilities.arrows', 'facilities.csv']) {
      const hash = sums.split('\n').find((line) => line.endsWith(`  data/${path}`))
      expect(catalogue).toContain(hash?.slice(0, 64))
    }
  })

  it('has a list of its files in both languages that links only to existing files', async () => {
    const page = await site.text('files.html')
    expect(page).toContain('every figure with the source text it comes from')
    expect(page).toContain('每个数字都附有原文出处')
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, path]) => path as string)
    expect(links.length).toBeGreaterThan(40)
    for (const link of links) expect((await site.text(link)).length).toBeGreaterThan(1)
  })
})

it('has equal bytes in every build, from either database', () => {
  expect(builtSums.size).toBe(2)
  const [one, other] = builtSums.values()
  expect(other).toBe(one)
})

it('never overwrites foreign files, and names a release that does not exist', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-static-'))
  const STATE_DIR = await copyStateFolder()
  try {
    const env = { STATE_DIR, DATABASE_URL: '', DATA_DIR }
    await mkdir(join(folder, 'site'))
    await writeFile(join(folder, 'site', 'mine.txt'), 'mine')
    const run = async (...more: string[]) =>
      (await runTiyu(['static', join(folder, 'site'), ...more], env).catch((error: unknown) => error)) as Row
    const failure = await run()
    expect([failure.code, failure.stderr]).toEqual([1, expect.stringMatching(/mine\.txt\).*未作改动/)])
    expect(await readdir(folder, { recursive: true })).toEqual(['site', join('site', 'mine.txt')])
    const unknown = await run('--release', '1999.1')
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('1999.1')])
  } finally {
    for (const path of [folder, STATE_DIR]) await rm(path, { recursive: true })
  }
})
