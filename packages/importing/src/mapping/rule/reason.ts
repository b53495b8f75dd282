import type { Bilingual } from '@tiyu/model'

/** Why a record is rejected or a value left out, by the code used in reports and files. */
export const reasonTitles = {
  'broken-record': { en: 'records that cannot be parsed', zh: '无法解析的记录' },
  'left-out': { en: 'records excluded by leaveOut', zh: '按 leaveOut 不予收录的记录' },
  empty: { en: 'required values that are missing', zh: '缺少的必填值' },
  'unknown-code': { en: 'values without a code', zh: '没有对应代码的值' },
  unreadable: { en: 'texts a transform cannot read', zh: '专用转换无法处理的文字' },
  'not-a-number': { en: 'invalid numbers', zh: '无效的数' },
  'not-a-date': { en: 'invalid dates', zh: '无效的日期' },
  'does-not-fit': { en: 'values invalid in their column', zh: '不合列格式的值' },
  'unknown-reference': { en: 'keys without a row', zh: '没有对应行的代码' },
  'unknown-region': { en: 'unknown regions', zh: '未知的地区' },
  'ambiguous-region': { en: 'names of several regions', zh: '重名的地区' },
  'no-identifier': { en: 'records without an identifier', zh: '得不出标识的记录' },
  'same-identifier': { en: 'duplicate identifiers', zh: '重复的标识' },
  coordinates: { en: 'invalid coordinates', zh: '无效的坐标' },
  contradiction: { en: 'values that contradict each other', zh: '相互矛盾的值' },
  'cell-error': { en: 'errors of formulas', zh: '公式错误' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** A code of `reasonTitles`. */
export type Reason = keyof typeof reasonTitles
