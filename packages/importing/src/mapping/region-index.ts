// Looks regions up by the names people use.

type Cells = Readonly<Record<string, string>>

/** Suffixes that are often omitted: 晋中 for 晋中市. */
const SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|街道|新区|省|市|盟|县|区|旗|镇|乡)$/u

/** Removes diacritics, case and repeated spaces. */
function normalizeName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function stripSuffix(name: string): string {
  const short = name.replace(SUFFIX, '')
  return short.length >= 2 ? short : name
}

/** Finds region codes by name. */
export class RegionIndex {
  private readonly byFullName = new Map<string, Set<string>>()
  private readonly byShortName = new Map<string, Set<string>>()
  private readonly parentByCode = new Map<string, string>()

  add({ code = '', name = '', nameEn = '', parentCode = '' }: Cells): void {
    this.parentByCode.set(code, parentCode)
    for (const one of [name, nameEn].filter(Boolean)) addCode(this.byFullName, normalizeName(one), code)
    if (name) addCode(this.byShortName, normalizeName(stripSuffix(name)), code)
  }

  /**
   * Returns the codes of the regions with a name, within given ancestors.
   * @param ancestorNames names or codes of the ancestors, outermost first; empty ones are ignored
   */
  find(name: string, ancestorNames: readonly string[]): string[] {
    const ancestorCandidates = ancestorNames.filter((one) => one !== '').map((one) => this.candidates(one))
    return this.candidates(name).filter((code) => {
      const ancestors = this.ancestors(code)
      return ancestorCandidates.every((codes) => codes.includes(code) || codes.some((one) => ancestors.has(one)))
    })
  }

  private candidates(name: string): string[] {
    if (this.parentByCode.has(name)) return [name]
    const normalized = normalizeName(name)
    const codes =
      this.byFullName.get(normalized) ??
      this.byShortName.get(normalized) ??
      this.byShortName.get(normalizeName(stripSuffix(name)))
    return [...(codes ?? [])]
  }

  private ancestors(code: string): ReadonlySet<string> {
    const codes = new Set<string>()
    for (
      let current = this.parentByCode.get(code);
      current && !codes.has(current);
      current = this.parentByCode.get(current)
    )
      codes.add(current)
    return codes
  }
}

function addCode(codesByName: Map<string, Set<string>>, name: string, code: string): void {
  const codes = codesByName.get(name)
  if (codes) codes.add(code)
  else codesByName.set(name, new Set([code]))
}
