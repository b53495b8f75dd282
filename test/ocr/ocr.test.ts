// Reads scans with the installed text recognition, and drafts from one with the command.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readReport } from '@tiyu/importing/extract'
import { createMixedPdf, createScan } from '@tiyu/importing/extract/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const execFileAsync = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const INSTALL_TIMEOUT_MS = 180_000

/** A page of `report.txt`: askew, grainy, and compressed strongly; `fax.tif` is the same in black and white on two pages (CCITT Group 4). */
const SCAN = { file: new URL('scan.jpg', import.meta.url), width: 1654, height: 610 }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-ocr-'))
  await execFileAsync('pnpm', ['--silent', 'install:ocr'], { cwd: root })
}, INSTALL_TIMEOUT_MS)
afterAll(() => rm(folder, { recursive: true, force: true }))

const numbersOf = (text: string) => text.normalize('NFKC').match(/\d[\d,.]*\d|\d/g)

test('drafts from a PDF whose second page is a scan: every number is read, with its confidence', async () => {
  const printed = await readFile(new URL('report.txt', import.meta.url), 'utf8')
  const pdf = join(folder, 'report.pdf')
  const { file, width, height } = SCAN
  await writeFile(pdf, createScan('封面', { bytes: await readFile(file), width, height }))
  const out = join(folder, 'drafts')
  const cli = join(root, 'packages/cli/src/cli.ts')
  const args = ['extract', pdf, '--year', '2023', '--region', '140700', '--out', out, '--json']
  const { stdout, stderr } = await execFileAsync(process.execPath, [cli, ...args], { cwd: root })
  expect(stderr).toContain('Text of scanned pages and images was recognised on pages 2.')
  expect(JSON.parse(stdout)).toMatchObject({ format: 'PDF', numbers: { unread: 0 } })
  const text = await readFile(join(out, 'report.txt'), 'utf8')
  expect(numbersOf(text)).toEqual(numbersOf(printed))
  const [header, ...characters] = (await readFile(join(out, 'characters.csv'), 'utf8')).trim().split('\n')
  expect(header).toBe('position,character,confidence')
  // Spaces and the separators of tables are not recognised but added.
  expect(characters.length).toBe(text.replace(/^封面\n/, '').replace(/[\n ]/g, '').length)
  const observations = await readFile(join(out, 'observations.csv'), 'utf8')
  expect(observations).toMatch(/126\.5,/)
})

test('reads a page of text with a scan whole, the scan where it stands', async () => {
  const pdf = join(folder, 'mixed.pdf')
  const { file, width, height } = SCAN
  await writeFile(
    pdf,
    createMixedPdf('附件共1件。', ['以上2023年数据。'], { bytes: await readFile(file), width, height }),
  )
  const { text, recognizedPages } = await readReport(pdf)
  expect(recognizedPages).toEqual([1])
  const printed = await readFile(new URL('report.txt', import.meta.url), 'utf8')
  expect(numbersOf(text)).toEqual(['1', ...(numbersOf(printed) ?? []), '2023'])
})

test('reads every page of a TIFF', async () => {
  const { text, format, recognizedPages } = await readReport(fileURLToPath(new URL('fax.tif', import.meta.url)))
  expect([format, recognizedPages]).toEqual(['image', [1, 2]])
  const printed = await readFile(new URL('report.txt', import.meta.url), 'utf8')
  expect(numbersOf(text)).toEqual(numbersOf(printed))
})

test.each([
  ['PNG', '89504e470d0a1a0a0000000d49484452'],
  ['TIFF', '49492a0008000000'],
])('calls a corrupt %s corrupt', async (_, bytes) => {
  const path = join(folder, 'corrupt')
  await writeFile(path, Buffer.from(bytes, 'hex'))
  await expect(readReport(path)).rejects.toThrow(/image is corrupt/)
})
