// Why a proposal does not count, in words.
import { type Bilingual, quote } from '@tiyu/model'

export const REFUSALS = {
  malformed: { en: 'The proposal lacks a field, or one has another form.', zh: '该建议缺少字段或字段格式不符。' },
  ABSENT: { en: 'The quoted words are not in the report.', zh: '报告中没有所引原文。' },
  REPEATED: { en: 'The quoted words are in the report more than once.', zh: '所引原文在报告中不止一处。' },
  DIVIDED: {
    en: 'The quoted words are not within one sentence; tables are read by the rules.',
    zh: '所引原文不在一句之内；表格按规则读取。',
  },
  nameNotQuoted: { en: 'The name is not in the quoted words.', zh: '所引原文中没有该名称。' },
  looksBack: { en: 'The sentence announces nothing for later.', zh: '该句并未提出今后的任务。' },
  unitOfIndicator: { en: 'The indicator is measured in units of another kind.', zh: '该指标的单位与数值不同类。' },
} as const satisfies Readonly<Record<string, Bilingual>>

export const unknownCode = (code: string): Bilingual => ({
  en: `There is no code ${quote(code)}.`,
  zh: `没有代码 ${quote(code)}。`,
})

export const noSuchNumber = (value: string, unit: string): Bilingual => ({
  en: `The quoted words do not state ${quote(value)} in ${quote(unit)}.`,
  zh: `所引原文并非 ${quote(value)} ${quote(unit)}。`,
})

export const severalNumbers = (value: string): Bilingual => ({
  en: `The quoted words state ${quote(value)} more than once.`,
  zh: `所引原文中 ${quote(value)} 不止一处。`,
})

export const noFigure = (reason: Bilingual): Bilingual => ({
  en: `The number is no figure: ${reason.en}.`,
  zh: `该数字不是数值：${reason.zh}。`,
})
