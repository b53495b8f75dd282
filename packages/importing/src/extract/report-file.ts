// Reads the text of a report file. The format is detected by its first bytes, not by its name.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { decodeText, type TextEncoding } from '@tiyu/datapackage'
import { type Bilingual, TiyuError } from '@tiyu/model'
import { layOut, type TextRun } from './pdf-text.ts'
import { htmlToText } from './word-text.ts'

/** Thrown when a report cannot be read, or when its drafts cannot be written. */
export class ReportError extends TiyuError {
  override readonly name = 'ReportError'
  override readonly code = 'UNREADABLE_REPORT'
  readonly bilingual: Bilingual

  constructor(message: Bilingual) {
    super(`${message.en} ${message.zh}`)
    this.bilingual = message
  }
}

/** Format or encoding of a report. */
export type ReportFormat = TextEncoding | 'Word' | 'PDF'

/** The text of a report. */
export interface ReportText {
  /** The text that character ranges refer to. */
  readonly text: string
  readonly format: ReportFormat
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
  /** Numbers of the pages of a PDF that have no text, such as scans. */
  readonly pagesWithoutText?: readonly number[]
}

type DecodedReport = Omit<ReportText, 'sha256'>

/** Maximum size of a report. */
const MAX_BYTES = 100 * 1024 * 1024

/** Maximum share of control characters in a text. */
const MAX_CONTROL_SHARE = 0.001

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const ERRORS = {
  old: {
    en: 'The file is in the old Word format (.doc) or password-protected. Save it as .docx without a password, or as text.',
    zh: '文件为旧版 Word 格式（.doc）或设有密码。请去除密码后另存为 .docx，或存为文本。',
  },
  locked: {
    en: 'The PDF is password-protected. Save it without a password.',
    zh: 'PDF 设有密码，请去除密码后再试。',
  },
  word: {
    en: 'The file is a ZIP archive but not a Word document (.docx), or it is corrupt. Save the report as .docx again.',
    zh: '文件是 ZIP 压缩包，但不是 Word 文档（.docx），或已损坏。请将报告重新存为 .docx。',
  },
  pdf: {
    en: 'The PDF is corrupt. Export it again.',
    zh: 'PDF 已损坏，请重新导出。',
  },
  binary: {
    en: 'The file is not a text, Word document (.docx) or PDF. Save the report in one of these formats.',
    zh: '文件不是文本、Word 文档（.docx）或 PDF，请将报告存为其中一种格式。',
  },
  empty: {
    en: 'The file contains no text. Run text recognition (OCR) on a scanned PDF first.',
    zh: '文件中没有文字。扫描件 PDF 请先做文字识别（OCR）。',
  },
} as const satisfies Record<string, Bilingual>

async function extractWord(bytes: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage, ignoreEmptyParagraphs: true })
    return htmlToText(value)
  } catch {
    throw new ReportError(ERRORS.word)
  }
}

/** Reads the pages of a PDF; those without text, such as scans, are counted. */
async function extractPdf(bytes: Buffer): Promise<Pick<DecodedReport, 'text' | 'pagesWithoutText'>> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(layOut(items.flatMap(toRun)))
    }
    const pagesWithoutText = pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : []))
    return { text: pages.join('\n'), pagesWithoutText }
  } catch (error) {
    throw new ReportError((error as Error).name === 'PasswordException' ? ERRORS.locked : ERRORS.pdf)
  }
}

/** Returns a run of text of a PDF; none for marks of structure. */
function toRun(item: object): TextRun[] {
  if (!('str' in item)) return []
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number }
  const [, , , , x = 0, y = 0] = transform
  return [{ text: str, x, y, width, height }]
}

function decodePlainText(bytes: Buffer): DecodedReport {
  try {
    // The BOM of UTF-8 is a character of the text, because positions are those of the file.
    const { text, encoding } = decodeText(bytes, { keepBom: true })
    return { text, format: encoding }
  } catch {
    throw new ReportError(ERRORS.binary)
  }
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters identify a binary file.
  const controlCount = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controlCount <= text.length * MAX_CONTROL_SHARE
}

async function decode(bytes: Buffer): Promise<DecodedReport> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ReportError(ERRORS.old)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { ...(await extractPdf(bytes)), format: 'PDF' }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { text: await extractWord(bytes), format: 'Word' }
  const decoded = decodePlainText(bytes)
  if (!isText(decoded.text)) throw new ReportError(ERRORS.binary)
  return decoded
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
 * Reads a report: text in UTF-8, UTF-16 or GB 18030 (GBK), Word (.docx) or PDF.
 * @throws ReportError if the file is missing, larger than 100 MiB, empty, password-protected, corrupt or of another format
 */
export async function readReport(path: string): Promise<ReportText> {
  const bytes = await readBytes(path)
  const decoded = await decode(bytes)
  const { text } = decoded
  if (text.trim().replace('\ufeff', '') === '') throw new ReportError(ERRORS.empty)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...decoded, sha256 }
}
