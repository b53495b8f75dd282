// The files of a search: its index as the database of the release has it, so that the SDK finds what a service finds.

import { type Context, readHitTexts, searchableTables } from '@tiyu/schema'
import { SAMPLED_NAMES_LEVEL, SEARCH_FORMAT, type SearchSummary } from '@tiyu/sdk/static-search-format'
import type { NamedText, SearchableTable } from '@tiyu/search'
import {
  type OpenedRelease,
  readSearchEntryKeys,
  readSearchEntryNames,
  readSearchEntryTexts,
  readSearchWords,
  type SearchEntryKey,
  type SearchEntryTexts,
} from '@tiyu/store'
import type { OutputFolder } from '../output-folder.ts'
import { MAX_PLAIN_RECORDS } from '../type-files.ts'
import { EntryFiles, REGIONS_PER_FILE } from './entry-files.ts'
import { SearchOutput } from './search-output.ts'
import { parseListed, sampleLevelOf, TokenLists } from './token-lists.ts'
import { writeDictionary } from './write-dictionary.ts'

/** Entries that are read at a time. */
const ENTRIES_AT_ONCE = 500

/** What is indexed. */
interface SearchSource {
  readonly release: OpenedRelease
  readonly createContext: () => Context
  readonly onProgress: (written: number, total: number) => void
}

const rankKey = ({ type, id }: Pick<SearchEntryKey, 'type' | 'id'>) => `${type} ${id}`

/** Writes the files of a search. */
class SearchFiles {
  private readonly source: SearchSource
  private readonly output: SearchOutput
  private readonly keys: readonly SearchEntryKey[]
  private readonly entries: EntryFiles

  constructor(source: SearchSource, output: SearchOutput, keys: readonly SearchEntryKey[], tables: SearchableTable[]) {
    this.source = source
    this.output = output
    this.keys = keys
    this.entries = new EntryFiles(output, tables)
  }

  async write(): Promise<string> {
    const tokens = await this.writeEntries()
    const names = await this.writeNames()
    await this.output.writeText('words', JSON.stringify(await readSearchWords(this.source.release)))
    const summary: SearchSummary = {
      format: SEARCH_FORMAT,
      ...(await this.entries.finish()),
      tokens,
      ...names,
      regionsPerFile: REGIONS_PER_FILE,
      extension: this.output.extension,
    }
    return this.output.writeText('index', JSON.stringify(summary))
  }

  /** Writes the entries and their tokens; returns the first token of each file. */
  private async writeEntries(): Promise<string[]> {
    const lists = new TokenLists()
    for (let from = 0; from < this.keys.length; from += ENTRIES_AT_ONCE) {
      const keys = this.keys.slice(from, from + ENTRIES_AT_ONCE)
      const context = this.source.createContext()
      const [found, texts] = await Promise.all([
        readSearchEntryTexts(this.source.release, keys),
        Promise.all(keys.map((key) => readHitTexts(key, context))),
      ])
      for (const [at, key] of keys.entries())
        await this.addEntry(from + at, key, found[at] as SearchEntryTexts, texts[at] as NamedText[], lists)
      this.source.onProgress(from + keys.length, this.keys.length)
    }
    return writeDictionary(this.output, 'tokens', lists)
  }

  private async addEntry(
    rank: number,
    key: SearchEntryKey,
    found: SearchEntryTexts,
    texts: readonly NamedText[],
    lists: TokenLists,
  ): Promise<void> {
    const tokens = found.tokens.map(parseListed)
    const level = sampleLevelOf(tokens)
    for (const { prefix, level: ofSample, token } of tokens) if (ofSample === '') lists.add(token, prefix, level, rank)
    await this.entries.add({ ...key, rank, level, texts, folded: found.text })
  }

  /** Writes the names; returns the first one of each file. */
  private async writeNames(): Promise<Pick<SearchSummary, 'names' | 'sampledNames'>> {
    const ranks = new Map(this.keys.map((key, rank) => [rankKey(key), rank]))
    const [names, sampled] = [new TokenLists(), new TokenLists()]
    for await (const name of readSearchEntryNames(this.source.release)) {
      const { prefix, level, token } = parseListed(name.key)
      const lists = name.level < SAMPLED_NAMES_LEVEL ? names : sampled
      if (level === '') lists.add(token, prefix, name.level, ranks.get(rankKey(name)) as number)
    }
    return {
      names: await writeDictionary(this.output, 'names', names),
      sampledNames: await writeDictionary(this.output, 'sampledNames', sampled),
    }
  }
}

/** Writes the search of a release; returns the path of its summary. */
export async function writeSearchFiles(source: SearchSource, folder: OutputFolder): Promise<string> {
  const keys = await readSearchEntryKeys(source.release)
  const output = new SearchOutput(folder, keys.length > MAX_PLAIN_RECORDS)
  return new SearchFiles(source, output, keys, searchableTables(source.release.info.rows)).write()
}
