import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { describe, expect, it } from 'vitest'
import { mapFiles } from './map-files.ts'
import type { MapReport } from './run/report.ts'
import { MappingFolder } from './testing/mapping-folder.ts'

function reasons({ rejections }: MapReport): string[] {
  return rejections.map(({ file, line, column, reason }) => `${file}:${line}:${column ?? ''} ${reason}`)
}

describe('the mapping of Scottish facilities', () => {
  const mapping = fileURLToPath(new URL('../../../../mappings/scotland-sports-facilities.yaml', import.meta.url))
  const excerpt = fileURLToPath(new URL('./testing/scotland-excerpt.csv', import.meta.url))

  it('imports or rejects every record of an excerpt', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({
      mapping,
      sources: [excerpt],
      base: publishedFolder,
      existing: 'drop',
      out: folder.path('out'),
    })
    expect(report).toMatchObject({ read: 40, written: 34, rejected: 6 })
    expect(reasons(report)).toEqual([
      'scotland-excerpt.csv:20:23 not-a-date',
      'scotland-excerpt.csv:36: same-identifier',
      'scotland-excerpt.csv:37: same-identifier',
      'scotland-excerpt.csv:38:3 unknown-code',
      'scotland-excerpt.csv:39:9 unknown-region',
      'scotland-excerpt.csv:40:6 empty',
    ])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[8, 'coordinates']])
    const types = new Map((await folder.rows('facilities')).map(({ id, typeCode }) => [id, typeCode]))
    expect(types.get('gb-sct-pub-spfat-2')).toBe('1.1.2.1')
    expect(types.get('gb-sct-pub-spfsw-2')).toBe('1.2.1')
    expect(types.get('gb-sct-pub-spfsp-1')).toBe('')
    expect(await folder.problems()).toEqual([])
    expect(JSON.parse(await readFile(folder.path('out/datapackage.json'), 'utf8'))).toMatchObject({
      name: 'scotland-sports-facilities',
    })
  })

  // The whole file may not be redistributed, so it is tested only if TIYU_SAMPLES names its folder.
  const samples = process.env.TIYU_SAMPLES
  if (samples) {
    it('imports all 13,830 records of the whole file', async () => {
      await using folder = await MappingFolder.make()
      const sources = [`${samples}/scotland-sports-facilities.csv`]
      const report = await mapFiles({
        mapping,
        sources,
        base: publishedFolder,
        existing: 'drop',
        out: folder.path('out'),
      })
      expect(report).toMatchObject({ read: 13_830, written: 13_830, rejected: 0 })
      expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[272, 'coordinates']])
      expect(await folder.problems()).toEqual([])
    })
  }
})
