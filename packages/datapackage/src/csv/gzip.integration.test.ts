import { gunzipSync, gzipSync } from 'node:zlib'
import { tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { checkPackage } from '../check.ts'
import { PackageCopy } from '../testing/package-copy.ts'

const SPORTS = 'code,name,nameEn,parentCode\nball,球类,Ball games,\nchess,国际象棋,Chess,\n'

/** Creates a package whose sports table is compressed. */
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
  ['with compression in the descriptor', ', "compression": "gz"'],
  ['by its file name', ''],
])('reads a gzip file %s', async (_, compression) => {
  await using copy = await compressed(gzipSync(SPORTS), compression)
  const { problems, rows } = await checkPackage(copy.folder)
  expect(problems).toEqual([])
  expect(rows.sports).toBe(2)
})

test('reads every published table the same from gzip', async () => {
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
  ['that is truncated', whole.subarray(0, whole.length / 2)],
  ['with a wrong checksum', flipped],
  ['that is not gzip', Buffer.from(SPORTS)],
  ['that is empty', Buffer.alloc(0)],
])('reports a gzip file %s', async (_, bytes) => {
  expect(() => gunzipSync(bytes)).toThrow()
  await using copy = await compressed(bytes)
  const problems = await copy.problems()
  expect(problems).toMatchObject([{ file: 'sports.csv.gz' }])
})

test('reports positions in the uncompressed text', async () => {
  await using copy = await compressed(gzipSync(`${SPORTS}Chess!,棋,Chess,\n`))
  expect(await copy.positions()).toEqual(['sports.csv.gz:4:1 (code)'])
})

test('rejects compression in the descriptor for a plain file', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) =>
    text.replace(/"path": "sports\.csv"/, '"path": "sports.csv", "compression": "gz"'),
  )
  expect(await copy.positions()).toEqual(['datapackage.json'])
})
