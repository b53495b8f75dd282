// Files that spreadsheets and web systems write under the name of a CSV file, recognised by their first bytes.
import type { Bilingual, Message } from '@tiyu/model'

/** Bytes that the signatures need, at most. */
const SIGNATURE_LENGTH = 16

const FORMATS: readonly (readonly [signature: string, name: Bilingual])[] = [
  ['PK\x03\x04', { en: 'a workbook or an archive (XLSX, ODS, ZIP)', zh: '工作簿或压缩包（XLSX、ODS、ZIP）' }],
  ['\xd0\xcf\x11\xe0', { en: 'an old workbook (XLS, ET)', zh: '旧格式的工作簿（XLS、ET）' }],
  ['\x1f\x8b', { en: 'compressed twice (gzip)', zh: '重复压缩的文件（gzip）' }],
  ['%PDF', { en: 'a PDF document', zh: 'PDF 文档' }],
  ['{\\rtf', { en: 'a document (RTF)', zh: '文档（RTF）' }],
]

/** Markup, which web systems export as "XLS". */
const MARKUP = /^\s*<(?:!doctype|html|\?xml|table|meta)/i
const PAGE: Bilingual = { en: 'a page of HTML or XML', zh: 'HTML 或 XML 网页' }

/** Returns the problem of a file whose first bytes are those of another format than CSV. */
export function findForeignFormat(start: Buffer): Message | undefined {
  const text = start.toString('latin1', 0, SIGNATURE_LENGTH)
  const name = MARKUP.test(text) ? PAGE : FORMATS.find(([signature]) => text.startsWith(signature))?.[1]
  return (
    name && {
      message: { en: `The file is ${name.en}, not CSV.`, zh: `文件是${name.zh}，不是 CSV。` },
      hint: {
        en: 'Open it in a spreadsheet and save the table as "CSV UTF-8"; "tiyu sheet" reads a workbook that it wrote.',
        zh: '请用电子表格打开，把该表另存为 “CSV UTF-8”；由 “tiyu sheet” 写出的工作簿可用它读回。',
      },
    }
  )
}
