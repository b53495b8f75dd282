import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markdownTable } from 'markdown-table'

/** A table with a header row. */
export type Table = readonly (readonly string[])[]

/** Formats a table as Markdown, the first column left-aligned, the others right-aligned. */
export function toMarkdownTable(table: Table): string {
  const align = table[0]?.map((_, column) => (column === 0 ? 'l' : 'r')) ?? []
  return markdownTable(
    table.map((row) => [...row]),
    { align, stringLength: displayWidth },
  )
}

/** Width of a text in terminal columns: a Chinese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
}

/**
 * Writes a report to `bench/output/NAME.json` and `NAME.md`, which git ignores.
 * @returns the path of the JSON file
 */
export async function writeReport(name: string, data: object, markdown: string): Promise<string> {
  const file = fileURLToPath(new URL(`../output/${name}`, import.meta.url))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.json`, `${JSON.stringify(data, null, 2)}\n`)
  await writeFile(`${file}.md`, `${markdown.trimEnd()}\n`)
  return `${file}.json`
}
