// Writes an annotated report as text, Word document and PDF, as `tiyu extract` reads them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPdf, createWord, type ReportBlock } from '@tiyu/importing/extract/testing'

/** Formats in which the annotated reports are scored. */
export const FORMS = ['text', 'Word', 'PDF'] as const
export type Form = (typeof FORMS)[number]

/** Parts a text into paragraphs and tables. */
function toBlocks(text: string): ReportBlock[] {
  const blocks: (string | string[][])[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1)
    if (!line.includes(' | ')) blocks.push(line)
    else if (Array.isArray(last)) last.push(line.split(' | '))
    else blocks.push([line.split(' | ')])
  }
  return blocks
}

const WRITERS: Readonly<Record<Form, (text: string) => string | Buffer>> = {
  text: (text) => text,
  Word: (text) => createWord(toBlocks(text)),
  PDF: (text) => createPdf(toBlocks(text)),
}

/** Writes a report to a folder in a format and returns its path. */
export async function writeForm(folder: string, name: string, text: string, form: Form): Promise<string> {
  const path = join(folder, `${name}.${form}`)
  await writeFile(path, WRITERS[form](text))
  return path
}
