// The search index: the text and the tokens of every searchable row.

import { type AnyTable, foldText } from '@tiyu/model'
import { searchDocuments } from '../search/documents.ts'
import type { SearchNameCollector, TokenizedName } from '../search/search-name-collector.ts'
import { tokenPrefixes } from '../search/tiers.ts'
import { TokenSet } from '../search/token-set.ts'
import { visitTokens } from '../search/tokens.ts'
import type { CopyEncoder } from './copy-encoder.ts'

type Values = Readonly<Record<string, unknown>>

/** Columns of the SearchEntry table, in the order they are loaded. */
export const searchColumns = ['type', 'id', 'text', 'tokens']

/** A folded text (see `foldText`), or a reference name that is already tokenized. */
type FoldedText = string | TokenizedName

function foldTexts(texts: readonly (string | TokenizedName | null)[]): FoldedText[] {
  const folded: FoldedText[] = []
  for (const text of texts) if (text !== null) folded.push(typeof text === 'string' ? foldText(text) : text)
  return folded
}

/** Writes the text of an entry, and its tokens with their prefixes, each token once per prefix. */
class TokenWriter {
  private readonly encoder: CopyEncoder
  private readonly seenTokens = new TokenSet()
  private source = ''
  private prefix = ''

  constructor(encoder: CopyEncoder) {
    this.encoder = encoder
  }

  writeTexts(texts: readonly FoldedText[]): void {
    for (const [index, text] of texts.entries()) {
      if (index > 0) this.encoder.write(' ')
      this.encoder.write(typeof text === 'string' ? text : text.text)
    }
  }

  /** Forgets the tokens written so far, before those of another prefix. */
  clearSeen(): void {
    this.seenTokens.clear()
  }

  writeTokens(texts: readonly FoldedText[], prefix: string): void {
    this.prefix = prefix
    for (const text of texts) {
      if (typeof text === 'string') this.writeTokensOf(text)
      else for (const token of text.tokens) this.writeToken(token)
    }
  }

  private writeTokensOf(text: string): void {
    this.source = text
    visitTokens(text, this.writeUnseen)
  }

  private writeToken(token: string): void {
    this.source = token
    this.writeUnseen(0, token.length)
  }

  private readonly writeUnseen = (from: number, to: number): void => {
    if (!this.seenTokens.add(this.source, from, to)) return
    this.encoder.write(this.prefix)
    this.encoder.write(this.source, from, to)
  }
}

/** Returns a function that writes the search entry of a row, or undefined if the table is not searchable. */
export function createSearchEntryWriter(
  table: AnyTable,
  names: SearchNameCollector,
  encoder: CopyEncoder,
): ((row: Values) => void) | undefined {
  const { model, key } = table
  const document = searchDocuments[model]
  if (!document) return undefined
  const writer = new TokenWriter(encoder)
  return (row) => {
    const [title, texts] = [foldTexts(document.title(row, names)), foldTexts(document.texts(row, names))]
    const id = row[key] as string
    encoder.writeText(model)
    encoder.writeText(id)
    encoder.beginCell()
    writer.writeTexts([...title, ...texts])
    encoder.endCell()
    // A tsvector without positions; tokens contain no character that needs quotes.
    encoder.beginCell()
    for (const prefixes of tokenPrefixes(model, id)) {
      writer.clearSeen()
      writer.writeTokens(title, prefixes.title)
      writer.writeTokens(texts, prefixes.text)
    }
    encoder.endCell()
    encoder.endLine()
  }
}
