import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvWriter, csvLine } from './csv-writer.ts'
import { readRecords } from './records.ts'

const cell = fc.oneof(
  fc.constantFrom('', '"', ',', '\n', '""', '甲, "乙"\n丙', ' a '),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\r', '').replaceAll('\uFEFF', '').toWellFormed()),
)
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  )

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-csv-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeTable(path: string, [header = [], ...rows]: readonly string[][], gzip = false): Promise<void> {
  const writer = await CsvWriter.open(path, { header, gzip })
  for (const row of rows) await writer.write(row)
  await writer.close()
  expect(writer.rowCount).toBe(rows.length)
}

test('writes files that our reader and csv-parse read back', async () => {
  await inFolder(async (folder) => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, gzip) => {
        count += 1
        const path = join(folder, `${count}.csv${gzip ? '.gz' : ''}`)
        await writeTable(path, rows, gzip)
        const records: (readonly string[])[] = []
        for await (const { cells } of readRecords(path, 'file', (problem) => expect(problem).toBeUndefined()))
          records.push(cells)
        expect(records).toEqual(rows)
        const bytes = await readFile(path)
        expect(parse(gzip ? gunzipSync(bytes) : bytes, { record_delimiter: '\n' })).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})

test('appends to an existing file without a second header', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeTable(path, [
      ['a', 'b'],
      ['1', '2'],
    ])
    const writer = await CsvWriter.open(path)
    await writer.write(['3', '4'])
    await writer.close()
    expect(await readFile(path, 'utf8')).toBe('a,b\n1,2\n3,4\n')
  })
})

test('refuses to overwrite a file', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.csv')
    await writeTable(path, [['a']])
    await expect(CsvWriter.open(path, { header: ['a'] })).rejects.toMatchObject({ code: 'EEXIST' })
  })
})

test('writes line breaks of any kind as LF', () => {
  expect(csvLine(['a\r\nb', 'c\rd'])).toBe('"a\nb","c\nd"\n')
})
