// The texts of the page of a source.
import type { Bilingual } from '@tiyu/model'

export const sourceWords = {
  figuresOfSource: { zh: '取自此来源的数字', en: 'Figures read from it' },
  findingsOfSource: { zh: '与此来源有关的核查结果', en: 'What the rules found about its figures' },
  allFiguresOfSource: { zh: '取自此来源的全部数字', en: 'All figures read from it' },
  allFindingsOfSource: { zh: '与此来源有关的全部核查结果', en: 'All findings about its figures' },
  phrasesInOrder: {
    zh: '按原文顺序列出被引用的短语，其下为据此记录的内容；本服务不转载全文。',
    en: 'The phrases that facts were read from, in the order of the text, each with those facts. The whole text is not republished here.',
  },
  firstRows: { zh: '此处列出前 {shown} 项，共 {total} 项', en: 'The first {shown} of {total}' },
} as const satisfies Readonly<Record<string, Bilingual>>
