import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { suggestMapping } from '../suggest/suggest-mapping.ts'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { BARE } from '../testing/report-text.ts'

const CSV = 'id,name\n1,A\n2,B\n'

describe('compressed files', () => {
  it.each([
    ['a.csv.gz', gzipSync(CSV)],
    ['a.zip', zipSync({ 'list/a.csv': strToU8(CSV), 'readme.pdf': strToU8('x'), '__MACOSX/._a.csv': strToU8('x') })],
    ['a.csv', zipSync({ 'a.csv': strToU8(CSV) })],
  ])('are mapped as the file they contain: %s', async (name, content) => {
    await using folder = await MappingFolder.make()
    expect(await folder.map(BARE, name, content)).toMatchObject({ read: 2, written: 2 })
    expect(await suggestMapping(folder.path(name))).toContain('name: "name"')
  })

  it.each([
    [
      'two sources',
      'a.zip',
      zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8(CSV) }),
      /2 files that can be mapped, of 2: a.csv, b.csv/,
    ],
    ['no source', 'a.zip', zipSync({ 'a.shp': strToU8('x') }), /0 files that can be mapped, of 1: a.shp/],
    ['damage', 'a.csv.gz', gzipSync(CSV).subarray(0, 20), /damaged/],
    ['a PDF', 'a.csv', Buffer.from('%PDF-1.7\n'), /PDF, which cannot be read as a table/],
    ['an old workbook', 'a.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /XLS/],
  ])('are refused with %s', async (_, name, content, message) => {
    await using folder = await MappingFolder.make()
    const path = await folder.write(name, content)
    await expect(suggestMapping(path)).rejects.toMatchObject({
      name: 'SourceError',
      message: expect.stringMatching(message),
    })
    await expect(folder.map(BARE, name, content)).rejects.toMatchObject({ name: 'SourceError' })
  })
})
