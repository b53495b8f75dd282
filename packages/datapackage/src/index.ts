export { type CheckResult, checkPackage, ValidatingReader } from './check.ts'
export { LOCATOR_SEPARATOR } from './checks/citation-text-check.ts'
export { hash64 } from './checks/hash-sets.ts'
export { SourceText } from './checks/source-text.ts'
export { facilityFigures, findMismatchedColumn } from './checks/stated-figure.ts'
export { CsvWriter, csvLine } from './csv/csv-writer.ts'
export { readRecords } from './csv/records.ts'
export { StagedFolder } from './files/staged-folder.ts'
export {
  DESCRIPTOR_FILE,
  type Descriptor,
  findTableFile,
  loadDescriptor,
  PACKAGE_NAME,
  PACKAGE_VERSION,
  tableFile,
} from './package/descriptor.ts'
export { formatDescriptor } from './package/descriptor-text.ts'
export { type Row, readRows } from './package/rows.ts'
export { tableResources } from './package/table-schema.ts'
export { decodeText, detectBom, type TextEncoding } from './text/text-encoding.ts'
export { tidyFile } from './tidy.ts'
