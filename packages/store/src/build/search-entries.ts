// The search index: the text and the tokens of every searchable row.

import type { AnyTable } from '@tiyu/model'
import { searchDocuments } from '../search/documents.ts'
import { type EntryPrefixes, entryPrefixes } from '../search/entry-prefixes.ts'
import { pinyinTokens } from '../search/pinyin.ts'
import type { SearchNameCollector, TokenizedName } from '../search/search-name-collector.ts'
import { TokenSet } from '../search/token-set.ts'
import { foldForSearch, nameKey, visitTokens } from '../search/tokens.ts'
import type { CopyEncoder } from './copy-encoder.ts'

type Values = Readonly<Record<string, unknown>>

/** Columns of the SearchEntry table, in the order they are loaded. */
export const searchColumns = ['type', 'id', 'length', 'text', 'tokens']

/** A folded text (see `foldForSearch`), or a reference name that is already tokenized. */
type FoldedText = string | TokenizedName

const HAN = /\p{Script=Han}/u

function foldTexts(texts: readonly (string | TokenizedName | null)[]): FoldedText[] {
  const folded: FoldedText[] = []
  for (const text of texts) if (text !== null) folded.push(typeof text === 'string' ? foldForSearch(text) : text)
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

  /** Writes tokens as they are; a tsvector keeps each once. */
  writeWholeTokens(tokens: readonly string[], prefix: string): void {
    for (const token of tokens) {
      if (token === '') continue
      this.encoder.write(prefix)
      this.encoder.write(token)
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

/** The parts of an entry that its tokens are made from. */
interface EntryTexts {
  readonly title: readonly FoldedText[]
  readonly texts: readonly FoldedText[]
  readonly nameKeys: readonly string[]
}

/** Writes the tokens of one set of prefixes. */
function writeEntryTokens(writer: TokenWriter, entry: EntryTexts, prefixes: EntryPrefixes): void {
  writer.clearSeen()
  writer.writeTokens(entry.title, prefixes.title)
  writer.writeTokens(entry.texts, prefixes.text)
  writer.writeWholeTokens(entry.nameKeys, prefixes.name)
}

/** Length of the title of entries that have none, in characters. */
const NO_TITLE_LENGTH = 1000

function titleLength([first]: readonly FoldedText[]): number {
  if (first === undefined) return NO_TITLE_LENGTH
  return (typeof first === 'string' ? first : first.text).length
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
    const rowNames = document.names(row, names)
    const chinese = rowNames.find((name) => HAN.test(name))
    const readings = chinese === undefined ? { pinyin: [], syllables: [] } : pinyinTokens(names.pinyin(chinese))
    const foldedNames = rowNames.map(foldForSearch)
    for (const name of foldedNames) names.addWords(name)
    encoder.writeText(model)
    encoder.writeText(id)
    encoder.writeCell(titleLength(title))
    encoder.beginCell()
    writer.writeTexts([...title, ...texts])
    encoder.endCell()
    // A tsvector without positions; tokens contain no character that needs quotes.
    encoder.beginCell()
    const entry = { title, texts, nameKeys: [...new Set(foldedNames.map(nameKey))] }
    const [all, ...samples] = entryPrefixes(model, id)
    writeEntryTokens(writer, entry, all)
    writer.writeWholeTokens(readings.pinyin, all.pinyin)
    writer.writeWholeTokens(readings.syllables, all.syllables)
    for (const prefixes of samples) writeEntryTokens(writer, entry, prefixes)
    encoder.endCell()
    encoder.endLine()
  }
}
