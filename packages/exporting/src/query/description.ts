import type { Bilingual } from '@tiyu/model'

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** True if a text has more Chinese characters than words in Latin letters: English ones quote Chinese, and Chinese ones have codes. */
const isChinese = (text: string) => countOf(text, /\p{Script=Han}/gu) > countOf(text, /\p{Script=Latin}+/gu)

/** Splits the description of a field, which is in English and in Chinese. */
export function bilingual(description: string): Bilingual {
  const lines = description.split('\n').filter((line) => line !== '')
  const zh = lines.filter(isChinese)
  return { en: lines.filter((line) => !zh.includes(line)).join(' '), zh: zh.join('') }
}
