// The search index: the text, the tokens and the names of every searchable row.

import type { AnyTable } from '@tiyu/model'
import { MIN_SYLLABLE_LEVEL } from '@tiyu/search'
import { type EntryLevel, type EntryPrefixes, entryLevel } from '../search/entry-prefixes.ts'
import type { SearchNameCollector } from '../search/search-name-collector.ts'
import { createSearchableReader, type SearchableRow } from '../search/searchable-row.ts'
import type { TokenCounts, TokenTally } from '../search/token-counter.ts'
import type { BinaryEncoder } from './binary-encoder.ts'
import type { CopyQueue } from './copy-queue.ts'
import { TokenWriter } from './token-writer.ts'

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

/** Counts of the tokens of one type, by kind; none for a sample. */
type EntryCounts = Readonly<Partial<Record<keyof EntryPrefixes, TokenCounts>>>

/** Counts the words that a title has only without its signs: as words of the title, and apart from the others. */
function tallyJoined({ title, joined }: EntryCounts): TokenTally {
  return {
    add(text, from, to) {
      title?.add(text, from, to)
      joined?.add(text, from, to)
    },
  }
}

/** Writes the tokens of one set of prefixes; a word of the title is not repeated as further text. */
function writeEntryTokens(
  writer: TokenWriter,
  { title, keys, texts }: SearchableRow,
  prefixes: EntryPrefixes,
  counts: EntryCounts = {},
): void {
  writer.clearSeen()
  writer.startPrefix(prefixes.title, counts.title)
  writer.writeTokens(title)
  if (keys.length > 0) {
    writer.startPrefix(prefixes.title, tallyJoined(counts))
    writer.writeTokens(keys)
  }
  writer.startPrefix(prefixes.text, counts.text)
  writer.writeTokens(texts)
}

function writePrefixed(writer: TokenWriter, tokens: readonly string[], prefix: string, counts?: TokenCounts): void {
  writer.clearSeen()
  writer.startPrefix(prefix, counts)
  writer.writeWholeTokens(tokens)
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
  const kinds = ['title', 'joined', 'text', 'syllables', 'region'] as const
  return Object.fromEntries(kinds.map((kind) => [kind, tokenCounter.of(all[kind], kind === 'region')]))
}

/** Returns a function that writes the search entry of a row, or undefined if the table is not searchable. */
export function createSearchEntryWriter(
  table: AnyTable,
  names: SearchNameCollector,
  encoders: SearchEncoders,
): ((row: Values) => void) | undefined {
  const { model } = table
  const readRow = createSearchableReader(table, names)
  if (!readRow) return undefined
  const writer = new TokenWriter(encoders.entries)
  const counts = countsOf(model, names)
  return (row) => {
    const found = readRow(row)
    const { id, length, nameKeys, readings } = found
    const entry = { ...entryLevel(model, id), model, id, length }
    writeEntry(encoders.entries, writer, entry, found, counts)
    writeNames(encoders.names, entry, nameKeys, readings.pinyin)
  }
}
