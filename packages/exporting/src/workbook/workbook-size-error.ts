import { TiyuError } from '@tiyu/model'

/** Thrown when a package has more rows than a workbook takes. */
export class WorkbookSizeError extends TiyuError {
  override readonly name = 'WorkbookSizeError'
  override readonly code = 'WORKBOOK_TOO_LARGE'

  constructor(maximum: number) {
    super(
      `The package has more than ${maximum} rows, too many for a workbook. Edit its CSV files. 数据包超过 ${maximum} 行，工作簿容纳不下，请直接编辑 CSV 文件。`,
    )
  }
}
