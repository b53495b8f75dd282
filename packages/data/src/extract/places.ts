// Divisions of the package by the names reports call them: 昔阳县, 昔阳, 全省.

/** A division as far as names are concerned. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly parentCode: string
}

const SUFFIX = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|省|市|县|区|镇|乡|街道|盟|旗)$/

/** Finds the division a phrase is about, seen from the region of the report. */
export class Places {
  readonly region: string
  private readonly codes = new Map<string, string>()
  private readonly pattern: RegExp | undefined
  private readonly ancestors: string[] = []

  constructor(places: readonly Place[], region: string) {
    this.region = region
    const byCode = new Map(places.map((place) => [place.code, place]))
    for (let code: string | undefined = region; code; code = byCode.get(code)?.parentCode || undefined) {
      this.ancestors.push(code)
    }
    // The closest division wins a name that several share.
    const near = (code: string) =>
      this.ancestors.filter((ancestor) => code.startsWith(ancestor.replace(/(?:00)+$/, ''))).length
    for (const { code, name } of [...places].sort((one, other) => near(other.code) - near(one.code))) {
      for (const called of [name, name.replace(SUFFIX, '')]) {
        if (called.length > 1 && called !== '全国' && !this.codes.has(called)) this.codes.set(called, code)
      }
    }
    const names = [...this.codes.keys()].sort((one, other) => other.length - one.length)
    this.pattern = names.length > 0 ? new RegExp(names.join('|'), 'g') : undefined
  }

  /** Every name a division goes by. */
  names(): Iterable<string> {
    return this.codes.keys()
  }

  /** Code of the most local division a phrase names, else of the scope it names, else of the report's region. */
  of(phrase: string): string {
    const codes = this.pattern ? [...phrase.matchAll(this.pattern)].map(([name]) => this.codes.get(name) as string) : []
    const [local] = codes.sort((one, other) => depth(other) - depth(one))
    return local ?? this.scope(phrase)
  }

  /** Whether a phrase names a division. */
  named(phrase: string): boolean {
    return this.pattern !== undefined && phrase.search(this.pattern) >= 0
  }

  /** 全省 and 全国 as seen from the region. */
  scope(phrase: string): string {
    if (/全国|中国|中华|国家/.test(phrase)) return this.ancestors.find((code) => code === '100000') ?? '100000'
    if (/全省|我省|省/.test(phrase))
      return this.ancestors.find((code) => /^\d\d0000$/.test(code) && code !== '100000') ?? this.region
    return this.region
  }
}

function depth(code: string): number {
  return code.replace(/(?:00)+$/, '').length
}
