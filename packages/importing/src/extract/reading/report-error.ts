import { type Bilingual, type ErrorCode, TiyuError } from '@tiyu/model'
import { INSTALL_COMMAND } from './text-recognizer.ts'

/** Thrown when a report cannot be read, or when its drafts cannot be written. */
export class ReportError extends TiyuError {
  override readonly name = 'ReportError'
  override readonly code: ErrorCode
  readonly bilingual: Bilingual

  constructor(message: Bilingual, code: ErrorCode = 'UNREADABLE_REPORT') {
    super(`${message.en} ${message.zh}`)
    this.code = code
    this.bilingual = message
  }
}

/** What may be wrong with the file of a report. */
export const FILE_FAULTS = {
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
    en: 'The file is not a text, Word document (.docx), PDF, PNG, JPEG or TIFF. Save the report in one of these formats.',
    zh: '文件不是文本、Word 文档（.docx）、PDF、PNG、JPEG 或 TIFF，请将报告存为其中一种格式。',
  },
  image: {
    en: 'The image is corrupt, or of a kind that is not read. Save it as PNG, JPEG, TIFF or PDF.',
    zh: '图片已损坏或格式不支持，请存为 PNG、JPEG、TIFF 或 PDF。',
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

/** Returns the error of a recognizer that fails, whatever the report. */
export function recognitionFailure(cause: unknown): ReportError {
  const { message } = cause as Error
  return new ReportError(
    {
      en: `Text recognition (OCR) failed, not the report: ${message}. Install it again with \`${INSTALL_COMMAND}\`, and see that 500 MB of memory are free.`,
      zh: `文字识别（OCR）本身出错，并非报告有误：${message}。请运行 \`${INSTALL_COMMAND}\` 重新安装，并确保有 500 MB 可用内存。`,
    },
    'TEXT_RECOGNITION_FAILED',
  )
}
