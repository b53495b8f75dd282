export type { TableSheet } from './table-sheets.ts'
export { type UpdateResult, updatePackage } from './update-package.ts'
