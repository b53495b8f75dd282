import { TiyuError } from '@tiyu/model'

/** Characters of the text in the message. */
const SHOWN = 30

/** Thrown when a text is longer than a cell of a workbook holds. */
export class CellLengthError extends TiyuError {
  override readonly name = 'CellLengthError'
  override readonly code = 'WORKBOOK_TOO_LARGE'

  constructor(sheet: string, text: string, maximum: number) {
    const beginning = text.slice(0, SHOWN)
    super(
      `A text of the sheet "${sheet}" has ${text.length} characters; a cell holds ${maximum}. It begins: ${beginning}… Edit the CSV file. 工作表“${sheet}”中有一段文字长 ${text.length} 个字符，单元格最多容纳 ${maximum} 个；其开头为：${beginning}…请直接编辑 CSV 文件。`,
    )
  }
}
