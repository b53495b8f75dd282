// Transliterates names of Chinese divisions: pinyin and an English word for the type.
import { foldText } from '@tiyu/model'
import { pinyin } from 'pinyin-pro'
import { ethnicGroups } from './ethnic-groups.ts'
import { pinyinExceptions } from './pinyin-exceptions.ts'
import { provinceNames } from './province-names.ts'

/** A division type with the suffix of its names. */
interface DivisionType {
  readonly suffix: string
  readonly en: string
}

/** Longest suffix first, so that 自治县 is not parsed as 县. */
const DIVISION_TYPES: readonly DivisionType[] = [
  { suffix: '特别行政区', en: 'Special Administrative Region' },
  { suffix: '街道办事处', en: 'Subdistrict' },
  { suffix: '自治区', en: 'Autonomous Region' },
  { suffix: '自治州', en: 'Autonomous Prefecture' },
  { suffix: '自治县', en: 'Autonomous County' },
  { suffix: '自治旗', en: 'Autonomous Banner' },
  { suffix: '街道', en: 'Subdistrict' },
  { suffix: '地区', en: 'Prefecture' },
  { suffix: '新区', en: 'New Area' },
  { suffix: '林区', en: 'Forestry District' },
  { suffix: '特区', en: 'Special District' },
  { suffix: '矿区', en: 'Mining District' },
  { suffix: '苏木', en: 'Sum' },
  { suffix: '省', en: 'Province' },
  { suffix: '市', en: 'City' },
  { suffix: '盟', en: 'League' },
  { suffix: '县', en: 'County' },
  { suffix: '区', en: 'District' },
  { suffix: '旗', en: 'Banner' },
  { suffix: '镇', en: 'Town' },
  { suffix: '乡', en: 'Township' },
]

/** The parts of a division name. */
interface DivisionNameParts {
  /** The name without its type, including ethnic groups. */
  readonly stem: string
  /** Length of the name without type and ethnic groups, in characters. */
  readonly coreLength: number
  readonly groups: readonly string[]
  readonly type: DivisionType | undefined
}

const GROUP_NAMES = Object.keys(ethnicGroups).sort((one, other) => other.length - one.length)

/** Finds the ethnic group at the end of a text; 族 may be omitted before 自治, as in 伊犁哈萨克自治州. */
function findGroupSuffix(text: string, isAutonomous: boolean): { en: string; length: number } | undefined {
  for (const name of GROUP_NAMES) {
    const suffixes = isAutonomous && name.length > 1 ? [`${name}族`, name] : [`${name}族`]
    const suffix = suffixes.find((one) => text.endsWith(one) && (isAutonomous || text.length > one.length))
    if (suffix) return { en: ethnicGroups[name] as string, length: suffix.length }
  }
  return undefined
}

/** Finds the ethnic groups at the end of a text, such as 苗族侗族. */
function findGroupSuffixes(text: string, isAutonomous: boolean): { groups: string[]; length: number } {
  const groups: string[] = []
  let rest = text
  for (let group = findGroupSuffix(rest, isAutonomous); group; group = findGroupSuffix(rest, isAutonomous)) {
    groups.unshift(group.en)
    rest = rest.slice(0, -group.length)
  }
  return { groups, length: text.length - rest.length }
}

/** Finds the type of a division. A one-character name gets the shorter suffix: 新区 is a district called Xin. */
function findDivisionType(name: string): DivisionType | undefined {
  const types = DIVISION_TYPES.filter(({ suffix }) => name.endsWith(suffix) && name.length > suffix.length)
  const [longest] = types
  return longest && longest.suffix.length > 1 && name.length - longest.suffix.length < 2 && isAmbiguousSuffix(longest)
    ? types.at(-1)
    : longest
}

/** True for suffixes whose first character may belong to the name: 东新区, 北林区. */
function isAmbiguousSuffix({ suffix }: DivisionType): boolean {
  return /^[新林特矿]区$/.test(suffix)
}

