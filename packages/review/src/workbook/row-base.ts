// The state of a draft when it was written to a workbook: what a person has edited is what differs from it.
import type { Outcome, ReviewedDraft } from '@tiyu/importing/review'
import { z } from 'zod'

const BASE = z.object({
  /** Beginning of the SHA-256 of the text of the report. */
  report: z.string(),
  outcome: z.enum(['OPEN', 'ACCEPTED', 'REJECTED', 'WRITTEN']),
  /** Cells that are not empty. */
  cells: z.record(z.string(), z.string()),
  /** Texts that stood for these cells, where they differ. */
  texts: z.record(z.string(), z.string()),
})

/** The state of a draft when it was written to a workbook. */
export type RowBase = Readonly<z.infer<typeof BASE>>

const filled = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))

/** Returns the state of a draft as a text that a hidden cell keeps. */
export function formatBase(
  { outcome, cells }: { readonly outcome: Outcome; readonly cells: ReviewedDraft['cells'] },
  texts: Readonly<Record<string, string>>,
  report: string,
): string {
  const differing = Object.entries(texts).filter(([name, text]) => text !== (cells[name] ?? ''))
  const base: RowBase = { report, outcome, cells: filled(cells), texts: Object.fromEntries(differing) }
  return JSON.stringify(base)
}

/** Reads it back; undefined if the cell was changed. */
export function parseBase(text: string): RowBase | undefined {
  try {
    return BASE.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Returns the text that stood in a cell. */
export const baseText = ({ cells, texts }: RowBase, name: string) => texts[name] ?? cells[name] ?? ''
