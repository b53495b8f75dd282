// Unpacks compressed source files, and refuses files that are no text.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Bilingual } from '@tiyu/model'
import { unzipSync } from 'fflate'
import { SourceError } from '../errors.ts'

/** A readable file; disposing of it removes what was unpacked. */
export interface UnpackedFile extends AsyncDisposable {
  readonly path: string
}

/** First bytes of file formats, as Latin-1. */
const SIGNATURES: readonly (readonly [bytes: string, format: string])[] = [
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  ['%PDF', 'PDF'],
  ['\xd0\xcf\x11\xe0', 'XLS'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!', 'RAR'],
  ['SQLite format 3', 'SQLite (GeoPackage)'],
  ['PAR1', 'Parquet'],
  ['\x00\x00\x27\x0a', 'Shapefile'],
  ['\x89PNG', 'PNG'],
]

const LONGEST_SIGNATURE = 16

/** Largest file in an archive, in bytes. */
const MAX_UNPACKED = 1024 ** 3

/** The start of a page or of XML, which some systems export under the name of a table. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|kml|gpx)/i

async function detectFormat(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_SIGNATURE), 0, LONGEST_SIGNATURE, 0)
    const start = buffer.toString('latin1', 0, bytesRead)
    return MARKUP.test(start) ? 'HTML or XML' : SIGNATURES.find(([bytes]) => start.startsWith(bytes))?.[1]
  } finally {
    await file.close()
  }
}

function refuse(path: string, message: Bilingual, hint: Bilingual): SourceError {
  return new SourceError({ file: basename(path), message, hint })
}

function notText(path: string, format: string): SourceError {
  return refuse(
    path,
    {
      en: `The file is ${format}, which cannot be read as a table.`,
      zh: `文件是 ${format.replace(' or ', ' 或 ')} 格式，无法作为表格读取。`,
    },
    {
      en: 'Export it as CSV, GeoJSON, JSON or XLSX.',
      zh: '请导出为 CSV、GeoJSON、JSON 或 XLSX。',
    },
  )
}

const WORKBOOK_HINT: Bilingual = {
  en: 'Name it .xlsx, or set format.type to xlsx.',
  zh: '请以 .xlsx 命名，或把 format.type 设为 xlsx。',
}

/** Lists the files of an archive without unpacking them, leaving out folders and what macOS adds. */
function listEntries(bytes: Uint8Array): { readonly name: string; readonly size: number }[] {
  const entries: { name: string; size: number }[] = []
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      entries.push({ name, size: originalSize })
      return false
    },
  })
  return entries.filter(({ name }) => !/(^__MACOSX\/|\/$|\.DS_Store$)/.test(name))
}

/** Returns the only file of an archive that can be a source. */
function chooseEntry(path: string, bytes: Uint8Array, isSource: (name: string) => boolean): string {
  const entries = listEntries(bytes)
  if (entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw refuse(path, { en: 'The file is an Excel workbook.', zh: '文件是 Excel 工作簿。' }, WORKBOOK_HINT)
  const candidates = entries.filter(({ name }) => isSource(name))
  const [only] = candidates
  const listed = entries
    .map(({ name }) => name)
    .slice(0, 10)
    .join(', ')
  if (!only || candidates.length > 1) {
    throw refuse(
      path,
      {
        en: `The archive has ${candidates.length} files that can be mapped, of ${entries.length}: ${listed}.`,
        zh: `压缩包的 ${entries.length} 个文件中有 ${candidates.length} 个可以映射：${listed}。`,
      },
      { en: 'Unpack it and name the files.', zh: '请先解压，再指明文件。' },
    )
  }
  if (only.size > MAX_UNPACKED) {
    throw refuse(
      path,
      { en: `${only.name} has ${only.size} bytes when unpacked.`, zh: `${only.name} 解压后有 ${only.size} 字节。` },
      { en: 'Unpack it first.', zh: '请先解压。' },
    )
  }
  return only.name
}

async function unzip(path: string, folder: string, isSource: (name: string) => boolean): Promise<string> {
  const bytes = await readFile(path)
  const name = chooseEntry(path, bytes, isSource)
  const content = unzipSync(bytes, { filter: (entry) => entry.name === name })[name]
  const target = join(folder, basename(name))
  await writeFile(target, content ?? '')
  return target
}

async function gunzip(path: string, folder: string): Promise<string> {
  const target = join(folder, basename(path, extname(path)))
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(target))
  return target
}

/** Unpacks into a temporary folder. */
async function unpackWith(path: string, unpack: (folder: string) => Promise<string>): Promise<UnpackedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-source-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { path: await unpack(folder), [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    if (error instanceof SourceError) throw error
    throw refuse(
      path,
      { en: `The archive is damaged: ${(error as Error).message}.`, zh: '压缩包已损坏。' },
      { en: 'Fetch it again, or unpack it and name the files.', zh: '请重新获取，或先解压再指明文件。' },
    )
  }
}

/** What decides how a file is unpacked. */
interface UnpackOptions {
  /** True for a workbook, which is an archive itself. */
  readonly isWorkbook: boolean
  /** True for the name of a file that can be a source. */
  isSource(name: string): boolean
}

/**
 * Unpacks a gzip file, or a zip archive with one source file; other files are returned as they are.
 * @throws SourceError if the file is of a format that is no table, or the archive has not exactly one source
 */
export async function unpack(path: string, { isWorkbook, isSource }: UnpackOptions): Promise<UnpackedFile> {
  const format = await detectFormat(path)
  if (format === undefined || (isWorkbook && format !== 'gzip')) return { path, [Symbol.asyncDispose]: async () => {} }
  if (format === 'gzip') return unpackWith(path, (folder) => gunzip(path, folder))
  if (format === 'zip') return unpackWith(path, (folder) => unzip(path, folder, isSource))
  throw notText(path, format)
}
