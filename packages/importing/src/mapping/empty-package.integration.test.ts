import { readFile } from 'node:fs/promises'
import { checkPackage } from '@tiyu/datapackage'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { describe, expect, it } from 'vitest'
import { createEmptyPackage } from './empty-package.ts'
import { mapFiles } from './map-files.ts'
import { MappingFolder } from './testing/mapping-folder.ts'

async function createIn(folder: MappingFolder): Promise<string> {
  const options = { name: 'musterstadt', title: 'Sport in Musterstadt', version: '2024.1', license: 'CC0-1.0' }
  await createEmptyPackage({ folder: folder.path('base'), codes: publishedFolder, ...options })
  return folder.path('base')
}

describe('an empty package', () => {
  it('passes the check and has nothing of the bureau whose codes it takes', async () => {
    await using folder = await MappingFolder.make()
    const base = await createIn(folder)
    const { problems, rows } = await checkPackage(base)
    expect(problems).toEqual([])
    const filled = Object.entries(rows).filter(([, count]) => count > 0)
    expect(filled.map(([table]) => table).sort()).toEqual(['facility-types', 'sports', 'units'])
    expect(await readFile(`${base}/datapackage.json`, 'utf8')).toContain('Sport in Musterstadt')
  })

  it('takes facilities of a country without Chinese titles or pinyin', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `mapping: 1
title: Halls of Musterstadt
id: { slug: [id] }
fields: { name: name, regionCode: { value: DE-SN-musterstadt } }
leaveOut:
  - { column: name, match: ^Total$, why: A sum. }
rows:
  regions:
    - { code: DE-SN-musterstadt, name: Musterstadt, nameEn: Musterstadt, level: COUNTY }
`
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', mapping),
      sources: [await folder.write('a.csv', 'id,name\n1,Hall\n2,Total\n')],
      base: await createIn(folder),
      out: folder.path('out'),
    })
    expect(report).toMatchObject({ written: 1, rejected: 1, rows: { regions: 1 } })
    expect(await folder.problems()).toEqual([])
    expect(await folder.rows('regions')).toHaveLength(1)
    expect(JSON.parse(await readFile(folder.path('out/datapackage.json'), 'utf8'))).toMatchObject({
      name: 'musterstadt',
      title: 'Sport in Musterstadt',
    })
  })

  it('is not created over files', async () => {
    await using folder = await MappingFolder.make()
    await createIn(folder)
    await expect(createIn(folder)).rejects.toMatchObject({ name: 'OutputError' })
  })
})
