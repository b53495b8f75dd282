// Runs of text for tests of the layout of pages, whose Latin characters are half as wide as others.
import type { TextRun } from '../reading/text-run.ts'

const SIZE = 10

/** Returns the width of a text. */
function widthOf(text: string): number {
  return Array.from(text, (character) => (/[\u0020-\u024f]/.test(character) ? SIZE / 2 : SIZE)).reduce(
    (sum, width) => sum + width,
    0,
  )
}

/** Returns the runs of a line: text and start. */
export function runsAt(y: number, ...runs: readonly (readonly [text: string, x: number])[]): TextRun[] {
  return runs.map(([text, x]) => ({ text, x, y, width: widthOf(text), height: SIZE }))
}

/** Returns the runs of a line: text and end. */
export function runsUpTo(y: number, ...runs: readonly (readonly [text: string, end: number])[]): TextRun[] {
  return runs.flatMap(([text, end]) => runsAt(y, [text, end - widthOf(text)]))
}