/** Parses a name in simplified or traditional characters: folding replaces each character by one. */
function parseDivisionName(writtenName: string): DivisionNameParts {
  const name = foldText(writtenName)
  const type = findDivisionType(name)
  const stem = type ? name.slice(0, -type.suffix.length) : name
  const { groups, length } = findGroupSuffixes(stem, type?.suffix.startsWith('自治') ?? false)
  return { stem, coreLength: stem.length - length, groups, type }
}

/** Returns the short names of an autonomous division: 湘西 and 湘西州 for 湘西土家族苗族自治州; none for others. */
export function autonomousShortNames(name: string): string[] {
  const { coreLength, type } = parseDivisionName(name)
  if (coreLength < 2 || !type?.suffix.startsWith('自治')) return []
  const core = name.slice(0, coreLength)
  return [core, `${core}${type.suffix.slice(-1)}`]
}

const CODED_NAME = /^(?<code>\d*)\s*(?<name>\p{Script=Han}+)$/u

/** Digits of a prefecture code. */
const PREFECTURE_DIGITS = 4

function isPrefecture(code: string): boolean {
  return code.length === PREFECTURE_DIGITS || /^\d{4}00$/.test(code)
}

/** Returns the syllables of the first characters of a name, in the context of the whole name; undefined if one is unknown. */
function pinyinSyllables(name: string, count: number): string[] | undefined {
  const allSyllables = pinyin(name, { toneType: 'none', type: 'array' })
  const folded = foldText(name)
  const exception = Object.keys(pinyinExceptions).find((prefix) => folded.startsWith(prefix))
  if (exception) allSyllables.splice(0, exception.length, ...(pinyinExceptions[exception] as string).split(' '))
  const first = allSyllables.slice(0, count)
  return first.every((syllable) => /^[a-zü]+$/.test(syllable)) ? first : undefined
}

/**
 * Returns the pinyin of a division name without its type: lower case, separate syllables, ü as v. A division code may
 * precede the name.
 * @returns undefined if the name contains other than Chinese characters, or a character without known reading
 */
export function divisionPinyin(text: string): string | undefined {
  const name = CODED_NAME.exec(text)?.groups?.name
  if (!name) return undefined
  const { stem } = parseDivisionName(name)
  const syllables = pinyinSyllables(name, [...stem].length)
  return syllables?.join(' ').replaceAll('ü', 'v')
}

/** Joins syllables to a capitalised word, with an apostrophe before a, o and e. */
function joinSyllables(syllables: readonly string[]): string {
  const word = syllables.map((part, index) => (index > 0 && /^[aoe]/.test(part) ? `'${part}` : part)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function joinNames(groups: readonly string[]): string {
  return groups.length < 2 ? groups.join('') : `${groups.slice(0, -1).join(', ')} and ${groups.at(-1)}`
}

/** Returns the English type; prefecture-level cities have none: Taiyuan, but Jiexiu City. */
function typeNameEn(code: string, type: DivisionType | undefined): string | undefined {
  return isPrefecture(code) && type?.suffix === '市' ? undefined : type?.en
}

/**
 * Returns the English name of a Chinese division, in simplified or traditional characters: pinyin as one capitalised
 * word, ethnic groups and type. A one-character name keeps the pinyin of its type, as in Qixian County. A code before the
 * name identifies provinces, which have established names, and prefectures.
 * @returns undefined if the name contains other than Chinese characters, or a character without known reading
 */
export function divisionNameEn(text: string): string | undefined {
  const { code = '', name } = CODED_NAME.exec(text)?.groups ?? {}
  if (!name) return undefined
  const province = provinceNames[code.replace(/0000$/, '')]
  if (province) return province
  const { coreLength, groups, type } = parseDivisionName(name)
  const keepsType = coreLength === 1 && groups.length === 0
  const syllables = pinyinSyllables(name, keepsType ? [...name].length : coreLength)
  return syllables && [joinSyllables(syllables), joinNames(groups), typeNameEn(code, type)].filter(Boolean).join(' ')
}
