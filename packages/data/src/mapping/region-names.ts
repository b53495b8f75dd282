// Regions by their names, as people write them.

type Cells = Readonly<Record<string, string>>

/** Endings that people leave away: 晋中 for 晋中市. */
const ENDING =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|街道|新区|省|市|盟|县|区|旗|镇|乡)$/u

/** Letters without marks, case and doubled spaces. */
function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function shortened(name: string): string {
  const short = name.replace(ENDING, '')
  return short.length >= 2 ? short : name
}

/** Finds the codes of regions by name. */
export class RegionNames {
  private readonly full = new Map<string, Set<string>>()
  private readonly short = new Map<string, Set<string>>()
  private readonly parents = new Map<string, string>()

  add({ code = '', name = '', nameEn = '', parentCode = '' }: Cells): void {
    this.parents.set(code, parentCode)
    for (const one of [name, nameEn].filter(Boolean)) remember(this.full, fold(one), code)
    if (name) remember(this.short, fold(shortened(name)), code)
  }

  /**
   * Codes of the regions of a name within others.
   * @param around names or codes of the divisions around it, from the outermost in; blanks are passed over
   */
  find(name: string, around: readonly string[]): string[] {
    const surroundings = around.filter((one) => one !== '').map((one) => this.candidates(one))
    return this.candidates(name).filter((code) => {
      const above = this.ancestors(code)
      return surroundings.every((codes) => codes.includes(code) || codes.some((one) => above.has(one)))
    })
  }

  private candidates(name: string): string[] {
    if (this.parents.has(name)) return [name]
    const folded = fold(name)
    const found = this.full.get(folded) ?? this.short.get(folded) ?? this.short.get(fold(shortened(name)))
    return [...(found ?? [])]
  }

  private ancestors(code: string): ReadonlySet<string> {
    const above = new Set<string>()
    for (let at = this.parents.get(code); at && !above.has(at); at = this.parents.get(at)) above.add(at)
    return above
  }
}

function remember(names: Map<string, Set<string>>, name: string, code: string): void {
  const codes = names.get(name)
  if (codes) codes.add(code)
  else names.set(name, new Set([code]))
}
