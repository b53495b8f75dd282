// Chinese divisions in Latin letters: pinyin, read as whole words, with an English word for the type.
import { pinyin } from 'pinyin-pro'
import { ethnicGroups } from './ethnic-groups.ts'
import { knownReadings } from './known-readings.ts'
import { provinceNames } from './province-names.ts'

/** A kind of division: how its name ends, and the English word. */
interface DivisionType {
  readonly ending: string
  readonly en: string
}

/** The longest ending first, so that 自治县 is not read as 县. */
const TYPES: readonly DivisionType[] = [
  { ending: '特别行政区', en: 'Special Administrative Region' },
  { ending: '街道办事处', en: 'Subdistrict' },
  { ending: '自治区', en: 'Autonomous Region' },
  { ending: '自治州', en: 'Autonomous Prefecture' },
  { ending: '自治县', en: 'Autonomous County' },
  { ending: '自治旗', en: 'Autonomous Banner' },
  { ending: '街道', en: 'Subdistrict' },
  { ending: '地区', en: 'Prefecture' },
  { ending: '新区', en: 'New Area' },
  { ending: '林区', en: 'Forestry District' },
  { ending: '特区', en: 'Special District' },
  { ending: '矿区', en: 'Mining District' },
  { ending: '苏木', en: 'Sum' },
  { ending: '省', en: 'Province' },
  { ending: '市', en: 'City' },
  { ending: '盟', en: 'League' },
  { ending: '县', en: 'County' },
  { ending: '区', en: 'District' },
  { ending: '旗', en: 'Banner' },
  { ending: '镇', en: 'Town' },
  { ending: '乡', en: 'Township' },
]

/** A name taken apart. */
interface Parts {
  /** The name proper, with the ethnic groups behind it. */
  readonly stem: string
  /** Length of the name proper without the ethnic groups, in characters. */
  readonly own: number
  readonly groups: readonly string[]
  readonly type: DivisionType | undefined
}

const GROUP_NAMES = Object.keys(ethnicGroups).sort((one, other) => other.length - one.length)

/** The ethnic group a text ends with; 族 may be missing behind a long name before 自治, as in 伊犁哈萨克自治州. */
function endingGroup(text: string, autonomous: boolean): { en: string; length: number } | undefined {
  for (const name of GROUP_NAMES) {
    const endings = autonomous && name.length > 1 ? [`${name}族`, name] : [`${name}族`]
    const ending = endings.find((one) => text.endsWith(one) && (autonomous || text.length > one.length))
    if (ending) return { en: ethnicGroups[name] as string, length: ending.length }
  }
  return undefined
}

/** The ethnic groups at the end of a text, such as 苗族侗族. */
function endingGroups(text: string, autonomous: boolean): { groups: string[]; length: number } {
  const groups: string[] = []
  let rest = text
  for (let found = endingGroup(rest, autonomous); found; found = endingGroup(rest, autonomous)) {
    groups.unshift(found.en)
    rest = rest.slice(0, -found.length)
  }
  return { groups, length: text.length - rest.length }
}

/** A name of one character keeps its type: 新区 alone is a district called Xin. */
function typeOf(name: string): DivisionType | undefined {
  const types = TYPES.filter(({ ending }) => name.endsWith(ending) && name.length > ending.length)
  const [longest] = types
  return longest && longest.ending.length > 1 && name.length - longest.ending.length < 2 && isPlain(longest)
    ? types.at(-1)
    : longest
}

/** Two characters of which the first may as well belong to the name: 东新区, 北林区. */
function isPlain({ ending }: DivisionType): boolean {
  return /^[新林特矿]区$/.test(ending)
}

function takeApart(name: string): Parts {
  const type = typeOf(name)
  const stem = type ? name.slice(0, -type.ending.length) : name
  const { groups, length } = endingGroups(stem, type?.ending.startsWith('自治') ?? false)
  return { stem, own: stem.length - length, groups, type }
}

const NAMED = /^(?<code>\d*)\s*(?<name>\p{Script=Han}+)$/u

/** Digits of a division code down to the prefecture. */
const PREFECTURE_DIGITS = 4

function isPrefecture(code: string): boolean {
  return code.length === PREFECTURE_DIGITS || /^\d{4}00$/.test(code)
}

/** Syllables of the first characters of a name, read within the whole of it; undefined where one has no known reading. */
function syllables(name: string, count: number): string[] | undefined {
  const read = pinyin(name, { toneType: 'none', type: 'array' })
  const known = Object.keys(knownReadings).find((beginning) => name.startsWith(beginning))
  if (known) read.splice(0, known.length, ...(knownReadings[known] as string).split(' '))
  const first = read.slice(0, count)
  return first.every((syllable) => /^[a-zü]+$/.test(syllable)) ? first : undefined
}

/**
 * Pinyin of the name of a Chinese division without its type, lower case, syllables apart, ü as v. A code may stand
 * before the name.
 * @returns undefined where the name is not written in Chinese characters alone, or one of them has no known reading
 */
export function divisionPinyin(text: string): string | undefined {
  const name = NAMED.exec(text)?.groups?.name
  if (!name) return undefined
  const { stem } = takeApart(name)
  const read = syllables(name, [...stem].length)
  return read?.join(' ').replaceAll('ü', 'v')
}

/** Syllables as one word; an apostrophe before a vowel that would else join the syllable before. */
function oneWord(parts: readonly string[]): string {
  const word = parts.map((part, index) => (index > 0 && /^[aoe]/.test(part) ? `'${part}` : part)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function joined(groups: readonly string[]): string {
  return groups.length < 2 ? groups.join('') : `${groups.slice(0, -1).join(', ')} and ${groups.at(-1)}`
}

/** Cities above the counties are called by their name alone: Taiyuan, but Jiexiu City. */
function typeWord(code: string, type: DivisionType | undefined): string | undefined {
  return isPrefecture(code) && type?.ending === '市' ? undefined : type?.en
}

/**
 * English name of a Chinese division: its pinyin as one capitalised word, its ethnic groups and a word for its type. A
 * name of one character keeps the pinyin of its type, as in Qixian County. A code before the name tells provinces,
 * which have names of their own, and prefectures.
 * @returns undefined where the name is not written in Chinese characters alone, or one of them has no known reading
 */
export function divisionNameEn(text: string): string | undefined {
  const { code = '', name } = NAMED.exec(text)?.groups ?? {}
  if (!name) return undefined
  const province = provinceNames[code.replace(/0000$/, '')]
  if (province) return province
  const { own, groups, type } = takeApart(name)
  const short = own === 1 && groups.length === 0
  const read = syllables(name, short ? [...name].length : own)
  return read && [oneWord(read), joined(groups), typeWord(code, type)].filter(Boolean).join(' ')
}
