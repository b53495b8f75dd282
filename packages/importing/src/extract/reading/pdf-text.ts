// Lays out the text of a page: paragraphs whose lines are joined, and tables with their cells between |.
import { divideCells } from './cell-division.ts'
import { findGapTables } from './gap-table.ts'
import { joinTexts, type LaidOutText } from './laid-out-text.ts'
import { findRuledTables, middleOf, type RuledTable } from './ruled-table.ts'
import type { RulingLine } from './ruling-lines.ts'
import { readingOrder } from './text-columns.ts'
import { TextFlow } from './text-flow.ts'
import { type TextLine, toLines } from './text-line.ts'
import { joinWords, type TextRun } from './text-run.ts'

/** A part of a page: runs of text, or a table. */
type PagePart = readonly TextRun[] | RuledTable

const toTableLine = (row: readonly string[]) => row.join(' | ')

/** Returns the parts of a page in the order in which they are read. */
function partsOf(runs: readonly TextRun[], rules: readonly RulingLine[]): PagePart[] {
  const parts: PagePart[] = []
  let rest = runs
  for (const table of findRuledTables(rules, runs)) {
    const above = rest.filter((run) => middleOf(run) < table.top && !table.has(run))
    parts.push(...readingOrder(above), table)
    rest = rest.filter((run) => !above.includes(run) && !table.has(run))
  }
  return [...parts, ...readingOrder(rest)]
}

/** Lays out lines that are of no table. */
function layOutProse(lines: readonly TextLine[], flow: TextFlow): LaidOutText {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above && flow.continues(above, line)) paragraphs.push(joinWords(paragraphs.pop() ?? '', line.text))
    else paragraphs.push(`${flow.indentOf(line)}${line.text}`)
  }
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    text: paragraphs.join('\n'),
    startsWithin: first !== undefined && flow.isWithin(first),
    endsWithin: last !== undefined && flow.isFull(last),
  }
}

/** Lays out the runs of a part, which has no table with lines around its cells. */
function layOutRuns(runs: readonly TextRun[], flow: TextFlow): LaidOutText[] {
  const lines = divideCells(toLines(runs))
  const texts: LaidOutText[] = []
  let from = 0
  for (const { rows, start, end } of findGapTables(lines)) {
    if (start > from) texts.push(layOutProse(lines.slice(from, start), flow))
    texts.push({ text: rows.map(toTableLine).join('\n') })
    from = end
  }
  return from < lines.length ? [...texts, layOutProse(lines.slice(from), flow)] : texts
}

/** Returns the edges of the text of pages. */
export function flowOf(pages: readonly (readonly TextRun[])[]): TextFlow {
  return new TextFlow(pages.flatMap((runs) => readingOrder(runs).flatMap(toLines)))
}

/** Lays out a page, or a part of one. */
export function layOut(
  runs: readonly TextRun[],
  { rules = [], flow = flowOf([runs]) }: { rules?: readonly RulingLine[]; flow?: TextFlow } = {},
): LaidOutText {
  const texts = partsOf(runs, rules).flatMap((part) =>
    'top' in part ? [{ text: part.read().map(toTableLine).join('\n') }] : layOutRuns(part, flow),
  )
  return joinTexts(texts)
}
