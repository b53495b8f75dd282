import type { DerivationContext } from '@tiyu/model'
import { toBase } from '@tiyu/quantity'
import { toPinyin } from '@tiyu/search/pinyin'

type Values = Readonly<Record<string, unknown>>

/** Length of the prefix that regions are indexed by, to find the region a name begins with. */
const NAME_PREFIX_LENGTH = 2

/** Cache size; the cache is cleared when it is full. */
const MAX_CACHED_READINGS = 50_000

/**
 * The digits of a number that a name begins with, all but the last: they have no reading, and the last one is all that the
 * reading of the next character may depend on.
 */
const LEADING_DIGITS = /^-?[\d.]*(?=\d)/

interface RegionName {
  readonly name: string
  /** Computed when the first name begins with it. */
  pinyin?: string
}

/** Collects regions and units, from which derived columns of later rows are computed. */
export class DerivationCollector implements DerivationContext {
  private readonly parents = new Map<string, string | null>()
  private readonly levels = new Map<string, string>()
  /** Cache of `divisionOf`, by level and region code. */
  private readonly divisions = new Map<string, Map<string, string | null>>()
  private readonly factors = new Map<string, string | null>()
  /** Names of regions by prefix, longest first. */
  private readonly regionNames = new Map<string, RegionName[]>()
  private readonly readings = new Map<string, string>()
  private lastName = ''
  private lastReading = ''

  /** Adds a row of any table. All regions must be added before the first derivation. */
  add(model: string, row: Values): void {
    if (model === 'Unit') this.factors.set(row.code as string, row.factor as string | null)
    if (model !== 'Region') return
    this.parents.set(row.code as string, row.parentCode as string | null)
    this.levels.set(row.code as string, row.level as string)
    this.addName(row.name as string)
  }

  private addName(name: string): void {
    const names = this.regionNames.get(name.slice(0, NAME_PREFIX_LENGTH)) ?? []
    if (names.some((one) => one.name === name)) return
    names.push({ name })
    this.regionNames.set(
      name.slice(0, NAME_PREFIX_LENGTH),
      names.sort((one, other) => other.name.length - one.name.length),
    )
  }

  ancestors(regionCode: string): string[] {
    const codes: string[] = []
    for (let code = this.parents.get(regionCode); code && !codes.includes(code); code = this.parents.get(code))
      codes.unshift(code)
    return codes
  }

  divisionOf(regionCode: string, level: string): string | null {
    const cache = this.divisions.get(level) ?? new Map<string, string | null>()
    this.divisions.set(level, cache)
    const cached = cache.get(regionCode)
    if (cached !== undefined) return cached
    const ancestry = [regionCode, ...this.ancestors(regionCode).reverse()]
    const division = ancestry.find((code) => this.levels.get(code) === level) ?? null
    cache.set(regionCode, division)
    return division
  }

  baseValue(exact: string, unitCode: string): number | null {
    const factor = this.factors.get(unitCode)
    if (factor === '1') return Number(exact)
    return factor ? toBase(exact, factor).toNumber() : null
  }

  pinyin(name: string): string {
    // A derived column and the search entry of a row ask for the same name one after the other.
    if (name !== this.lastName) {
      this.lastReading = this.read(name)
      this.lastName = name
    }
    return this.lastReading
  }

  /** Reads the region that a name begins with and the rest separately: the region is one word, and both recur often. */
  private read(name: string): string {
    const region = this.regionNames.get(name.slice(0, NAME_PREFIX_LENGTH))?.find((one) => name.startsWith(one.name))
    if (!region) return this.cachedReading(name)
    region.pinyin ??= toPinyin(region.name)
    if (region.name.length === name.length) return region.pinyin
    return `${region.pinyin} ${this.cachedReading(name.slice(region.name.length))}`.trim()
  }

  private cachedReading(part: string): string {
    const [digits = ''] = LEADING_DIGITS.exec(part) ?? []
    const rest = part.slice(digits.length)
    const cached = this.readings.get(rest)
    if (cached !== undefined) return digits + cached
    const reading = toPinyin(rest)
    if (this.readings.size >= MAX_CACHED_READINGS) this.readings.clear()
    this.readings.set(rest, reading)
    return digits + reading
  }
}
