export { type Codelists as Catalogue, readCodelists as readCatalogue } from './codelists.ts'
export {
  DRAFT_COLUMNS,
  DRAFT_TEXT,
  type DraftedReport,
  toDraftFiles as draftFiles,
  writeDrafts,
} from './draft-files.ts'
export type { DraftCitation, DraftRow as Draft } from './draft-row.ts'
export { type Extraction, extract, type ReportSubject } from './extraction.ts'
export { type ReportFormat, type ReportText, readReport } from './report-file.ts'
