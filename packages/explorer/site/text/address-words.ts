// The texts of the page that refuses an address.
import type { Bilingual } from '@tiyu/model'

export const addressWords = {
  badAddress: { zh: '地址中的条件有误', en: 'This address has a condition that cannot be met' },
  badValue: { zh: '参数 {name} 的值不能为“{value}”。', en: 'The parameter {name} cannot be “{value}”.' },
  nearestValues: { zh: '可用的值，或与之相近者：', en: 'Possible or similar values:' },
  withoutParameter: { zh: '不带此条件的页面', en: 'The page without this condition' },
  expectedCode: { zh: '此发布版中没有这一代码。', en: 'The release has nothing with this code.' },
  expectedRowNumber: { zh: '应为 1 至 100 的整数。', en: 'It must be a whole number from 1 to 100.' },
  expectedPosition: {
    zh: '所指位置不属于此列表，请从列表开头读起。',
    en: 'It is not a position in this list; read it from its beginning.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
