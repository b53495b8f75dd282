// The search index: the text, the tokens and the names of every searchable row.

import type { AnyTable } from '@tiyu/model'
import { foldForSearch, nameKey, visitTokens } from '@tiyu/model/search-tokens'
import { MIN_SYLLABLE_LEVEL, pinyinTokens } from '@tiyu/search'
import { type SearchDocument, searchDocuments } from '../search/documents.ts'
import { type EntryLevel, type EntryPrefixes, entryLevel } from '../search/entry-prefixes.ts'
import type { SearchNameCollector, TokenizedName } from '../search/search-name-collector.ts'
import type { TokenCounts } from '../search/token-counter.ts'
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

/** A name with signs between Chinese characters, which its key is without. */
const PARTED_HAN = /\p{Script=Han}[^\p{L}\p{N}\p{Script=Han}]+\p{Script=Han}/u

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
  private counts: TokenCounts | undefined

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

  /** Sets the prefix of the tokens that follow, and where pairs of them are counted. */
  startPrefix(prefix: string, counts?: TokenCounts): void {
    this.prefix = prefix
    this.counts = counts
  }

  writeTokens(texts: readonly FoldedText[]): void {
    for (const text of texts) {
      if (typeof text === 'string') {
        this.source = text
        visitTokens(text, this.writeUnseen)
      } else this.writeWholeTokens(text.tokens)
    }
  }

  writeWholeTokens(tokens: readonly string[]): void {
    for (const token of tokens) {
      this.source = token
      this.writeUnseen(0, token.length)
    }
  }

  private readonly writeUnseen = (from: number, to: number): void => {
    if (!this.seenTokens.add(this.source, from, to)) return
    this.encoder.writeLexeme(this.prefix, this.source, from, to)
    this.counts?.add(this.source, from, to)
  }
}

/** The parts of an entry that its tokens are made from. */
interface EntryTexts {
  readonly title: readonly FoldedText[]
  /** Keys of names whose signs part Chinese characters; words of them are words of the title. */
  readonly keys: readonly string[]
  readonly texts: readonly FoldedText[]
}

/** Counts of the tokens of one type, by kind; none for a sample. */
type EntryCounts = Readonly<Partial<Record<keyof EntryPrefixes, TokenCounts>>>

/** Writes the tokens of one set of prefixes; a word of the title is not repeated as further text. */
function writeEntryTokens(
  writer: TokenWriter,
  { title, keys, texts }: EntryTexts,
  prefixes: EntryPrefixes,
  counts: EntryCounts = {},
): void {
  writer.clearSeen()
  writer.startPrefix(prefixes.title, counts.title)
  writer.writeTokens(title)
  writer.writeTokens(keys)
  writer.startPrefix(prefixes.text, counts.text)
  writer.writeTokens(texts)
}

function writePrefixed(writer: TokenWriter, tokens: readonly string[], prefix: string, counts?: TokenCounts): void {
  writer.clearSeen()
  writer.startPrefix(prefix, counts)
  writer.writeWholeTokens(tokens)
}

/** Length of the title of entries that have none, in characters. */
const NO_TITLE_LENGTH = 1000

function titleLength([first]: readonly FoldedText[]): number {
  if (first === undefined) return NO_TITLE_LENGTH
  return (typeof first === 'string' ? first : first.text).length
}

const NO_READINGS: ReturnType<typeof pinyinTokens> = { pinyin: [], syllables: [] }

/** The division that a name begins with, which people leave its word out of. */
const DIVISION = /^(?<place>\p{Script=Han}{2,4}?)[省市县区镇](?=\p{Script=Han}{2})/u

/** Returns the letters of a name without the word for its division: jinzhongtiyuguan for 晋中市体育馆. */
function lettersWithoutDivision(name: string, spaced: string): string[] {
  const place = DIVISION.exec(name)?.groups?.place
  const syllables = spaced.split(' ')
  // Only of a name of characters alone, each character is a syllable.
  if (place === undefined || syllables.length !== [...name].length) return []
  const division = [...place].length
  return [syllables.filter((_, at) => at !== division).join('')]
}

/** Returns the pinyin of the first Chinese name. */
function readingsOf(title: readonly (string | TokenizedName | null)[], names: SearchNameCollector) {
  const chinese = title.find((name) => typeof name === 'string' && HAN.test(name)) as string | undefined
  if (chinese === undefined) return NO_READINGS
  const spaced = names.pinyin(chinese)
  const readings = pinyinTokens(spaced)
  return { ...readings, pinyin: [...readings.pinyin, ...lettersWithoutDivision(chinese, spaced)] }
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
  /** Codes of its region and of those that it is in, the largest first; none without one. */
  readonly regions: readonly string[]
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
  // A name that begins with a text has all its words, also where the signs of the name part them.
  const keys = designation ? [] : foldedNames.filter((name) => PARTED_HAN.test(name)).map(nameKey)
  return { title, keys, texts: foldTexts(document.texts(row, names)), nameKeys, readings }
}

/** Writes the vector of the tokens of an entry. Tokens of different prefixes are different. */
function writeVector(
  encoder: BinaryEncoder,
  writer: TokenWriter,
  { all, sample, level }: NamedEntry,
  found: SearchableRow,
  counts: EntryCounts,
): void {
  const { readings, regions } = found
  encoder.beginVector()
  writeEntryTokens(writer, found, all, counts)
  writePrefixed(writer, readings.syllables, all.syllables, counts.syllables)
  writePrefixed(writer, regions, all.region, counts.region)
  if (sample) {
    writeEntryTokens(writer, found, sample)
    if (level >= MIN_SYLLABLE_LEVEL) writePrefixed(writer, readings.syllables, sample.syllables)
    writePrefixed(writer, regions, sample.region)
  }
  encoder.endVector()
}

function writeEntry(
  encoder: BinaryEncoder,
  writer: TokenWriter,
  entry: NamedEntry,
  found: SearchableRow,
  counts: EntryCounts,
): void {
  const { title, texts, nameKeys, regions } = found
  encoder.beginRow(ENTRY_COLUMNS.length)
  encoder.writeText(entry.model)
  encoder.writeText(entry.id)
  encoder.writeInteger(entry.length)
  encoder.beginField()
  writer.writeTexts([...title, ...texts])
  encoder.endField()
  writeVector(encoder, writer, entry, found, counts)
  encoder.beginVector()
  for (const name of nameKeys) encoder.writeLexeme('', name)
  encoder.endVector()
  encoder.writeText(regions.at(-1) ?? '')
}

/** Returns the counts of the tokens of a type that a search asks for. */
function countsOf(model: string, { tokenCounter }: SearchNameCollector): EntryCounts {
  const { all } = entryLevel(model, '')
  const kinds = ['title', 'text', 'syllables', 'region'] as const
  return Object.fromEntries(kinds.map((kind) => [kind, tokenCounter.of(all[kind], kind === 'region')]))
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
  const counts = countsOf(model, names)
  return (row) => {
    const id = row[key] as string
    const region = (column && row[column]) as string | null | undefined
    const regions = region == null ? [] : names.regionsOf(region)
    const found = { ...readSearchable(row, document, names), regions }
    const entry = { ...entryLevel(model, id), model, id, length: titleLength(found.title) }
    writeEntry(encoders.entries, writer, entry, found, counts)
    writeNames(encoders.names, entry, found.nameKeys, found.readings.pinyin)
  }
}
