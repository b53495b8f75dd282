// node packages/ocr/eval/write-scan.ts TEXT JPEG: writes a text of one page as the scan of a copy, the same in every run.
import { readFile, writeFile } from 'node:fs/promises'
import { createScannedPages } from './scanned-pages.ts'

const [text = '', scan = ''] = process.argv.slice(2)
const [page] = await createScannedPages(await readFile(text, 'utf8'))
if (page) await writeFile(scan, page.bytes)
