// The search index of a release: for every row that can be found, its title, its text and the tokens of that text.
import { searchDocuments } from '../search/documents.ts'
import type { Named, Names } from '../search/names.ts'
import { addTokens } from '../search/tokens.ts'
import type { AnyTable } from '../tables/table.ts'
import type { CopyText } from './copy-text.ts'

type Values = Readonly<Record<string, unknown>>

/** Columns of the table of search entries, in the order they are loaded. */
export const searchColumns = ['type', 'id', 'title', 'text', 'tokens']

/** What makes the search entry of a row of this table, as a line that is written; undefined where its rows are not found. */
export function searchEntries(table: AnyTable, names: Names): ((row: Values, lines: CopyText) => void) | undefined {
  const { model, key } = table
  const document = searchDocuments[model]
  if (!document) return undefined
  const tokens = new Set<string>()
  const add = (part: string | Named): string => {
    if (typeof part === 'string') {
      addTokens(part, tokens)
      return part
    }
    for (const token of part.tokens) tokens.add(token)
    return part.text
  }
  return (row, lines) => {
    tokens.clear()
    const texts: string[] = []
    for (const part of document.texts(row, names)) if (part !== null) texts.push(add(part))
    // A `tsvector` without positions: tokens hold nothing that would need quotes.
    lines.line([model, row[key], document.title(row, names), texts.join(' '), [...tokens].join(' ')])
  }
}
