// Names from reference tables, by which the rows that refer to them are found.
import { foldText } from '@tiyu/model'
import { searchTokens } from './tokens.ts'

type Values = Readonly<Record<string, unknown>>

/** The names of a reference row, tokenized once for all rows that refer to it. */
export interface TokenizedName {
  /** Both names, folded (see `foldText`). */
  readonly text: string
  readonly tokens: readonly string[]
}

const NAMED_MODELS = ['Region', 'FacilityType', 'Indicator'] as const

/** Collects names, units and cited phrases; their tables are read before the rows that refer to them. */
export class SearchNameCollector {
  private readonly namesByModel: Readonly<Record<(typeof NAMED_MODELS)[number], Map<unknown, TokenizedName>>> = {
    Region: new Map(),
    FacilityType: new Map(),
    Indicator: new Map(),
  }
  private readonly units = new Map<unknown, string>()
  private readonly phrases = new Map<unknown, string>()

  /** Adds a row of any table. */
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

  /** Returns the names of a region; null for a row without a region. */
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

  /** Returns the cited phrases; null if there are none. */
  citedPhrases(citationIds: unknown): string | null {
    const ids = citationIds as readonly string[]
    return ids.length === 0 ? null : ids.map((id) => this.phrases.get(id)).join(' ')
  }
}
