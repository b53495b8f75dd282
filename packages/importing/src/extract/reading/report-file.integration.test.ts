import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PageImage, RecognizedLine } from '@tiyu/ocr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createZip } from '../../testing/zip-file.ts'
import { blindRecognizer, recognizedLine, recognizerOf } from '../testing/recognizer.ts'
import { createMixedPdf, createPdf, createScan, createWord } from '../testing/report-files.ts'
import { ReportError } from './report-error.ts'
import { readReport } from './report-file.ts'
import type { LoadRecognizer } from './text-recognizer.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Reads a report; without `load`, as if no recognizer were installed. */
async function read(bytes: Buffer | string, load: LoadRecognizer = async () => undefined) {
  const path = join(folder, 'report')
  await writeFile(path, bytes)
  return readReport(path, load)
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

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

const SCANNED: readonly RecognizedLine[] = [
  recognizedLine('项目', { x: 100, y: 60 }),
  recognizedLine('公里', { x: 600, y: 60 }),
  recognizedLine('新建步道', { x: 100, y: 100 }),
  recognizedLine('12', { x: 600, y: 100 }, 0.4),
]

test('recognises the text of scanned pages, as tables where it is one, with the confidence of each character', async () => {
  const images: PageImage[] = []
  const load = recognizerOf(SCANNED, images)
  const { text, confidences, ...report } = await read(createScan('年度报告。'.repeat(8)), load)
  expect(report).toMatchObject({ format: 'PDF', recognizedPages: [2], unreadPages: [] })
  expect(images).toEqual([{ page: 2, x: 0, y: 0, width: 595, height: 595, covered: [] }])
  expect(text.split('\n').slice(-2)).toEqual(['项目 | 公里', '新建步道 | 12'])
  const doubtful = [...(confidences ?? [])].filter(([, confidence]) => confidence < 0.9)
  expect(doubtful.map(([position, confidence]) => [text[position], confidence])).toEqual([
    ['1', 0.4],
    ['2', 0.4],
  ])
})

test('reads a page of text with an image whole, each where it stands, and nothing twice', async () => {
  const images: PageImage[] = []
  const { text, ...report } = await read(createMixedPdf('见下表：', ['以上。']), recognizerOf(SCANNED, images))
  expect(report).toMatchObject({ recognizedPages: [1], unreadPages: [] })
  expect(images).toMatchObject([{ page: 1, x: 50, y: 57, width: 297.5, height: 297.5 }])
  expect(text).toBe('见下表：\n项目 | 公里\n新建步道 | 12\n以上。')
})

test('recognises the images of a Word document where they stand', async () => {
  const word = createWord(['附件：'], [PNG])
  expect(await read(word, recognizerOf(SCANNED))).toMatchObject({
    text: '附件：\n\n项目 | 公里\n新建步道 | 12\n',
    recognizedImages: 1,
    unreadImages: 0,
  })
  expect(await read(word)).toMatchObject({ text: '附件：\n\n\n', recognizedImages: 0, unreadImages: 1 })
  expect(await read(word, blindRecognizer)).toMatchObject({ recognizedImages: 0, unreadImages: 1 })
})

test('names the scanned pages of a PDF that nothing can read', async () => {
  expect(await read(createScan('年度报告。'.repeat(8)))).toMatchObject({ recognizedPages: [], unreadPages: [2] })
})

test('says how to install text recognition for a report that is a scan only', async () => {
  await expect(read(createScan(''))).rejects.toThrow(/pnpm install:ocr.*扫描件/)
  await expect(read(PNG)).rejects.toThrow(/pnpm install:ocr/)
})

test.each([
  ['PNG', PNG],
  ['TIFF', Buffer.from('49492a0008000000', 'hex')],
])('recognises the text of an image in the format %s', async (_, bytes) => {
  const { text, format, recognizedPages } = await read(bytes, recognizerOf(SCANNED))
  expect(format).toBe('image')
  expect(recognizedPages).toEqual([1])
  expect(text).toBe('项目 | 公里\n新建步道 | 12')
})

test('tells a corrupt image from a recognizer that fails', async () => {
  await expect(read(PNG, blindRecognizer)).rejects.toMatchObject({
    code: 'UNREADABLE_REPORT',
    message: expect.stringMatching(/image is corrupt/),
  })
  const failing: LoadRecognizer = async () => {
    throw new Error('out of memory')
  }
  for (const bytes of [PNG, createScan(''), createWord([], [PNG])])
    await expect(read(bytes, failing)).rejects.toMatchObject({
      code: 'TEXT_RECOGNITION_FAILED',
      message: expect.stringMatching(/not the report: out of memory.*pnpm install:ocr.*文字识别/s),
    })
})

test('reads a PDF by lines', async () => {
  const { text, format } = await read(createPdf(['新建步道12', '公里。']))
  expect(format).toBe('PDF')
  expect(text.split('\n').map((line) => line.trim())).toEqual(['新建步道12', '公里。'])
})

test.each([
  ['an empty file', Buffer.alloc(0), /contains no text/],
  ['white space', Buffer.from(' \n\u3000\n'), /contains no text/],
  ['a PDF without text', createPdf([]), /contains no text/],
  [
    'random bytes',
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)),
    /not a text, Word document/,
  ],
  ['a document in the old Word format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word format.*password/],
  ['a ZIP archive of another kind', createZip({ 'a.txt': 'a' }), /not a Word document/],
  ['a truncated PDF', Buffer.from('%PDF-1.4 and nothing'), /corrupt/],
  ['a password-protected PDF', createPdf(['秘'], { locked: true }), /password-protected/],
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
