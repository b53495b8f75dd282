// What becomes of the numbers of a report, in one table: the reason, and whether a person must look at them.
import type { Bilingual } from '@tiyu/model'

/** A number is in a row, has a reason not to be, or must be checked by hand. */
export type NumberTreatment = 'DRAFTED' | 'EXPLAINED' | 'TO_CHECK'

interface Fate extends Bilingual {
  readonly treatment: NumberTreatment
}

const FATES = {
  DRAFTED: { treatment: 'DRAFTED', en: 'drafted as a figure', zh: '已起草为数值' },
  ROW_DRAFTED: {
    treatment: 'DRAFTED',
    en: 'part of a drafted row, such as a rank or the name of an event',
    zh: '属于已起草的行，如名次或赛事名称',
  },
  DATE: { treatment: 'EXPLAINED', en: 'date or time', zh: '日期或时间' },
  DOCUMENT: { treatment: 'EXPLAINED', en: 'title or number of a document', zh: '文件标题或文号' },
  ITEM: { treatment: 'EXPLAINED', en: 'number of a heading, item, row or table', zh: '标题、条目、行或表的序号' },
  ORDINAL: { treatment: 'EXPLAINED', en: 'ordinal, such as an edition or a batch', zh: '序数，如届次、批次' },
  CODE: { treatment: 'EXPLAINED', en: 'telephone number, address or code', zh: '电话、网址或编号' },
  RATING: { treatment: 'EXPLAINED', en: 'rating in stars', zh: '星级' },
  EDITION: { treatment: 'EXPLAINED', en: 'edition', zh: '届次' },
  IDIOM: { treatment: 'EXPLAINED', en: 'fixed expression', zh: '固定提法' },
  RANK: { treatment: 'EXPLAINED', en: 'part of a rank', zh: '属于名次' },
  ARTICLE: { treatment: 'EXPLAINED', en: 'indefinite one', zh: '泛指的“一”' },
  QUOTED: { treatment: 'EXPLAINED', en: 'part of a quoted name', zh: '属于引号中的名称' },
  NAME: { treatment: 'EXPLAINED', en: 'part of a name', zh: '属于名称' },
  DURATION: {
    treatment: 'EXPLAINED',
    en: 'time of a walk or of opening, part of a name',
    zh: '步行或开放时间，属于名称',
  },
  CRITERION: { treatment: 'EXPLAINED', en: 'limit of what is counted', zh: '统计对象的界限' },
  BATCH: { treatment: 'EXPLAINED', en: 'batch or kind', zh: '批次或类别' },
  COMPARED: {
    treatment: 'TO_CHECK',
    en: 'compared with another figure, either as a difference or as the level: check by hand',
    zh: '与其他数值相比，可能是差额也可能是水平，请人工核对',
  },
  BRACKETED: {
    treatment: 'TO_CHECK',
    en: 'in brackets behind another figure, of which it is no value of this year as far as the text says: check by hand',
    zh: '在另一数值后的括号内，按原文不能作为本年数值，请人工核对',
  },
  UNREAD: { treatment: 'TO_CHECK', en: 'no rule read it: check by hand', zh: '没有规则读出，请人工核对' },
} as const satisfies Readonly<Record<string, Fate>>

/** What became of a number. */
export type NumberFate = keyof typeof FATES

/** What became of a number, by name, with the reason in the words of the list. */
export const NUMBER_FATES: Readonly<Record<NumberFate, Fate>> = FATES

/** Returns how a number is treated by what became of it; one with an unknown fate must be checked. */
export function treatmentOf(fate: string): NumberTreatment {
  return Object.hasOwn(NUMBER_FATES, fate) ? NUMBER_FATES[fate as NumberFate].treatment : 'TO_CHECK'
}
