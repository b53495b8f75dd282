// Names from reference tables, by which the rows that refer to them are found, and the words of all names.
import { foldForSearch, searchTokens } from '@tiyu/model/search-tokens'
import { TokenCounter } from './token-counter.ts'

type Values = Readonly<Record<string, unknown>>

/** The names of a reference row, tokenized once for all rows that refer to it. */
export interface TokenizedName {
  /** Both names, folded (see `foldForSearch`). */
  readonly text: string
  readonly tokens: readonly string[]
}

const NAMED_MODELS = ['Region', 'FacilityType', 'Indicator'] as const

/** Words that misspelt ones are compared with: letters without digits, at most this many. */
const WORD = /[a-z]{4,40}/g
const MAX_WORDS = 50_000

/** Collects names, units, cited phrases and words; their tables are read before the rows that refer to them. */
export class SearchNameCollector {
  /** Pinyin of a name, lower case, syllables apart. */
  readonly pinyin: (name: string) => string
  /** In how many entries each token is. */
  readonly tokenCounter = new TokenCounter()
  private readonly ancestors: (regionCode: string) => readonly string[]
  private readonly regionsByCode = new Map<string, readonly string[]>()
  private readonly namesByModel: Readonly<Record<(typeof NAMED_MODELS)[number], Map<unknown, TokenizedName>>> = {
    Region: new Map(),
    FacilityType: new Map(),
    Indicator: new Map(),
  }
  private readonly unitNames = new Map<unknown, string>()
  private readonly unitTexts = new Map<unknown, string>()
  private readonly phrases = new Map<unknown, string>()
  private readonly wordSet = new Set<string>()

  /** @param ancestors returns the codes of the regions that a region is in */
  constructor(pinyin: (name: string) => string, ancestors: (regionCode: string) => readonly string[]) {
    this.pinyin = pinyin
    this.ancestors = ancestors
  }

  /** Adds a row of any table. */
  add(model: string, row: Values): void {
    const tokenizedNames = this.namesByModel[model as (typeof NAMED_MODELS)[number]] as
      | Map<unknown, TokenizedName>
      | undefined
    if (tokenizedNames) {
      const text = `${row.name} ${row.nameEn}`
      tokenizedNames.set(row.code, { text: foldForSearch(text), tokens: searchTokens(text) })
    }
    if (model === 'Unit') {
      this.unitNames.set(row.code, row.name as string)
      this.unitTexts.set(row.code, [row.name, row.nameEn, row.ucum ?? ''].join(' '))
    }
    if (model === 'Citation') this.phrases.set(row.id, row.asWritten as string)
  }

  /** Adds the Latin words of a folded name. */
  addWords(folded: string): void {
    for (const word of folded.match(WORD) ?? []) if (this.wordSet.size < MAX_WORDS) this.wordSet.add(word)
  }

  /** The words of all names, in order. */
  words(): string[] {
    return [...this.wordSet].sort()
  }

  /** Returns the names of a region; null for a row without a region. */
  region(code: unknown): TokenizedName | null {
    return this.namesByModel.Region.get(code) ?? null
  }

  /** Returns the code of a region and those of the regions that it is in. */
  regionsOf(code: string): readonly string[] {
    let codes = this.regionsByCode.get(code)
    if (!codes) {
      codes = [...this.ancestors(code), code]
      this.regionsByCode.set(code, codes)
    }
    return codes
  }

  facilityType(code: unknown): TokenizedName | null {
    return this.namesByModel.FacilityType.get(code) ?? null
  }

  /** Returns the names of an indicator; null for a row without an indicator. */
  indicator(code: unknown): TokenizedName | null {
    return this.namesByModel.Indicator.get(code) ?? null
  }

  /** Returns the Chinese name of a unit. */
  unitName(code: unknown): string {
    return this.unitNames.get(code) ?? ''
  }

  /** Returns the names and the symbol of a unit. */
  unitText(code: unknown): string {
    return this.unitTexts.get(code) ?? ''
  }

  /** Returns the cited phrases; null if there are none. */
  citedPhrases(citationIds: unknown): string | null {
    const ids = citationIds as readonly string[]
    return ids.length === 0 ? null : ids.map((id) => this.phrases.get(id)).join(' ')
  }
}
