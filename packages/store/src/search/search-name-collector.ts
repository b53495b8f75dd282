// The names that rows are found by although they stand in other tables.
import { foldText, searchTokens } from './tokens.ts'

type Values = Readonly<Record<string, unknown>>

/** The names of a row of a reference table, with the words they are found by. */
export interface TokenizedName {
  /** Both names, as texts are compared. */
  readonly text: string
  readonly tokens: readonly string[]
}

const NAMED_MODELS = ['Region', 'FacilityType', 'Indicator'] as const

/** Learns names, units and phrases as their tables are read, which is before the rows that point to them. */
export class SearchNameCollector {
  private readonly namesByModel: Readonly<Record<(typeof NAMED_MODELS)[number], Map<unknown, TokenizedName>>> = {
    Region: new Map(),
    FacilityType: new Map(),
    Indicator: new Map(),
  }
  private readonly units = new Map<unknown, string>()
  private readonly phrases = new Map<unknown, string>()

  /** Takes in a row of any table. */
  add(model: string, row: Values): void {
    const tokenizedNames = this.namesByModel[model as (typeof NAMED_MODELS)[number]] as
      | Map<unknown, TokenizedName>
      | undefined
    if (tokenizedNames) {
      const text = `${row.name} ${row.nameEn}`
      tokenizedNames.set(row.code, { text: foldText(text), tokens: searchTokens(text) })
    }
    if (model === 'Unit') this.units.set(row.code, row.name as string)
    if (model === 'Citation') this.phrases.set(row.id, row.asWritten as string)
  }

  /** The names of a region; null where a row is about none. */
  region(code: unknown): TokenizedName | null {
    return this.namesByModel.Region.get(code) ?? null
  }

  facilityType(code: unknown): TokenizedName | null {
    return this.namesByModel.FacilityType.get(code) ?? null
  }

  indicator(code: unknown): TokenizedName {
    return this.namesByModel.Indicator.get(code) as TokenizedName
  }

  unit(code: unknown): string {
    return this.units.get(code) as string
  }

  /** The phrases of citations; null where there are none. */
  citedPhrases(citationIds: unknown): string | null {
    const ids = citationIds as readonly string[]
    return ids.length === 0 ? null : ids.map((id) => this.phrases.get(id)).join(' ')
  }
}
