// The search index of a release: for every row that can be found its text, and the words it is found by.
import { searchDocuments } from '../search/documents.ts'
import type { Named, Names } from '../search/names.ts'
import { SeenTokens } from '../search/seen-tokens.ts'
import { marksOf } from '../search/shelves.ts'
import { foldText, visitTokens } from '../search/tokens.ts'
import type { AnyTable } from '../tables/table.ts'
import type { CopyText } from './copy-text.ts'

type Values = Readonly<Record<string, unknown>>

/** Columns of the table of search entries, in the order they are loaded. */
export const searchColumns = ['type', 'id', 'text', 'tokens']

/** A text as texts are compared, or names that come with their words. */
type Part = string | Named

function foldParts(parts: readonly (string | Named | null)[]): Part[] {
  const folded: Part[] = []
  for (const part of parts) if (part !== null) folded.push(typeof part === 'string' ? foldText(part) : part)
  return folded
}

/** Writes parts of entries: their texts, and their words with marks, each word once. */
class PartWriter {
  private readonly lines: CopyText
  private readonly seen = new SeenTokens()
  private source = ''
  private mark = ''

  constructor(lines: CopyText) {
    this.lines = lines
  }

  texts(parts: readonly Part[]): void {
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.lines.put(' ')
      this.lines.put(typeof part === 'string' ? part : part.text)
    }
  }

  /** Words that come next are none of those before. */
  forget(): void {
    this.seen.clear()
  }

  words(parts: readonly Part[], mark: string): void {
    this.mark = mark
    for (const part of parts) {
      if (typeof part === 'string') this.wordsOf(part)
      else for (const token of part.tokens) this.word(token)
    }
  }

  private wordsOf(text: string): void {
    this.source = text
    visitTokens(text, this.visit)
  }

  private word(token: string): void {
    this.source = token
    this.visit(0, token.length)
  }

  private readonly visit = (from: number, to: number): void => {
    if (!this.seen.add(this.source, from, to)) return
    this.lines.put(this.mark)
    this.lines.put(this.source, from, to)
  }
}

/** What makes the search entry of a row of this table, as a line that is written; undefined where its rows are not found. */
export function searchEntries(table: AnyTable, names: Names, lines: CopyText): ((row: Values) => void) | undefined {
  const { model, key } = table
  const document = searchDocuments[model]
  if (!document) return undefined
  const writer = new PartWriter(lines)
  return (row) => {
    const [title, texts] = [foldParts(document.title(row, names)), foldParts(document.texts(row, names))]
    const id = row[key] as string
    lines.text(model)
    lines.text(id)
    lines.open()
    writer.texts([...title, ...texts])
    lines.close()
    // A `tsvector` without positions: words hold nothing that would need quotes.
    lines.open()
    for (const marks of marksOf(model, id)) {
      writer.forget()
      writer.words(title, marks.title)
      writer.words(texts, marks.text)
    }
    lines.close()
    lines.endLine()
  }
}
