// Resolves region names in reports: 昔阳县, 昔阳, 全省.
import { autonomousShortNames } from '../mapping/transform/division-name.ts'

/** A region of the gazetteer. */
export interface GazetteerRegion {
  readonly code: string
  readonly name: string
  readonly parentCode: string
  readonly nameEn?: string
}

/** The names of the divisions that a scope word means; a county-level city says 全市 of itself. */
const SCOPE_KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/省|自治区/, /(?:省|自治区)$/],
  [/市/, /(?:市|州|盟)$/],
  [/[州盟]/, /(?:州|盟|地区)$/],
  [/[县旗]/, /(?:县|旗)$/],
  [/区/, /区$/],
]

const SUFFIX = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|省|市|县|区|镇|乡|街道|盟|旗)$/

/** Resolves the region of a phrase, relative to the region of the report. */
export class Gazetteer {
  readonly reportRegion: string
  private readonly nameByCode: ReadonlyMap<string, string>
  private readonly codeByName = new Map<string, string>()
  /** Matches every name and short name. */
  readonly pattern: RegExp | undefined
  private readonly ancestors: string[] = []

  constructor(regions: readonly GazetteerRegion[], reportRegion: string) {
    this.reportRegion = reportRegion
    this.nameByCode = new Map(regions.map(({ code, name }) => [code, name]))
    const byCode = new Map(regions.map((region) => [region.code, region]))
    for (let code: string | undefined = reportRegion; code; code = byCode.get(code)?.parentCode || undefined) {
      this.ancestors.push(code)
    }
    // An ambiguous name means the region closest to the report's.
    const proximity = (code: string) =>
      this.ancestors.filter((ancestor) => code.startsWith(ancestor.replace(/(?:00)+$/, ''))).length
    for (const { code, name } of [...regions].sort((a, b) => proximity(b.code) - proximity(a.code))) {
      for (const alias of [name, name.replace(SUFFIX, ''), ...autonomousShortNames(name)]) {
        if (alias.length > 1 && alias !== '全国' && !this.codeByName.has(alias)) this.codeByName.set(alias, code)
      }
    }
    const names = [...this.codeByName.keys()].sort((one, other) => other.length - one.length)
    this.pattern = names.length > 0 ? new RegExp(names.join('|'), 'g') : undefined
  }

  /** Returns all names and short names. */
  names(): Iterable<string> {
    return this.codeByName.keys()
  }

  /** Finds the regions that a text names. */
  *find(text: string): Generator<{ index: number; name: string; code: string }> {
    if (!this.pattern) return
    for (const { index, 0: name } of text.matchAll(this.pattern))
      yield { index, name, code: this.codeByName.get(name) as string }
  }

  /** Returns the most local region in a phrase, else the region of its scope, else the region of the report. */
  resolve(phrase: string): string {
    const [mostLocal] = [...this.find(phrase)].map(({ code }) => code).sort((a, b) => codeDepth(b) - codeDepth(a))
    return mostLocal ?? this.resolveScope(phrase)
  }

  /** True if a phrase names a region. */
  mentionsRegion(phrase: string): boolean {
    return this.pattern !== undefined && phrase.search(this.pattern) >= 0
  }

  /** Resolves 全市, 全省 and 全国, else returns the region of the report. */
  resolveScope(phrase: string): string {
    if (/全国|中国|中华|国家/.test(phrase)) return this.ancestors.find((code) => code === '100000') ?? '100000'
    const kind = SCOPE_KINDS.find(([pattern]) => pattern.test(phrase))?.[1]
    return this.ancestors.find((code) => kind?.test(this.nameByCode.get(code) ?? '')) ?? this.reportRegion
  }
}

function codeDepth(code: string): number {
  return code.replace(/(?:00)+$/, '').length
}
