import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createZip } from '../testing/zip-file.ts'
import { ReportError, readReport } from './report-file.ts'
import { createPdf, createWord } from './testing/report-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Buffer | string) {
  const path = join(folder, 'report')
  await writeFile(path, bytes)
  return readReport(path)
}

const TEXT = '新建步道12公里。\n'

test('keeps text in UTF-8 unchanged, so that its SHA-256 is that of the file', async () => {
  const text = `\ufeff${TEXT}第二行\r\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(await read(text)).toEqual({ text, format: 'UTF-8', sha256 })
})

test('decodes GBK and UTF-16', async () => {
  const gbk = Buffer.from('d0c2bda8b2bdb5c03132b9abc0efa1a30a', 'hex')
  expect(await read(gbk)).toMatchObject({ text: TEXT, format: 'GB18030' })
  expect(await read(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toMatchObject({ text: TEXT, format: 'UTF-16' })
})

test('gives the SHA-256 of the file itself', async () => {
  const word = createWord(['新建步道12公里。'])
  expect((await read(word)).sha256).toBe(createHash('sha256').update(word).digest('hex'))
})

test('reads a Word document by paragraphs', async () => {
  const { text, format } = await read(createWord(['一、工作', '新建步道12公里。']))
  expect(format).toBe('Word')
  expect(text.split('\n').filter(Boolean)).toEqual(['一、工作', '新建步道12公里。'])
})

const TABLE = [
  ['项目', '单位', '完成数'],
  ['体育公园', '个', '3'],
  ['健身步道', '公里', '46.5'],
]

test('reads the tables of a Word document and of a PDF as tables', async () => {
  for (const bytes of [createWord(['表1', TABLE, '以上。']), createPdf(['表1', TABLE, '以上。'])]) {
    const { text } = await read(bytes)
    const lines = text.split('\n').filter(Boolean)
    expect(lines).toEqual(['表1', '项目 | 单位 | 完成数', '体育公园 | 个 | 3', '健身步道 | 公里 | 46.5', '以上。'])
  }
})

test('names the pages of a PDF without text', async () => {
  const { pagesWithoutText } = await read(createPdf(['新建步道12公里。', ...Array(36).fill(' '), ' ']))
  expect(pagesWithoutText).toEqual([2])
})

test('reads a PDF by lines', async () => {
  const { text, format } = await read(createPdf(['新建步道12', '公里。']))
  expect(format).toBe('PDF')
  expect(text.split('\n').map((line) => line.trim())).toEqual(['新建步道12', '公里。'])
})

test.each([
  ['an empty file', Buffer.alloc(0), /contains no text/],
  ['white space', Buffer.from(' \n\u3000\n'), /contains no text/],
  ['a PDF without text', createPdf([]), /text recognition/],
  ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not a text, Word document/],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)),
    /not a text, Word document/,
  ],
  ['a document in the old Word format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word format.*password/],
  ['a ZIP archive of another kind', createZip({ 'a.txt': 'a' }), /not a Word document/],
  ['a truncated PDF', Buffer.from('%PDF-1.4 and nothing'), /corrupt/],
  ['a password-protected PDF', createPdf(['秘'], true), /password-protected/],
])('rejects %s in both languages', async (_, bytes, message) => {
  const error = await read(bytes).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ReportError)
  expect((error as ReportError).message).toMatch(message)
  expect((error as ReportError).bilingual.zh).toMatch(/\p{Script=Han}{4}/u)
})

test('rejects a large file without reading it', async () => {
  const path = join(folder, 'huge')
  const file = await open(path, 'w')
  await file.truncate(200 * 1024 * 1024)
  await file.close()
  await expect(readReport(path)).rejects.toThrow('The file has 200 MiB; a report may have at most 100 MiB.')
})

test('names a missing file', async () => {
  await expect(readReport(join(folder, 'none'))).rejects.toThrow(/File not found: .*none/)
})
