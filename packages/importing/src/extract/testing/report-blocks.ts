// The paragraphs and tables of a report.

/** A paragraph, or a table by rows. */
export type ReportBlock = string | readonly (readonly string[])[]

/** Parts a text into paragraphs and tables, whose cells are between |. */
export function toBlocks(text: string): ReportBlock[] {
  const blocks: (string | string[][])[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1)
    const cells = line.split(/ \|(?= |$)/).map((cell) => cell.trim())
    if (cells.length < 2) blocks.push(line)
    else if (Array.isArray(last)) last.push(cells)
    else blocks.push([cells])
  }
  return blocks
}
