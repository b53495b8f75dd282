// From the file of a report to its text. What the file is follows from its first bytes, not from its name.
import { readFile, stat } from 'node:fs/promises'
import type { Bilingual } from '@tiyu/model'
import { ReportError } from './report-error.ts'

/** How a report was encoded. */
export type ReportFormat = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Word' | 'PDF'

/** The text of a report. */
export interface ReportText {
  /** The text that character ranges refer to; lines end with LF. */
  readonly text: string
  readonly format: ReportFormat
}

/** No report is larger. */
const MAX_BYTES = 100 * 1024 * 1024

/** A text may hold this share of control characters and still be one. */
const MAX_CONTROL_SHARE = 0.001

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const ERRORS = {
  old: {
    en: 'The file is in the old Word format (.doc) or locked by a password. Save it as .docx without a password, or as text.',
    zh: '文件为旧版 Word 格式（.doc）或设有密码。请去除密码后另存为 .docx，或存为文本。',
  },
  locked: {
    en: 'The PDF is locked by a password. Save it without one.',
    zh: 'PDF 设有密码，请去除密码后再试。',
  },
  word: {
    en: 'The file is a ZIP archive but no Word document (.docx), or it is damaged.',
    zh: '文件是 ZIP 压缩包，但不是 Word 文档（.docx），或已损坏。',
  },
  pdf: { en: 'The PDF is damaged and cannot be read.', zh: 'PDF 已损坏，无法读取。' },
  binary: {
    en: 'The file is no text, Word document (.docx) or PDF.',
    zh: '文件不是文本、Word 文档（.docx）或 PDF。',
  },
  empty: {
    en: 'The file holds no text. A scanned PDF needs text recognition first.',
    zh: '文件中没有文字。扫描件 PDF 请先做文字识别。',
  },
} as const satisfies Record<string, Bilingual>

async function extractWord(bytes: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    return value
  } catch {
    throw new ReportError(ERRORS.word)
  }
}

async function extractPdf(bytes: Buffer): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text } = await extractText(document, { mergePages: false })
    return text.join('\n')
  } catch (error) {
    throw new ReportError((error as Error).name === 'PasswordException' ? ERRORS.locked : ERRORS.pdf)
  }
}

function decodeText(bytes: Buffer): ReportText {
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), format: 'UTF-16' }
  try {
    // The mark of byte order is a character of the text: the SHA-256 is that of the file.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), format: 'UTF-8' }
  } catch {
    return { text: decodeGb(bytes), format: 'GB18030' }
  }
}

function decodeGb(bytes: Buffer): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    throw new ReportError(ERRORS.binary)
  }
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file.
  const controlCount = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controlCount <= text.length * MAX_CONTROL_SHARE
}

async function decode(bytes: Buffer): Promise<ReportText> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ReportError(ERRORS.old)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { text: await extractPdf(bytes), format: 'PDF' }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { text: await extractWord(bytes), format: 'Word' }
  const decoded = decodeText(bytes)
  if (!isText(decoded.text)) throw new ReportError(ERRORS.binary)
  return decoded
}

async function readBytes(path: string): Promise<Buffer> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isFile()) {
    throw new ReportError({ en: `There is no file ${path}.`, zh: `没有文件 ${path}。` })
  }
  if (stats.size > MAX_BYTES) {
    const size = Math.ceil(stats.size / 1024 / 1024)
    throw new ReportError({
      en: `The file has ${size} MiB; a report may have ${MAX_BYTES / 1024 / 1024} MiB.`,
      zh: `文件有 ${size} MiB，报告不得超过 ${MAX_BYTES / 1024 / 1024} MiB。`,
    })
  }
  return readFile(path)
}

/**
 * Reads a report: text in UTF-8, UTF-16 or GB 18030 (GBK), Word (.docx) or PDF.
 * @throws ReportError when the file is missing, larger than 100 MiB, empty, locked, damaged or of another kind
 */
export async function readReport(path: string): Promise<ReportText> {
  const bytes = await readBytes(path)
  const { text, format } = await decode(bytes)
  if (text.trim().replace('\ufeff', '') === '') throw new ReportError(ERRORS.empty)
  return { text: format === 'UTF-8' ? text : text.replaceAll(/\r\n?/g, '\n'), format }
}
