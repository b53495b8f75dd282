import { labelWidth } from './label-width.ts'

/** Breaks a label at its spaces into lines of at most a width, where its words allow it. */
export function labelLines(label: string, width: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && labelWidth(longer) <= width) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
