import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatSchema } from '../rule/format-schema.ts'
import { openSource } from './open-source.ts'
import type { SourceRecord } from './record.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-csv-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(
  text: string,
  format: object = {},
): Promise<{ columns: readonly string[]; records: SourceRecord[] }> {
  const path = join(folder, 'file.csv')
  await writeFile(path, text)
  const source = await openSource(path, formatSchema.parse(format))
  const records: SourceRecord[] = []
  for await (const record of source.records) records.push(record)
  return { columns: source.columns, records }
}

function lines(records: readonly SourceRecord[]): unknown[] {
  return records.map(({ line, cells }) => [line, ...cells])
}

describe('delimited text', () => {
  it.each([
    ['commas', 'a,b\n1,"x, y"\n'],
    ['semicolons', 'a;b\n1;x, y\n'],
    ['tabs', 'a\tb\n1\tx, y\n'],
    ['tabs between quoted cells', '"a"\t"b"\n"1"\t"x, y"\n'],
    ['vertical bars', 'a|b\n1|x, y\n'],
    ['CRLF', 'a;b\r\n1;x, y\r\n'],
    ['mixed line endings', 'a;b\r\n1;x, y\n'],
    ['no final line ending', 'a;b\n1;x, y'],
  ])('detects %s', async (_name, text) => {
    const { columns, records } = await read(text)
    expect(columns).toEqual(['a', 'b'])
    expect(lines(records)).toEqual([[2, '1', 'x, y']])
  })

  it('counts lines across quoted line breaks, blank lines and a later header', async () => {
    const { columns, records } = await read('Report of 2020\n\nname;note\n"A\nB";x\n\n;\nC;y\n', { header: '3' })
    expect(columns).toEqual(['name', 'note'])
    expect(lines(records)).toEqual([
      [4, 'A\nB', 'x'],
      [8, 'C', 'y'],
    ])
  })

  it('names columns without a header by position or by the mapping', async () => {
    const numbered = await read('1;A\n2;B\n', { header: 'none' })
    expect(numbered.columns).toEqual(['#1', '#2'])
    expect(lines(numbered.records)).toEqual([
      [1, '1', 'A'],
      [2, '2', 'B'],
    ])
    const named = await read('1;A\n', { header: 'none', columns: ['id', 'name'] })
    expect(named.columns).toEqual(['id', 'name'])
  })

  it('names unnamed and duplicate columns by position', async () => {
    expect((await read('name,,name\n1,2,3\n')).columns).toEqual(['name', '#2', '#3'])
  })

  it('keeps quotes within a value, and reads quotes as ordinary characters on request', async () => {
    expect(lines((await read('a;b\n6" pipe;y\n')).records)).toEqual([[2, '6" pipe', 'y']])
    expect(lines((await read('a;b\n"x;y\n', { quote: 'none' })).records)).toEqual([[2, '"x', 'y']])
  })

  it('reports records with too few or too many cells, but accepts trailing empty cells', async () => {
    const { records } = await read('a,b\n1\n1,2,3\n1,2,,\n1,2\n')
    expect(records.map(({ error }) => error?.message.en)).toEqual([
      'The line has 1 cells, the table has 2 columns.',
      'The line has 3 cells, the table has 2 columns.',
      undefined,
      undefined,
    ])
  })

  it('reports the line of an unclosed quote', async () => {
    await expect(read('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({
      name: 'SourceError',
      problem: { file: 'file.csv', line: 3, hint: { en: expect.stringContaining('format.quote') } },
    })
  })

  it('returns no records for an empty file', async () => {
    expect(await read('')).toEqual({ columns: [], records: [] })
  })

  it('asks for the type of a file with an unknown extension', async () => {
    await writeFile(join(folder, 'file.dat'), 'a\n')
    const opening = openSource(join(folder, 'file.dat'), formatSchema.parse({}))
    await expect(opening).rejects.toMatchObject({ problem: { hint: { en: expect.stringContaining('format.type') } } })
  })
})
