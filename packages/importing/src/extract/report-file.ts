// Reads the text of a report file. The format is detected by its first bytes, not by its name.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { decodeText, type TextEncoding } from '@tiyu/datapackage'
import { type Bilingual, TiyuError } from '@tiyu/model'
import { type PdfText, readPdf } from './pdf-file.ts'
import { layOutRecognized } from './recognized-text.ts'
import { INSTALL_COMMAND, type LoadRecognizer, loadRecognizer } from './text-recognizer.ts'
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
export type ReportFormat = TextEncoding | 'Word' | 'PDF' | 'image'

/** The text of a report. */
export interface ReportText {
  /** The text that character ranges refer to. */
  readonly text: string
  readonly format: ReportFormat
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string
  /** Confidence of each character that was recognised in a scan, from 0 to 1, by its position. */
  readonly confidences?: ReadonlyMap<number, number>
  /** Numbers of the pages of a PDF whose text was recognised. */
  readonly recognizedPages?: readonly number[]
  /** Numbers of the scanned pages of a PDF that were not read, because no recognizer is installed. */
  readonly unreadPages?: readonly number[]
}

type DecodedReport = Omit<ReportText, 'sha256'>

/** Maximum size of a report. */
const MAX_BYTES = 100 * 1024 * 1024

/** Maximum share of control characters in a text. */
const MAX_CONTROL_SHARE = 0.001

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
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
    en: 'The file is not a text, Word document (.docx), PDF, PNG or JPEG. Save the report in one of these formats.',
    zh: '文件不是文本、Word 文档（.docx）、PDF、PNG 或 JPEG，请将报告存为其中一种格式。',
  },
  image: {
    en: 'The image is corrupt, or of a kind that is not read. Save it as PNG, JPEG or PDF.',
    zh: '图片已损坏或格式不支持，请存为 PNG、JPEG 或 PDF。',
  },
  empty: {
    en: 'The file contains no text.',
    zh: '文件中没有文字。',
  },
  scan: {
    en: `The file is a scan, whose text must be recognised. Install text recognition (OCR) with \`${INSTALL_COMMAND}\` (320 MB), then run the command again.`,
    zh: `文件为扫描件，须作文字识别（OCR）。请先运行 \`${INSTALL_COMMAND}\` 安装文字识别（约 320 MB），再重新运行本命令。`,
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

async function extractPdf(bytes: Buffer, load: LoadRecognizer): Promise<PdfText> {
  try {
    return await readPdf(bytes, load)
  } catch (error) {
    throw new ReportError((error as Error).name === 'PasswordException' ? ERRORS.locked : ERRORS.pdf)
  }
}

async function recognizeImage(bytes: Buffer, load: LoadRecognizer): Promise<DecodedReport> {
  const recognizer = await load()
  if (!recognizer) throw new ReportError(ERRORS.scan)
  try {
    return { ...layOutRecognized(await recognizer.recognizeImage(bytes)), format: 'image' }
  } catch {
    throw new ReportError(ERRORS.image)
  } finally {
    await recognizer.close()
  }
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

const SIGNATURES = {
  old: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
  zip: [0x50, 0x4b, 0x03, 0x04],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
} as const

async function decode(bytes: Buffer, load: LoadRecognizer): Promise<DecodedReport> {
  if (startsWith(bytes, SIGNATURES.old)) throw new ReportError(ERRORS.old)
  if (startsWith(bytes, SIGNATURES.pdf)) return { ...(await extractPdf(bytes, load)), format: 'PDF' }
  if (startsWith(bytes, SIGNATURES.zip)) return { text: await extractWord(bytes), format: 'Word' }
  if (startsWith(bytes, SIGNATURES.png) || startsWith(bytes, SIGNATURES.jpeg)) return recognizeImage(bytes, load)
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
 * Reads a report: text in UTF-8, UTF-16 or GB 18030 (GBK), Word (.docx), PDF, or a scan as PDF, PNG or JPEG.
 * @param load loads the recognizer of scans
 * @throws ReportError if the file is missing, larger than 100 MiB, empty, password-protected, corrupt or of another
 * format, or a scan that no recognizer is installed for
 */
export async function readReport(path: string, load: LoadRecognizer = loadRecognizer): Promise<ReportText> {
  const bytes = await readBytes(path)
  const decoded = await decode(bytes, load)
  if (decoded.text.trim().replace('\ufeff', '') === '') {
    throw new ReportError(decoded.unreadPages?.length ? ERRORS.scan : ERRORS.empty)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...decoded, sha256 }
}
