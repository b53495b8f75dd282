// Fixed phrases whose numerals count nothing, or nothing that their next character names: 一县一品, 五位一体.

const LETTER = '(?![零〇一二三四五六七八九两十百千万亿点又])[\\u3400-\\u9fff]'

const PHRASES = [
  // One of each, without a count: 一村一场, 一人一策, 一场两馆.
  `一${LETTER}[一两]${LETTER}`,
  '[两二三四五六]馆一场',
  '[二三四五六七八九]位一体',
  // The phases of a project: 一期工程, 二期占地3亩.
  '[一二三四五六]期(?:工程|项目|建设|改造|规划|投资|占地|用地|总|共|已|计划|拟|正在|将|建)',
  '三支一扶',
  '三区三[线州]',
]
const PHRASE = new RegExp(`^(?:${PHRASES.join('|')})`)

/** Returns the length of the fixed phrase at the start of a text, 0 if there is none. */
export function fixedPhraseLength(text: string): number {
  return PHRASE.exec(text)?.[0].length ?? 0
}
