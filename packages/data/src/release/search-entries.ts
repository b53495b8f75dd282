// The search index of a release: for every row that can be found, its title, its text and the tokens of that text.
import { fetchBatches, type Loader } from '../database/loader.ts'
import { documentQuery, searchDocuments } from '../search/documents.ts'
import { searchTokens } from '../search/tokens.ts'
import { copyLine } from './copy-text.ts'

interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A `tsvector` that holds these tokens without positions. */
function tokenVector(text: string): string {
  return searchTokens(text)
    .map((token) => `'${token}'`)
    .join(' ')
}

const COLUMNS = ['type', 'id', 'title', 'text', 'tokens']

/** Fills the table of search entries from the tables that are loaded. */
export async function loadSearchEntries(loader: Loader, onTable: (table: string) => void): Promise<void> {
  for (const document of searchDocuments) {
    const { type } = document
    onTable(type)
    for await (const batch of fetchBatches<Document>(loader, documentQuery(document))) {
      const lines = batch.map(({ id, title, text }) => copyLine([type, id, title, text, tokenVector(text)]))
      await loader.copy('SearchEntry', COLUMNS, lines)
    }
  }
}
