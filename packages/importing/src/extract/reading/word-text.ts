// Converts the HTML of a Word document to text: one paragraph a line, the cells of a table row between |.
import { decodeHTML } from 'entities'
import { imageMark } from './recognized-text.ts'

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'br', 'table', 'ul', 'ol'])

/** An open table. */
interface OpenTable {
  readonly rows: string[][]
  /** Rows that cells of earlier rows still cover, by column. */
  readonly covered: number[]
  cell: string
}

function spanOf(attributes: string, name: 'colspan' | 'rowspan'): number {
  return Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1)
}

/** Collects paragraphs and tables while the tags of a document are read in order. */
class TextBuilder {
  private readonly lines: string[] = []
  private paragraph = ''
  private readonly tables: OpenTable[] = []
  private spans = { columns: 1, rows: 1 }

  text(words: string): void {
    const table = this.tables.at(-1)
    if (table) table.cell += words
    else this.paragraph += words
  }

  open(tag: string, attributes: string): void {
    const table = this.tables.at(-1)
    if (tag === 'table') {
      this.endParagraph()
      this.tables.push({ rows: [], covered: [], cell: '' })
    } else if (tag === 'tr') table?.rows.push([])
    else if (tag === 'td' || tag === 'th') {
      this.spans = { columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') }
      if (table) table.cell = ''
    } else if (tag === 'img') this.image(Number(/src="(\d+)"/.exec(attributes)?.[1]))
    else if (BLOCKS.has(tag)) this.separate()
  }

  close(tag: string): void {
    if (tag === 'table') this.endTable()
    else if (tag === 'td' || tag === 'th') this.endCell()
    else if (BLOCKS.has(tag)) this.separate()
  }

  /** Puts the mark of an image in a line of its own, or into a cell. */
  private image(index: number): void {
    this.separate()
    this.text(imageMark(index))
    this.separate()
  }

  /** Ends a paragraph, or separates those of a cell. */
  private separate(): void {
    const table = this.tables.at(-1)
    if (!table) this.endParagraph()
    else if (table.cell.trim() !== '') table.cell = `${table.cell.trimEnd()} `
  }

  private endParagraph(): void {
    if (this.paragraph.trim() !== '') this.lines.push(this.paragraph)
    this.paragraph = ''
  }

  private endCell(): void {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    if (!table || !row) return
    while ((table.covered[row.length] ?? 0) >= table.rows.length) row.push('')
    const column = row.length
    row.push(table.cell.replaceAll(/\s+/g, ' ').replaceAll('|', '｜').trim(), ...Array(this.spans.columns - 1).fill(''))
    const lastRow = table.rows.length + this.spans.rows - 1
    for (let at = column; at < row.length; at += 1) table.covered[at] = this.spans.rows > 1 ? lastRow : 0
    table.cell = ''
  }

  private endTable(): void {
    const table = this.tables.pop()
    const rows = (table?.rows ?? []).filter((row) => row.some((cell) => cell !== ''))
    const outer = this.tables.at(-1)
    if (outer) outer.cell += rows.flat().join(' ')
    else this.lines.push(rows.map((row) => row.join(' | ')).join('\n'))
  }

  result(): string {
    this.endParagraph()
    return `${this.lines.join('\n\n')}\n`
  }
}

/** Returns the text of a document's HTML, with a mark for each image, whose `src` is its number. */
export function htmlToText(html: string): string {
  const builder = new TextBuilder()
  let last = 0
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    builder.text(decodeHTML(html.slice(last, index)))
    if (slash === '/') builder.close(name)
    else builder.open(name, attributes)
    last = index + tag.length
  }
  builder.text(decodeHTML(html.slice(last)))
  return builder.result()
}
