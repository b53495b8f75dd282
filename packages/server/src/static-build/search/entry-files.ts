// The entries of a search: what they are of, and their texts, in files by sample level.

import type { EntryRegions, SearchEntry, SearchTable } from '@tiyu/sdk/static-search-format'
import { foldTexts, MAX_SAMPLE_LEVEL, type NamedText, type SearchableTable } from '@tiyu/search'
import type { SearchOutput } from './search-output.ts'

/** Entries of a file, and regions of one. */
const ENTRIES_PER_FILE = 64
export const REGIONS_PER_FILE = 4096

/** An entry to write. */
interface WrittenEntry {
  readonly rank: number
  readonly level: number
  readonly type: string
  readonly id: string
  readonly regionCode: string
  readonly texts: readonly NamedText[]
  readonly folded: string
}

/** The type of an entry, with its fields in the order in which they are met. */
class TypeFields {
  readonly table: SearchableTable
  private readonly numbers = new Map<string, number>()
  private readonly fields: [field: string, isName: 0 | 1][] = []

  constructor(table: SearchableTable) {
    this.table = table
  }

  numberOf({ field, isName }: NamedText): number {
    const known = this.numbers.get(field)
    if (known !== undefined) return known
    this.numbers.set(field, this.fields.length)
    return this.fields.push([field, isName ? 1 : 0]) - 1
  }

  toTable(): SearchTable {
    return { ...this.table, fields: this.fields }
  }
}

/** Writes the entries of a search, which are added in the order of their ranks. */
export class EntryFiles {
  private readonly output: SearchOutput
  private readonly types: readonly TypeFields[]
  private readonly byLevel: SearchEntry[][] = Array.from({ length: MAX_SAMPLE_LEVEL + 1 }, () => [])
  private readonly firsts: number[][] = Array.from({ length: MAX_SAMPLE_LEVEL + 1 }, () => [])
  private regions: [tables: number[], codes: string[]] = [[], []]
  private regionFiles = 0

  constructor(output: SearchOutput, tables: readonly SearchableTable[]) {
    this.output = output
    this.types = tables.map((table) => new TypeFields(table))
  }

  async add({ rank, level, type, id, regionCode, texts, folded }: WrittenEntry): Promise<void> {
    const table = this.types.findIndex((one) => one.table.type === type)
    const packed = texts.flatMap((one) => [this.types[table]?.numberOf(one) as number, one.text])
    const isDerived = foldTexts(texts.map(({ text }) => text)) === folded
    const entries = this.byLevel[level] as SearchEntry[]
    entries.push(isDerived ? [rank, table, id, packed] : [rank, table, id, packed, folded])
    if (entries.length === ENTRIES_PER_FILE) await this.writeEntries(level)
    this.regions[0].push(table)
    this.regions[1].push(regionCode)
    if (this.regions[0].length === REGIONS_PER_FILE) await this.writeRegions()
  }

  /** Writes what is left; returns the types, and the first rank of each file by level. */
  async finish(): Promise<{ readonly tables: SearchTable[]; readonly entries: readonly (readonly number[])[] }> {
    for (const [level, entries] of this.byLevel.entries()) if (entries.length > 0) await this.writeEntries(level)
    if (this.regions[0].length > 0) await this.writeRegions()
    return { tables: this.types.map((type) => type.toTable()), entries: this.firsts }
  }

  private async writeEntries(level: number): Promise<void> {
    const [entries, firsts] = [this.byLevel[level] as SearchEntry[], this.firsts[level] as number[]]
    await this.output.writeText(`entries/${level}/${firsts.length}`, JSON.stringify(entries))
    firsts.push(entries[0]?.[0] as number)
    this.byLevel[level] = []
  }

  private async writeRegions(): Promise<void> {
    const regions: EntryRegions = this.regions
    await this.output.writeText(`regions/${this.regionFiles}`, JSON.stringify(regions))
    this.regionFiles += 1
    this.regions = [[], []]
  }
}
