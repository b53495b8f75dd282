// Writes an annotated report as text, Word document, PDF and scan, as `tiyu extract` reads them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPdf, createScannedPdf, createWord, PDF_LAYOUTS, toBlocks } from '@tiyu/importing/extract/testing'

/** Formats in which the annotated reports are scored, PDF in three layouts; scans take minutes. */
export const FORMS = ['text', 'Word', 'PDF', 'PDF plain', 'PDF columns'] as const
export const SCAN = 'scan'
export type Form = (typeof FORMS)[number] | typeof SCAN

/** What `packages/ocr/eval` gives: pages of a text as JPEG images. */
interface ScannedPages {
  createScannedPages(text: string): Promise<readonly { bytes: Uint8Array; width: number; height: number }[]>
}

/** The module, by its address: it has types only where text recognition is installed. */
const SCANNED_PAGES = new URL('../../packages/ocr/eval/scanned-pages.ts', import.meta.url).href

async function createScan(text: string): Promise<Buffer> {
  const { createScannedPages } = (await import(SCANNED_PAGES)) as ScannedPages
  return createScannedPdf(await createScannedPages(text))
}

const WRITERS: Readonly<Record<Form, (text: string) => string | Buffer | Promise<Buffer>>> = {
  text: (text) => text,
  Word: (text) => createWord(toBlocks(text)),
  PDF: (text) => createPdf(toBlocks(text), { layout: PDF_LAYOUTS.office }),
  'PDF plain': (text) => createPdf(toBlocks(text), { layout: PDF_LAYOUTS.plain }),
  'PDF columns': (text) => createPdf(toBlocks(text), { layout: PDF_LAYOUTS.columns }),
  scan: createScan,
}

/** Writes a report to a folder in a format and returns its path. */
export async function writeForm(folder: string, name: string, text: string, form: Form): Promise<string> {
  const path = join(folder, `${name}.${form.replaceAll(' ', '-')}`)
  await writeFile(path, await WRITERS[form](text))
  return path
}
