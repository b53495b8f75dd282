// Looks regions up by the names people use.
import { foldText } from '@tiyu/model'

import { autonomousShortNames } from './transform/division-name.ts'

type Cells = Readonly<Record<string, string>>

/** Suffixes that are often omitted: 晋中 for 晋中市. */
const SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|街道|新区|省|市|盟|县|区|旗|镇|乡)$/u

/** Folds a name; repeated spaces do not count. */
const normalizeName = (name: string) => foldText(name).replaceAll(/ +/g, ' ').trim()

/** Returns a folded name without its suffix. */
function stripSuffix(name: string): string {
  const short = name.replace(SUFFIX, '')
  return short.length >= 2 ? short : name
}

const MAX_NEAR_NAMES = 3

/** Length of the shortest name that is compared character by character. */
const MIN_SIMILAR_LENGTH = 3

/** True if one character is replaced, missing or added. */
function isSimilar(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < MIN_SIMILAR_LENGTH || Math.abs(one.length - other.length) > 1) return false
  let [start, end] = [0, 0]
  while (start < one.length && one[start] === other[start]) start += 1
  const rest = Math.min(one.length, other.length) - start
  while (end < rest && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}

/** Finds region codes by name. */
export class RegionIndex {
  private readonly byFullName = new Map<string, Set<string>>()
  private readonly byShortName = new Map<string, Set<string>>()
  private readonly parentByCode = new Map<string, string>()
  private readonly names = new Map<string, string>()
  /** Codes of the divisions that have replaced those with a code. */
  private readonly successors = new Map<string, string>()

  add({ code = '', name = '', nameEn = '', parentCode = '', formerCodes = '' }: Cells): void {
    this.parentByCode.set(code, parentCode)
    for (const former of formerCodes.split(';').filter(Boolean)) this.successors.set(former, code)
    this.names.set(code, name)
    for (const one of [name, nameEn].filter(Boolean)) addCode(this.byFullName, normalizeName(one), code)
    const normalized = normalizeName(name)
    for (const one of name ? [stripSuffix(normalized), ...autonomousShortNames(normalized)] : [])
      addCode(this.byShortName, one, code)
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
    // A suffix that is given must be that of the region: 大同县 is not 大同市. A region may lack it, as ISO 3166 names do.
    const codes =
      this.byFullName.get(normalized) ??
      this.byShortName.get(normalized) ??
      this.byFullName.get(stripSuffix(normalized))
    return [...(codes ?? [])]
  }

  /** Returns what has replaced a former code, or names that differ from an unknown one in a suffix or one character. */
  near(name: string): string[] {
    const successor = this.successors.get(name)
    if (successor !== undefined) return [`${this.names.get(successor)} (${successor})`]
    const normalized = normalizeName(name)
    const sameStem = this.byShortName.get(stripSuffix(normalized)) ?? []
    const similar = [...this.byFullName].flatMap(([full, codes]) => (isSimilar(normalized, full) ? [...codes] : []))
    const codes = [...new Set([...sameStem, ...similar])].slice(0, MAX_NEAR_NAMES)
    return codes.map((code) => `${this.names.get(code)} (${code})`)
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
