import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { checkPackage } from '@tiyu/datapackage'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDivisions } from '../../scripts/nation/divisions.ts'
import { facilityRows } from '../../scripts/nation/facility-rows.ts'
import { makeIndicators } from '../../scripts/nation/indicators.ts'
import { generateNation } from '../../scripts/nation/nation.ts'
import { observationRows } from '../../scripts/nation/observation-rows.ts'
import { provinceBoxes } from '../../scripts/nation/province-boxes.ts'
import { createSites } from '../../scripts/nation/sites.ts'

type Cells = Readonly<Record<string, string>>

const SMALL = { facilities: 1000, observations: 2000, indicators: 200, seed: 1, townships: false, gzip: false }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-nation-'))
  await generateNation({ ...SMALL, out: join(folder, 'small') })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function hashes(name: string): Promise<Record<string, string>> {
  const files = (await readdir(join(folder, name))).toSorted()
  const hashed = files.map(async (file) => {
    const bytes = await readFile(join(folder, name, file))
    return [file, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(hashed))
}

async function rows(name: string, table: string): Promise<Cells[]> {
  return parse<Cells>(await readFile(join(folder, name, `${table}.csv`)), { columns: true })
}

describe('a generated nation', () => {
  it('passes the check', async () => {
    const { problems, rows: counts } = await checkPackage(join(folder, 'small'))
    expect(problems).toEqual([])
    expect(counts).toMatchObject({ facilities: 1000, observations: 2000, indicators: 200 })
  })

  it('has equal bytes for equal seeds only', async () => {
    await generateNation({ ...SMALL, out: join(folder, 'again') })
    expect(await hashes('again')).toEqual(await hashes('small'))
    await generateNation({ ...SMALL, seed: 2, out: join(folder, 'other') })
    const [other, small] = [await hashes('other'), await hashes('small')]
    expect(other['facilities.csv']).not.toBe(small['facilities.csv'])
    expect(other['regions.csv']).toBe(small['regions.csv'])
  })

  it('starts with the same facilities for a larger number', async () => {
    await generateNation({ ...SMALL, facilities: 1200, out: join(folder, 'more') })
    expect((await rows('more', 'facilities')).slice(0, 1000)).toEqual(await rows('small', 'facilities'))
  })

  it('has no two facilities of one name that neither address nor coordinates tell apart', () => {
    const [site] = createSites(readDivisions(), 1)
    const facilities = [...facilityRows(30_000, site ? [site] : [], 1)].map(
      ({ typeCode, name, longitude = '', latitude = '' }) => [typeCode, name, longitude, latitude].join(' '),
    )
    expect(facilities.filter((facility) => facility.endsWith('  ')).length).toBeGreaterThan(500)
    expect(new Set(facilities).size).toBe(facilities.length)
  })

  it('states in its name and title that it is generated', async () => {
    const descriptor = JSON.parse(await readFile(join(folder, 'small/datapackage.json'), 'utf8')) as Cells
    expect(descriptor.name).toBe('tiyu-generated-nation')
    expect(descriptor.title).toMatch(/Generated.*not facts/)
  })

  it('locates every facility in the box of its county, and every box in its province', async () => {
    const sites = createSites(readDivisions(), 1)
    const boxes = new Map(sites.map(({ code, box }) => [code, box]))
    const placed = (await rows('small', 'facilities')).filter(({ longitude }) => longitude)
    expect(placed.length).toBeGreaterThan(900)
    for (const { regionCode = '', longitude, latitude } of placed) {
      const [west, south, east, north] = boxes.get(regionCode) ?? [NaN, NaN, NaN, NaN]
      expect(Number(longitude)).toBeGreaterThanOrEqual(west - 0.00001)
      expect(Number(longitude)).toBeLessThanOrEqual(east + 0.00001)
      expect(Number(latitude)).toBeGreaterThanOrEqual(south - 0.00001)
      expect(Number(latitude)).toBeLessThanOrEqual(north + 0.00001)
    }
    expect(new Set(sites.map(({ box }) => box.join())).size).toBe(sites.length)
    for (const { code, box } of sites) {
      const [west, south, east, north] = provinceBoxes[code.slice(0, 2)] ?? [NaN, NaN, NaN, NaN]
      expect(box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north).toBe(true)
    }
  })

  it('has a skewed distribution of facility types, as in reality', async () => {
    const counts = new Map<string, number>()
    for (const { typeCode = '' } of await rows('small', 'facilities')) {
      counts.set(typeCode, (counts.get(typeCode) ?? 0) + 1)
    }
    const sorted = [...counts.values()].sort((one, other) => other - one)
    expect(sorted.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(600)
    expect(sorted.length).toBeGreaterThan(12)
  })

  it('has complete series of 20 years', async () => {
    const years = new Map<string, Set<string>>()
    for (const { indicatorCode, regionCode, yearFrom = '' } of await rows('small', 'observations')) {
      const series = `${indicatorCode} ${regionCode}`
      years.set(series, (years.get(series) ?? new Set()).add(yearFrom))
    }
    expect(years.size).toBe(100)
    for (const series of years.values()) expect(series.size).toBe(20)
  })

  it('has values for every county, which mostly change by a few per cent a year', () => {
    const divisions = readDivisions()
    const parents = new Set(divisions.map(({ parentCode }) => parentCode))
    const counties = divisions.filter(({ code }) => !parents.has(code))
    const indicators = makeIndicators([], [], 200)
    const series = new Map<string, number[]>()
    const regionsWithValues = new Set<string>()
    for (const row of observationRows(divisions.length * 2 * 20, { indicators, divisions }, 1)) {
      const { regionCode = '', indicatorCode, exact } = row
      regionsWithValues.add(regionCode)
      const key = `${indicatorCode} ${regionCode}`
      series.set(key, [...(series.get(key) ?? []), Number(exact)])
    }
    expect(counties.filter(({ code }) => !regionsWithValues.has(code))).toEqual([])
    const changes = [...series.values()].flatMap((values) =>
      values.slice(1).map((value, index) => value / (values[index] as number) - 1),
    )
    const jumps = changes.filter((change) => change > 0.5 || change < -0.2).length
    expect(jumps).toBeGreaterThan(0)
    expect(jumps / changes.length).toBeLessThan(0.01)
  })

  it('compresses large tables and includes townships on request', async () => {
    await generateNation({ ...SMALL, townships: true, gzip: true, out: join(folder, 'zipped') })
    const plain = gunzipSync(await readFile(join(folder, 'zipped/facilities.csv.gz')))
    expect(plain).toEqual(await readFile(join(folder, 'small/facilities.csv')))
    expect((await rows('zipped', 'regions')).length).toBeGreaterThan(40_000)
    const { resources } = JSON.parse(await readFile(join(folder, 'zipped/datapackage.json'), 'utf8')) as {
      resources: Cells[]
    }
    expect(resources.find(({ name }) => name === 'facilities')).toMatchObject({
      path: 'facilities.csv.gz',
      compression: 'gz',
    })
  })

  it('rejects more observations than there are cells', async () => {
    const generation = generateNation({ ...SMALL, indicators: 1, observations: 100_000, out: join(folder, 'none') })
    await expect(generation).rejects.toThrow(/At most \d+ observations fit/)
  })
})

describe('its command line', () => {
  const program = fileURLToPath(new URL('../../scripts/nation/generate.ts', import.meta.url))

  it.each([
    [['--nonsense', '3'], "Unknown option '--nonsense'"],
    [['--out', 'x', '--facilities', 'many'], '--facilities many: expected a whole number. 应为整数。'],
  ])('rejects %j with the usage', (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
    expect([status, stderr.split('\n')[0]]).toEqual([1, message])
    expect(stderr).toContain('Usage 用法: pnpm generate:nation --out DIR [options]')
    expect(stderr).not.toContain('    at ')
  })
})
