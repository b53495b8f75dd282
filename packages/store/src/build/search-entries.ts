// The search index: the text, the tokens and the names of every searchable row.

import type { AnyTable } from '@tiyu/model'
import { foldForSearch, nameKey, visitTokens } from '@tiyu/model/search-tokens'
import { type SearchDocument, searchDocuments } from '../search/documents.ts'
import { type EntryLevel, type EntryPrefixes, entryLevel } from '../search/entry-prefixes.ts'
import { pinyinTokens } from '../search/pinyin.ts'
import type { SearchNameCollector, TokenizedName } from '../search/search-name-collector.ts'
import { TokenSet } from '../search/token-set.ts'
import type { BinaryEncoder } from './binary-encoder.ts'
import type { CopyQueue } from './copy-queue.ts'

type Values = Readonly<Record<string, unknown>>

const ENTRY_COLUMNS = ['type', 'id', 'length', 'text', 'tokens', 'names', 'regionCode']
const NAME_COLUMNS = ['key', 'level', 'length', 'type', 'id']

/** Encoders of the tables of the search index. */
export interface SearchEncoders {
  readonly entries: BinaryEncoder
  readonly names: BinaryEncoder
}

/** Adds the tables of the search index to a queue. */
export function addSearchTables(queue: CopyQueue): SearchEncoders {
  return {
    entries: queue.addBinaryTable('SearchEntry', ENTRY_COLUMNS),
    names: queue.addBinaryTable('SearchName', NAME_COLUMNS),
  }
}

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
  private readonly encoder: BinaryEncoder
  private readonly seenTokens = new TokenSet()
  private source = ''
  private prefix = ''

  constructor(encoder: BinaryEncoder) {
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
      if (typeof text === 'string') {
        this.source = text
        visitTokens(text, this.writeUnseen)
      } else this.writeWholeTokens(text.tokens, prefix)
    }
  }

  writeWholeTokens(tokens: readonly string[], prefix: string): void {
    this.prefix = prefix
    for (const token of tokens) {
      this.source = token
      this.writeUnseen(0, token.length)
    }
  }

  private readonly writeUnseen = (from: number, to: number): void => {
    if (this.seenTokens.add(this.source, from, to)) this.encoder.writeLexeme(this.prefix, this.source, from, to)
  }
}

/** The parts of an entry that its tokens are made from. */
interface EntryTexts {
  readonly title: readonly FoldedText[]
  readonly texts: readonly FoldedText[]
}

/** Writes the tokens of one set of prefixes; a word of the title is not repeated as further text. */
function writeEntryTokens(writer: TokenWriter, { title, texts }: EntryTexts, prefixes: EntryPrefixes): void {
  writer.clearSeen()
  writer.writeTokens(title, prefixes.title)
  writer.writeTokens(texts, prefixes.text)
}

/** Length of the title of entries that have none, in characters. */
const NO_TITLE_LENGTH = 1000

function titleLength([first]: readonly FoldedText[]): number {
  if (first === undefined) return NO_TITLE_LENGTH
  return (typeof first === 'string' ? first : first.text).length
}

const NO_READINGS: ReturnType<typeof pinyinTokens> = { pinyin: [], syllables: [] }

/** Returns the pinyin of the first Chinese name. */
function readingsOf(title: readonly (string | TokenizedName | null)[], names: SearchNameCollector) {
  const chinese = title.find((name) => typeof name === 'string' && HAN.test(name))
  return chinese === undefined ? NO_READINGS : pinyinTokens(names.pinyin(chinese as string))
}

/** An entry as its names refer to it. */
interface NamedEntry extends EntryLevel {
  readonly model: string
  readonly id: string
  readonly length: number
}

function writeName(encoder: BinaryEncoder, key: string, { level, length, model, id }: NamedEntry): void {
  encoder.beginRow(NAME_COLUMNS.length)
  encoder.writeText(key)
  encoder.writeInteger(level)
  encoder.writeInteger(length)
  encoder.writeText(model)
  encoder.writeText(id)
}

/** Writes the keys of an entry: its names, once more for its sample, and its pinyin. */
function writeNames(
  encoder: BinaryEncoder,
  entry: NamedEntry,
  keys: ReadonlySet<string>,
  pinyin: readonly string[],
): void {
  for (const key of keys) {
    writeName(encoder, entry.all.name + key, entry)
    if (entry.sample) writeName(encoder, entry.sample.name + key, entry)
  }
  for (const letters of new Set(pinyin)) if (letters !== '') writeName(encoder, entry.all.pinyin + letters, entry)
}

/** Returns the column with the region of a row: that of the row itself, or the one that it points to. */
function regionColumn({ model, key, fields }: AnyTable): string | undefined {
  return model === 'Region' ? key : fields.find(({ references }) => references === 'Region')?.name
}

/** What a row is found by. */
interface SearchableRow extends EntryTexts {
  readonly nameKeys: ReadonlySet<string>
  readonly readings: ReturnType<typeof pinyinTokens>
  /** Code of its region; empty without one. */
  readonly region: string
}

/** Returns what a row is found by, and adds the words of its names to the index. */
function readSearchable(row: Values, document: SearchDocument, names: SearchNameCollector) {
  const { designation } = document
  const titleTexts = document.title(row, names)
  const title = foldTexts(titleTexts)
  const foldedNames = designation
    ? [foldForSearch(designation(row, names))]
    : title.filter((name) => typeof name === 'string')
  for (const name of foldedNames) names.addWords(name)
  const nameKeys = new Set(foldedNames.map(nameKey))
  nameKeys.delete('')
  const readings = designation ? NO_READINGS : readingsOf(titleTexts, names)
  return { title, texts: foldTexts(document.texts(row, names)), nameKeys, readings }
}

function writeEntry(encoder: BinaryEncoder, writer: TokenWriter, entry: NamedEntry, found: SearchableRow): void {
  const { title, texts, readings, nameKeys, region } = found
  encoder.beginRow(ENTRY_COLUMNS.length)
  encoder.writeText(entry.model)
  encoder.writeText(entry.id)
  encoder.writeInteger(entry.length)
  encoder.beginField()
  writer.writeTexts([...title, ...texts])
  encoder.endField()
  // Tokens of different prefixes are different; within one, the writer has each only once.
  encoder.beginVector()
  writeEntryTokens(writer, found, entry.all)
  writer.clearSeen()
  writer.writeWholeTokens(readings.syllables, entry.all.syllables)
  if (entry.sample) writeEntryTokens(writer, found, entry.sample)
  encoder.endVector()
  encoder.beginVector()
  for (const name of nameKeys) encoder.writeLexeme('', name)
  encoder.endVector()
  encoder.writeText(region)
}

/** Returns a function that writes the search entry of a row, or undefined if the table is not searchable. */
export function createSearchEntryWriter(
  table: AnyTable,
  names: SearchNameCollector,
  encoders: SearchEncoders,
): ((row: Values) => void) | undefined {
  const { model, key } = table
  const document = searchDocuments[model]
  if (!document) return undefined
  const column = regionColumn(table)
  const writer = new TokenWriter(encoders.entries)
  return (row) => {
    const id = row[key] as string
    const region = ((column && row[column]) as string | null) ?? ''
    const found = { ...readSearchable(row, document, names), region }
    const entry = { ...entryLevel(model, id), model, id, length: titleLength(found.title) }
    writeEntry(encoders.entries, writer, entry, found)
    writeNames(encoders.names, entry, found.nameKeys, found.readings.pinyin)
  }
}
