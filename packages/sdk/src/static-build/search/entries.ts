// The entries of a search: what they are of, the texts by which they are found, and their regions.

import { foldTexts, type NamedText } from '@tiyu/search'
import type { SearchFiles } from './search-files.ts'
import { type EntryRegions, fileOf, levelOf, rankOf, type SearchEntry, type SearchTable } from './search-format.ts'

/** An entry of a search. */
export interface Entry {
  readonly table: SearchTable
  /** Slug or code of its record. */
  readonly key: string
  readonly texts: readonly NamedText[]
  /** The folded text that phrases and patterns are compared with. */
  readonly folded: string
}

const compareRanks = (one: number, other: number) => one - other

/** The entries of a static build. */
export class Entries {
  private readonly files: SearchFiles
  private readonly read = new Map<number, Promise<Entry>>()

  constructor(files: SearchFiles) {
    this.files = files
  }

  /** Reads the entry at a place. */
  at(place: number): Promise<Entry> {
    const known = this.read.get(place) ?? this.load(place)
    this.read.set(place, known)
    return known
  }

  /** Reads the types and the codes of the regions of the entries at places. */
  async regionsAt(places: readonly number[]): Promise<{ readonly type: string; readonly regionCode: string }[]> {
    const { regionsPerFile, tables } = this.files.summary
    const fileAt = (place: number) => Math.floor(rankOf(place) / regionsPerFile)
    const numbers = [...new Set(places.map(fileAt))]
    const contents = await Promise.all(numbers.map((file) => this.files.read<EntryRegions>(`regions/${file}`)))
    const byFile = new Map(numbers.map((file, at) => [file, contents[at] as EntryRegions]))
    return places.map((place) => {
      const [ofTables, codes] = byFile.get(fileAt(place)) as EntryRegions
      const at = rankOf(place) % regionsPerFile
      return { type: tables[ofTables[at] as number]?.type as string, regionCode: codes[at] as string }
    })
  }

  private async load(place: number): Promise<Entry> {
    const { entries, tables } = this.files.summary
    const [level, rank] = [levelOf(place), rankOf(place)]
    const file = fileOf(entries[level] as readonly number[], rank, compareRanks)
    const content = await this.files.read<readonly SearchEntry[]>(`entries/${level}/${file}`)
    const [, table, key, packed, folded] = content.find(([one]) => one === rank) as SearchEntry
    const texts = unpackTexts(tables[table] as SearchTable, packed)
    return {
      table: tables[table] as SearchTable,
      key,
      texts,
      folded: folded ?? foldTexts(texts.map(({ text }) => text)),
    }
  }
}

function unpackTexts({ fields }: SearchTable, packed: readonly (string | number)[]): NamedText[] {
  const texts: NamedText[] = []
  for (let at = 0; at < packed.length; at += 2) {
    const [field, isName] = fields[packed[at] as number] as SearchTable['fields'][number]
    texts.push({ field, text: packed[at + 1] as string, isName: isName === 1 })
  }
  return texts
}
