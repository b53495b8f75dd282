// The search index of a release: for every row that can be found its text, and the words it is found by.
import { searchDocuments } from '../search/documents.ts'
import type { Named, Names } from '../search/names.ts'
import { entryWords } from '../search/shelves.ts'
import { addTokens, foldText } from '../search/tokens.ts'
import type { AnyTable } from '../tables/table.ts'
import type { CopyText } from './copy-text.ts'

type Values = Readonly<Record<string, unknown>>

/** Columns of the table of search entries, in the order they are loaded. */
export const searchColumns = ['type', 'id', 'text', 'tokens']

/** The text of one entry and its words, gathered part by part. */
class Entry {
  text = ''
  readonly tokens = new Set<string>()

  add(part: string | Named): void {
    const folded = typeof part === 'string' ? foldText(part) : part.text
    this.text = this.text ? `${this.text} ${folded}` : folded
    if (typeof part === 'string') addTokens(folded, this.tokens)
    else for (const token of part.tokens) this.tokens.add(token)
  }
}

/** What makes the search entry of a row of this table, as a line that is written; undefined where its rows are not found. */
export function searchEntries(table: AnyTable, names: Names): ((row: Values, lines: CopyText) => void) | undefined {
  const { model, key } = table
  const document = searchDocuments[model]
  if (!document) return undefined
  return (row, lines) => {
    const entry = new Entry()
    for (const part of document.title(row, names)) if (part !== null) entry.add(part)
    const titleWords = entry.tokens.size
    for (const part of document.texts(row, names)) if (part !== null) entry.add(part)
    const id = row[key] as string
    // A `tsvector` without positions: words hold nothing that would need quotes.
    lines.line([model, id, entry.text, entryWords(model, id, entry.tokens, titleWords).join(' ')])
  }
}
