export { cellName } from './cell-name.ts'
export type { SheetPosition } from './sheet-records.ts'
export { type CellProblem, readTableSheets, type TableSheets } from './table-sheets.ts'
export { type UpdateResult, updatePackage } from './update-package.ts'
