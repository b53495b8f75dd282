// A code of GB/T 2260 says the level of a division and its province: 140000, 140700 and 140702.
import { type Message, quote } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

const CHINESE_CODE = /^\d{6}$/

/** Level of a division by its code; a zone may have any. */
function levelOf(code: string): string {
  if (code === '100000') return 'COUNTRY'
  if (code.endsWith('0000')) return 'PROVINCE'
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY'
}

const isProvincial = (code: string) => /^[1-9]\d{5}/.test(code) && !code.startsWith('10')

/** Codes of prefectures: 140700. */
const PREFECTURE = /^\d{2}(?!00)\d{2}00$/

/** Returns the code of the division that a county or a prefecture lies in by its code, if the package has it. */
function expectedParent(code: string, has: (code: string) => boolean): string | undefined {
  if (!CHINESE_CODE.test(code) || !isProvincial(code)) return undefined
  return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, '100000'].find((one) => one !== code && has(one))
}

const CHINESE_NAME = /^\p{Script=Han}+$/u

/** Checks that a sort key of a Chinese name is pinyin without tones, syllables apart. */
export const checkPinyin: RowCheck = ({ name, pinyin }, _context, report) => {
  if (pinyin === null || !CHINESE_NAME.test(String(name)) || /^[a-z]+(?: [a-z]+)*$/.test(String(pinyin))) return
  report('pinyin', {
    message: {
      en: `${quote(String(pinyin))} is no sort key of a Chinese name.`,
      zh: `${quote(String(pinyin))} 不是中文名称的排序键。`,
    },
    hint: {
      en: 'Write syllables in lower case without tones, such as tai gu and lv liang, or leave it empty: it is filled from the name.',
      zh: '请写不带声调的小写音节，如 tai gu、lv liang；也可留空，由名称生成。',
    },
  })
}

/** Checks level and parent of a division against its code. */
export const checkRegionCode: RowCheck = (values, { known }, report) => {
  const [code, level, parent] = [values.code as string, values.level as string, values.parentCode as string | null]
  if (level !== 'ZONE' && CHINESE_CODE.test(code) && level !== levelOf(code)) report('level', wrongLevel(code, level))
  if (parent !== null && isProvincial(code) && isProvincial(parent) && code.slice(0, 2) !== parent.slice(0, 2))
    report('parentCode', otherProvince(code, parent))
  else if (parent !== null && /^\d{6}/.test(code) && PREFECTURE.test(parent) && code.slice(0, 4) !== parent.slice(0, 4))
    report('parentCode', otherPrefecture(code, parent))
  const expected = parent === null ? expectedParent(code, (one) => known.regions.has(one)) : undefined
  if (expected !== undefined) report('parentCode', withoutParent(code, expected))
}

function otherPrefecture(code: string, parent: string): Message {
  return {
    message: {
      en: `${code} lies in another prefecture than ${parent}, by its code.`,
      zh: `按代码，${code} 不属于 ${parent}。`,
    },
    hint: {
      en: 'Correct the code or the parent: both begin with the four digits of the prefecture.',
      zh: '请更正代码或上级代码：两者开头四位应为同一地级代码。',
    },
  }
}

function withoutParent(code: string, expected: string): Message {
  return {
    message: {
      en: `${code} has no parent, so that no sum and no search within ${expected} includes it.`,
      zh: `${code} 没有上级，${expected} 的合计与检索都不包含它。`,
    },
    hint: { en: `Write ${expected} in parentCode.`, zh: `请在 parentCode 填写 ${expected}。` },
  }
}

function wrongLevel(code: string, level: string): Message {
  return {
    message: {
      en: `The code ${quote(code)} is that of a ${levelOf(code)}, the level is ${level}.`,
      zh: `代码 ${quote(code)} 属于 ${levelOf(code)} 一级，而层级为 ${level}。`,
    },
    hint: {
      en: 'Correct one of them: codes of GB/T 2260 end in 0000 for provinces and in 00 for prefectures.',
      zh: '请更正其中之一：GB/T 2260 代码省级以 0000、地级以 00 结尾。',
    },
  }
}

function otherProvince(code: string, parent: string): Message {
  return {
    message: {
      en: `${code} lies in another province than ${parent}, by its code.`,
      zh: `按代码，${code} 与 ${parent} 不在同一省级区划。`,
    },
    hint: {
      en: 'Correct the code or the parent: both begin with the two digits of the province.',
      zh: '请更正代码或上级代码：两者开头两位应为同一省级代码。',
    },
  }
}
