import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage } from '@tiyu/datapackage'
import { mapFiles } from '@tiyu/importing/mapping'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)

it('docs/mapping.md shows a working mapping', async () => {
  const text = await readFile(new URL('docs/mapping.md', root), 'utf8')
  const [, mapping = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-documentation-'))
  try {
    await writeFile(join(folder, 'm.yaml'), mapping)
    const file =
      'Hallen\n\nNr;Bezeichnung;Art;Fläche;Baujahr;Straße;PLZ;Ort;Rechtswert;Hochwert\n7;Bad;Freibad;1.250,5;01.06.1972;Am See 1;01067;Musterstadt;500000;5538630,7\n'
    await writeFile(join(folder, 'a.csv'), Buffer.from(file, 'latin1'))
    const out = join(folder, 'out')
    const report = await mapFiles({
      mapping: join(folder, 'm.yaml'),
      sources: [join(folder, 'a.csv')],
      base: fileURLToPath(new URL('data', root)),
      out,
    })
    expect(report).toMatchObject({ written: 1, rejected: 0 })
    expect(await readFile(join(out, 'facilities.csv'), 'utf8')).toContain(
      'musterstadt-7,Bad,,1.2.1,DE-SN-musterstadt,,"Am See 1, 01067 Musterstadt",9,49.99999998,1250.5,M2,,,,,,,,1972-06-01',
    )
    expect((await checkPackage(out)).problems).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('docs/mapping.md documents every key of a mapping', async () => {
  const text = await readFile(new URL('docs/mapping.md', root), 'utf8')
  const folder = new URL('packages/importing/src/mapping/rule/', root)
  const files = ['mapping-schema', 'format-schema', 'rule-schema', 'coordinates-schema']
  const sources = await Promise.all(files.map((name) => readFile(new URL(`${name}.ts`, folder), 'utf8')))
  const keys = sources.flatMap((source) =>
    [...source.matchAll(/^ +\/\*\*.*\*\/\n +(\w+):/gm)].map(([, key]) => key ?? ''),
  )
  expect(keys.length).toBeGreaterThan(35)
  for (const key of new Set(keys)) expect(text, key).toMatch(new RegExp(`\`${key}[\`:]`))
})
