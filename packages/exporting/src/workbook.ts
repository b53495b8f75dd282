// Workbooks of data packages and drafts, apart from the rest, which a service loads: their library is large.
export { CHOICES_SHEET, ChoiceLists } from './workbook/choice-lists.ts'
export { packageWorkbook } from './workbook/package-workbook.ts'
export { type CellComment, type TextColumn, type TextSheet, writeTextSheets } from './workbook/text-sheet.ts'
export { writeSheets } from './workbook/write-sheets.ts'
