import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { tables } from '@tiyu/model'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { mapFiles } from './map-files.ts'
import { MappingFolder } from './testing/mapping-folder.ts'
import { BARE, notes, reasons } from './testing/report-text.ts'

type Cells = Readonly<Record<string, string>>

/** Returns the rows of a published table, with empty cells for the columns that its file omits. */
async function publishedRows(table: string): Promise<Cells[]> {
  const columns = Object.keys(tables.find(({ name }) => name === table)?.columns ?? {})
  const empty = Object.fromEntries(columns.map((name) => [name, '']))
  const rows = parse<Cells>(await readFile(join(publishedFolder, `${table}.csv`)), { columns: true })
  return rows.map((row) => ({ ...empty, ...row }))
}

const CITED = `${BARE}  note: note
citation: { source: list, locator: "record {$line}", asWritten: "{name}" }
rows:
  sources:
    - { id: list, title: 名单, titleEn: List, publisher: 未注明, publisherEn: Not stated, kind: BULLETIN, reliability: C }
`

describe('rows of the base package', () => {
  it('are kept, and the rows of the file appended', async () => {
    await using folder = await MappingFolder.make()
    const before = await publishedRows('facilities')
    const report = await folder.map(BARE, 'a.csv', 'id,name\nnew-1,新馆\n', 'append')
    expect(report).toMatchObject({ read: 1, written: 1, merged: 0, rows: { facilities: 1 } })
    const rows = await folder.rows('facilities')
    expect(rows.slice(0, -1)).toEqual(before)
    expect(rows.at(-1)).toMatchObject({ id: 'new-1', name: '新馆' })
    for (const table of ['citations', 'observations', 'sources']) {
      expect(await folder.rows(table)).toEqual(await publishedRows(table))
    }
    expect(await folder.problems()).toEqual([])
    const descriptor = JSON.parse(await readFile(folder.path('out/datapackage.json'), 'utf8'))
    expect(descriptor.name).toBe(JSON.parse(await readFile(join(publishedFolder, 'datapackage.json'), 'utf8')).name)
  })

  it('reject a record with their key, unless records are merged', async () => {
    const [first] = await publishedRows('facilities')
    const file = `id,name\n${first?.id},改名\n`
    await using folder = await MappingFolder.make()
    const rejected = await folder.map(BARE, 'a.csv', file, 'append')
    expect(reasons(rejected)).toEqual(['a.csv:2: same-identifier'])
    expect(rejected.rejections[0]?.hint.en).toContain('--existing merge')
    expect(await folder.rows('facilities')).toEqual(await publishedRows('facilities'))
  })

  it('take the non-empty cells of a record with their key, and the items of its lists', async () => {
    const before = await publishedRows('facilities')
    const [first] = before
    await using folder = await MappingFolder.make()
    const mapping = CITED.replace('140700', first?.regionCode ?? '')
    const file = `id,name,note\n${first?.id},${first?.name},\nnew-1,新馆,新\n`
    const report = await folder.map(mapping, 'a.csv', file, 'merge')
    expect(report).toMatchObject({ read: 2, written: 1, merged: 1, rejected: 0 })
    const [merged, ...others] = await folder.rows('facilities')
    expect(merged).toMatchObject({ ...first, citationIds: `${first?.citationIds};record-${first?.id}` })
    expect(others.slice(0, -1)).toEqual(before.slice(1))
    expect(others.at(-1)).toMatchObject({ id: 'new-1', note: '新' })
    expect(await folder.problems()).toEqual([])
  })

  it('are merged again from the same file without a change', async () => {
    await using folder = await MappingFolder.make()
    const file = 'id,name,note\nnew-1,新馆,新\n'
    await folder.map(CITED, 'a.csv', file, 'append')
    const again = await mapFiles({
      mapping: folder.path('mapping.yaml'),
      sources: [folder.path('a.csv')],
      base: folder.path('out'),
      existing: 'merge',
      out: folder.path('again'),
    })
    expect(again).toMatchObject({ written: 0, merged: 1 })
    for (const table of ['facilities', 'citations', 'sources']) {
      expect(await readFile(folder.path(`again/${table}.csv`), 'utf8')).toBe(
        await readFile(folder.path(`out/${table}.csv`), 'utf8'),
      )
    }
  })

  it('are read from compressed tables, and from tables whose columns are in another order', async () => {
    await using folder = await MappingFolder.make()
    const base = folder.path('base')
    await cp(publishedFolder, base, { recursive: true })
    const facilities = await readFile(join(base, 'facilities.csv'), 'utf8')
    const moved = facilities.split('\n').map((line) => line.replace(/^([^,"]*),([^,"]*),/, '$2,$1,'))
    await writeFile(join(base, 'facilities.csv'), moved.join('\n'))
    await writeFile(join(base, 'units.csv.gz'), gzipSync(await readFile(join(base, 'units.csv'))))
    const descriptor = await readFile(join(base, 'datapackage.json'), 'utf8')
    await writeFile(join(base, 'datapackage.json'), descriptor.replace('"units.csv"', '"units.csv.gz"'))
    await mapFiles({
      mapping: await folder.write('m.yaml', BARE),
      sources: [await folder.write('a.csv', 'id,name\nnew-1,新馆\n')],
      base,
      out: folder.path('out'),
    })
    expect((await folder.rows('facilities')).slice(0, -1)).toEqual(await publishedRows('facilities'))
    expect(await folder.rows('units')).toEqual(await publishedRows('units'))
    expect(await folder.problems()).toEqual([])
  })

  it('show that the longitude and latitude of a record in their country are exchanged', async () => {
    await using folder = await MappingFolder.make()
    const mapping = await folder.write(
      'm.yaml',
      'mapping: 1\nid: { slug: [id] }\nfields:\n  name: id\n  regionCode: { value: GB-EDH }\ncoordinates: { x: lon, y: lat }\nrows:\n  regions:\n    - { code: GB-EDH, name: Edinburgh, nameEn: Edinburgh, pinyin: edinburgh, level: COUNTY }\n',
    )
    const source = (name: string, lines: readonly string[]) => folder.write(name, ['id,lon,lat', ...lines].join('\n'))
    const first = await source('first.csv', ['a,-3.19,55.95', 'b,-3.20,55.94', 'c,-3.21,55.93'])
    const base = folder.path('base')
    await mapFiles({ mapping, sources: [first], base: publishedFolder, out: base })
    const second = await source('second.csv', ['d,55.95,-3.19', 'e,-3.18,55.96', 'f,-1.26,51.75'])
    const report = await mapFiles({ mapping, sources: [second], base })
    expect(report.rejections).toMatchObject([
      { record: 1, reason: 'coordinates', message: { en: expect.stringContaining('far from the country of GB-EDH') } },
    ])
  })

  it('are left out only on request, which is reported', async () => {
    await using folder = await MappingFolder.make()
    const report = await folder.map(BARE, 'a.csv', 'id,name\nnew-1,新馆\n', 'drop')
    expect(await folder.rows('facilities')).toHaveLength(1)
    expect(notes(report)).toContain('--existing drop')
  })
})
