export { type Codelists, readCodelists } from './codelists.ts'
export {
  DRAFT_COLUMNS,
  DRAFT_TEXT,
  type DraftedReport,
  toDraftFiles,
  writeDrafts,
} from './draft-files.ts'
export type { DraftCitation, DraftRow } from './draft-row.ts'
export { type Extraction, extract, type ReportSubject } from './extraction.ts'
export { type NumberSummary, summariseNumbers } from './number-ledger.ts'
export { ReportError, type ReportFormat, type ReportText, readReport } from './report-file.ts'
export { findSubjectProblems, yearOfTitle } from './report-subject.ts'
