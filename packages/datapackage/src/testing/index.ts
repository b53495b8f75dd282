export { columnsOf, PackageCopy } from './package-copy.ts'
export { publishedFolder, publishedRows } from './published-rows.ts'
