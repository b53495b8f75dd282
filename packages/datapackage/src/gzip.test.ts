import { gunzipSync, gzipSync } from 'node:zlib'
import { tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { checkPackage } from './check.ts'
import { PackageCopy } from './testing/package-copy.ts'

const SPORTS = 'code,name,nameEn,parentCode\nball,球类,Ball games,\nchess,国际象棋,Chess,\n'

/** A package whose table of sports is in gzip. */
async function compressed(bytes: Uint8Array, compression = ', "compression": "gz"'): Promise<PackageCopy> {
  const copy = await PackageCopy.withoutRows()
  await copy.remove('sports.csv')
  await copy.write('sports.csv.gz', bytes)
  await copy.edit('datapackage.json', (text) =>
    text.replace(/"path": "sports\.csv"/, `"path": "sports.csv.gz"${compression}`),
  )
  return copy
}

test.each([
  ['with its compression said', ', "compression": "gz"'],
  ['known by its name alone', ''],
])('a file in gzip is read, %s', async (_, compression) => {
  await using copy = await compressed(gzipSync(SPORTS), compression)
  const { problems, rows } = await checkPackage(copy.folder)
  expect(problems).toEqual([])
  expect(rows.sports).toBe(2)
})

test('every published table is read the same from gzip', async () => {
  await using copy = await PackageCopy.published()
  const plain = await checkPackage(copy.folder)
  for (const { name } of tables) await copy.write(`${name}.csv.gz`, gzipSync(await copy.read(`${name}.csv`)))
  await copy.edit('datapackage.json', (text) => text.replaceAll(/("path": "[a-z-]+\.csv)"/g, '$1.gz"'))
  const { problems, rows } = await checkPackage(copy.folder)
  expect(problems).toEqual([])
  expect(rows).toEqual(plain.rows)
})

const whole = gzipSync(SPORTS.repeat(1) + Array.from({ length: 5000 }, (_, at) => `s${at},项${at},S${at},\n`).join(''))
const flipped = Buffer.from(whole)
flipped.writeUInt8(flipped.readUInt8(flipped.length - 6) ^ 1, flipped.length - 6)

test.each([
  ['that breaks off', whole.subarray(0, whole.length / 2)],
  ['whose check sum is wrong', flipped],
  ['that is no gzip at all', Buffer.from(SPORTS)],
  ['that is empty', Buffer.alloc(0)],
])('a file %s is told by its name', async (_, bytes) => {
  expect(() => gunzipSync(bytes)).toThrow()
  await using copy = await compressed(bytes)
  const problems = await copy.problems()
  expect(problems).toMatchObject([{ file: 'sports.csv.gz' }])
})

test('a place within a compressed file is that of its text', async () => {
  await using copy = await compressed(gzipSync(`${SPORTS}Chess!,棋,Chess,\n`))
  expect(await copy.positions()).toEqual(['sports.csv.gz:4:1 (code)'])
})

test('a plain file that is said to be compressed is refused', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) =>
    text.replace(/"path": "sports\.csv"/, '"path": "sports.csv", "compression": "gz"'),
  )
  expect(await copy.positions()).toEqual(['datapackage.json'])
})
