// The pages of a build, by which the script of its search knows which results have one: long tables have no pages of rows.
import type { PageListSummary } from '@tiyu/explorer'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'
import type { OutputFolder } from '../output-folder.ts'

/** Average number of pages in a file. */
const PAGES_PER_FILE = 500

/** Writes the names of the files of pages without their language; that of a page is in the file of its hash. */
export async function writePageList(pages: readonly string[], output: OutputFolder): Promise<void> {
  const summary: PageListSummary = { files: Math.max(1, Math.ceil(pages.length / PAGES_PER_FILE)) }
  const files = Array.from({ length: summary.files }, (): string[] => [])
  for (const page of pages.toSorted()) files[keyFileIndex(page, summary.files)]?.push(page)
  for (const [at, names] of files.entries()) await output.write(`search/pages/${at}.json`, JSON.stringify(names))
  await output.write('search/pages/index.json', JSON.stringify(summary))
}
