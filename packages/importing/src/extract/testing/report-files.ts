// Builds small report files: Word documents and PDFs.
export { createPdf, PDF_LAYOUTS } from './pdf-files.ts'
export { toBlocks } from './report-blocks.ts'
export { createMixedPdf, createScan, createScannedPdf } from './scanned-files.ts'
export { createWord } from './word-files.ts'
