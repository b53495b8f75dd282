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

/** Checks level and parent of a division against its code. */
export const checkRegionCode: RowCheck = (values, _context, report) => {
  const [code, level, parent] = [values.code as string, values.level as string, values.parentCode as string | null]
  if (level !== 'ZONE' && CHINESE_CODE.test(code) && level !== levelOf(code)) report('level', wrongLevel(code, level))
  if (parent !== null && isProvincial(code) && isProvincial(parent) && code.slice(0, 2) !== parent.slice(0, 2))
    report('parentCode', otherProvince(code, parent))
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
