// The invented report of a bureau, what a reviewer decides on its drafts, and a package with its invented regions.
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWord, toBlocks } from '@tiyu/importing/extract/testing'

const here = new URL('./', import.meta.url)
const published = fileURLToPath(new URL('../../data', here))

/** Code of the region of the bureau. */
export const REGION = '990300'

/** What the reviewer decides on a proposed indicator or a named row. */
export interface PlannedDecision {
  /** The English name; `=` and a name for an indicator of the package; `-` to reject. */
  readonly answer: string
  /** Label of the topic, and name of the unit, where the draft has none. */
  readonly topic: string
  readonly unit: string
}

/** Reads the decisions by the Chinese name of a row. */
export async function readPlannedDecisions(): Promise<ReadonlyMap<string, PlannedDecision>> {
  const lines = (await readFile(new URL('lanxi-2024.decisions.tsv', here), 'utf8')).trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', answer = '', topic = '', unit = ''] = line.split('\t')
      return [name, { answer, topic, unit }]
    }),
  )
}

/** Reads the text of the report. */
export const readInventedReport = () => readFile(new URL('lanxi-2024.txt', here), 'utf8')

/** Reads the scan of its appendix, which `packages/ocr/eval/write-scan.ts` wrote from its text. */
export const readScannedAppendix = () => readFile(new URL('lanxi-2024-appendix.jpg', here))

/** Writes the report as a Word document, with scans at its end; returns its path. */
export async function writeReport(folder: string, text: string, scans: readonly Uint8Array[]): Promise<string> {
  const path = join(folder, 'lanxi-2024.docx')
  await writeFile(path, createWord(toBlocks(text), scans))
  return path
}

/** Copies the published package and adds the invented regions; returns its path. */
export async function copyPackage(folder: string): Promise<string> {
  const path = join(folder, 'package')
  await cp(published, path, { recursive: true })
  await appendFile(join(path, 'regions.csv'), await readFile(new URL('regions.csv', here)))
  return path
}
