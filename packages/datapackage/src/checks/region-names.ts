// Finds the divisions of a package that a Chinese text names in full.
import type { KnownRows } from './known-rows.ts'

/** A name in a text, with the codes of the divisions of this name. */
export interface NamedRegion {
  readonly name: string
  readonly codes: readonly string[]
}

/** Full names of three characters and more that end in a word for a division; shorter ones are part of other words. */
const FULL_NAME = /^\p{Script=Han}{2,12}[省市区县州盟旗镇乡]$/u
const DIVISION_WORD = /[省市区县州盟旗镇乡]/g
const [SHORTEST, LONGEST] = [3, 13]

/** The names of the divisions of a package; used once all regions are known. */
export class RegionNames {
  private readonly known: KnownRows
  private codesByName: ReadonlyMap<string, readonly string[]> | undefined

  constructor(known: KnownRows) {
    this.known = known
  }

  /** Returns the divisions that a text names, the longest name at each place. */
  findIn(text: string): NamedRegion[] {
    const found: NamedRegion[] = []
    for (const { index } of text.matchAll(DIVISION_WORD)) {
      const end = index + 1
      for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start += 1) {
        const name = text.slice(start, end)
        const codes = this.codes.get(name)
        if (!codes) continue
        found.push({ name, codes })
        break
      }
    }
    return found
  }

  /** True if one of two divisions lies in the other, or they are the same. */
  isRelated(one: string, other: string): boolean {
    return this.contains(one, other) || this.contains(other, one)
  }

  /** True if a division is an outer one or lies in it, and if that cannot be told, as a row between them is invalid. */
  contains(outer: string, inner: string): boolean {
    const seen = new Set<string>()
    for (let code: string | null = inner; code !== null && !seen.has(code); ) {
      const region = this.known.regions.get(code)
      if (code === outer || !region) return true
      seen.add(code)
      code = region.parentCode
    }
    return false
  }

  private get codes(): ReadonlyMap<string, readonly string[]> {
    if (this.codesByName) return this.codesByName
    const named = [...this.known.regions.values()].filter(({ name }) => FULL_NAME.test(name))
    const grouped = Map.groupBy(named, ({ name }) => name)
    this.codesByName = new Map(Array.from(grouped, ([name, regions]) => [name, regions.map(({ code }) => code)]))
    return this.codesByName
  }
}
