import type { DerivationContext } from '@tiyu/model'
import { toBase } from '@tiyu/quantity'
import { pinyin } from 'pinyin-pro'

type Values = Readonly<Record<string, unknown>>

/** Characters by which a region is looked for at the beginning of other names. */
const NAME_PREFIX_LENGTH = 2

/** How many parts of names are remembered; then all are forgotten, so that memory stays bounded. */
const MAX_CACHED_READINGS = 50_000

interface RegionName {
  readonly name: string
  /** Read when the first name begins with it. */
  pinyin?: string
}

/** Remembers regions and units as they are loaded, and answers what later rows derive from them. */
export class DerivationCollector implements DerivationContext {
  private readonly parents = new Map<string, string | null>()
  private readonly levels = new Map<string, string>()
  /** Divisions by their level and the regions that are or lie in them, as they are asked for. */
  private readonly divisions = new Map<string, Map<string, string | null>>()
  private readonly factors = new Map<string, string | null>()
  /** Names of regions by how they begin, the longest first. */
  private readonly regionNames = new Map<string, RegionName[]>()
  private readonly readings = new Map<string, string>()

  /** Takes in a row of any table; regions are known before the first row derives from them. */
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

  /** The region a name begins with is a word of its own and read by itself; it and the rest come up many times. */
  pinyin(name: string): string {
    const region = this.regionNames.get(name.slice(0, NAME_PREFIX_LENGTH))?.find((one) => name.startsWith(one.name))
    if (!region) return this.cachedReading(name)
    region.pinyin ??= toPinyin(region.name)
    if (region.name.length === name.length) return region.pinyin
    return `${region.pinyin} ${this.cachedReading(name.slice(region.name.length))}`.trim()
  }

  private cachedReading(part: string): string {
    const cached = this.readings.get(part)
    if (cached !== undefined) return cached
    const result = toPinyin(part)
    if (this.readings.size >= MAX_CACHED_READINGS) this.readings.clear()
    this.readings.set(part, result)
    return result
  }
}

function toPinyin(part: string): string {
  return pinyin(part, { toneType: 'none', nonZh: 'consecutive' }).toLowerCase()
}
