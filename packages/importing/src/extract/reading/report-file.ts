// Reads the text of a report file. The format is detected by its first bytes, not by its name.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { decodeText, type TextEncoding } from '@tiyu/datapackage'
import { readPdf } from './pdf-file.ts'
import { recognizeImages } from './recognition.ts'
import { FILE_FAULTS, ReportError } from './report-error.ts'
import { type LoadRecognizer, loadRecognizer } from './text-recognizer.ts'
import { readWord } from './word-file.ts'

/** Format or encoding of a report. */
export type ReportFormat = TextEncoding | 'Word' | 'PDF' | 'image'

/** The text of a report. */
export interface ReportText {
  /** The text that character ranges refer to. */
  readonly text: string
  readonly format: ReportFormat
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
  /** Confidence of each character that was recognised in an image, from 0 to 1, by its position. */
  readonly confidences?: ReadonlyMap<number, number>
  /** Numbers of the pages of a PDF or TIFF with images whose text was recognised. */
  readonly recognizedPages?: readonly number[]
  /** Numbers of the pages of a PDF with images that were not read, because no recognizer is installed. */
  readonly unreadPages?: readonly number[]
  /** How many images of a Word document were recognised. */
  readonly recognizedImages?: number
  /** How many images of a Word document were not read, because no recognizer is installed, or because they are drawings. */
  readonly unreadImages?: number
}

type DecodedReport = Omit<ReportText, 'sha256'>

/** Maximum size of a report. */
const MAX_BYTES = 100 * 1024 * 1024

/** Maximum share of control characters in a text. */
const MAX_CONTROL_SHARE = 0.001

async function readImage(bytes: Buffer, load: LoadRecognizer): Promise<DecodedReport> {
  const images = await recognizeImages([bytes], load)
  if (!images) throw new ReportError(FILE_FAULTS.scan)
  const [image] = images
  if (!image) throw new ReportError(FILE_FAULTS.image)
  const { text, confidences, pageCount } = image
  const recognizedPages = Array.from({ length: pageCount }, (_, index) => index + 1)
  return { text, confidences, recognizedPages, format: 'image' }
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters identify a binary file.
  const controlCount = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controlCount <= text.length * MAX_CONTROL_SHARE
}

function readPlainText(bytes: Buffer): DecodedReport {
  // The BOM of UTF-8 is a character of the text, because positions are those of the file.
  const decoded = tryDecode(bytes)
  if (!decoded || !isText(decoded.text)) throw new ReportError(FILE_FAULTS.binary)
  return { text: decoded.text, format: decoded.encoding }
}

function tryDecode(bytes: Buffer) {
  try {
    return decodeText(bytes, { keepBom: true })
  } catch {
    return undefined
  }
}

type Reader = (bytes: Buffer, load: LoadRecognizer) => Promise<DecodedReport>

async function refuseOldWord(): Promise<never> {
  throw new ReportError(FILE_FAULTS.old)
}

/** Readers by the first bytes of a file, in hexadecimal digits. */
const READERS: readonly (readonly [signature: string, Reader])[] = [
  ['d0cf11e0', refuseOldWord],
  ['25504446', async (bytes, load) => ({ ...(await readPdf(bytes, load)), format: 'PDF' })],
  ['504b0304', async (bytes, load) => ({ ...(await readWord(bytes, load)), format: 'Word' })],
  ['89504e47', readImage],
  ['ffd8ff', readImage],
  ['49492a00', readImage],
  ['4d4d002a', readImage],
]

async function decode(bytes: Buffer, load: LoadRecognizer): Promise<DecodedReport> {
  const start = bytes.subarray(0, 8).toString('hex')
  const [, read] = READERS.find(([signature]) => start.startsWith(signature)) ?? []
  return read ? read(bytes, load) : readPlainText(bytes)
}

async function readBytes(path: string): Promise<Buffer> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile()) {
    throw new ReportError({ en: `File not found: ${path}.`, zh: `找不到文件 ${path}。` })
  }
  if (stats.size > MAX_BYTES) {
    const size = Math.ceil(stats.size / 1024 / 1024)
    throw new ReportError({
      en: `The file has ${size} MiB; a report may have at most ${MAX_BYTES / 1024 / 1024} MiB.`,
      zh: `文件有 ${size} MiB，报告不得超过 ${MAX_BYTES / 1024 / 1024} MiB。`,
    })
  }
  return readFile(path)
}

/**
 * Reads a report: text in UTF-8, UTF-16 or GB 18030 (GBK), Word (.docx), PDF, or an image as PNG, JPEG or TIFF.
 * @param load loads the recognizer of text in images
 * @throws ReportError if the file is missing, larger than 100 MiB, empty, password-protected, corrupt or of another
 * format, a scan that no recognizer is installed for, or if the recognizer fails
 */
export async function readReport(path: string, load: LoadRecognizer = loadRecognizer): Promise<ReportText> {
  const bytes = await readBytes(path)
  const decoded = await decode(bytes, load)
  if (decoded.text.trim().replace('\ufeff', '') === '') {
    const isScan = decoded.unreadPages?.length || decoded.unreadImages
    throw new ReportError(isScan ? FILE_FAULTS.scan : FILE_FAULTS.empty)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...decoded, sha256 }
}
