// A program that saves text in an encoding without a character writes "?" in its place: GBK has no › and no •.
import { type AnyTable, type Message, quote } from '@tiyu/model'
import type { RowCheck } from './row-check.ts'

/** A "?" among Chinese characters: a name has none, while a title may ask a question. */
export const LOST_AMONG_CHINESE = /\p{Script=Han} ?\? ?\p{Script=Han}/u

/** A "?" where the sections of a locator are joined. */
const IN_LOCATOR = /\S \? \S/

const LOSSES: readonly (readonly [field: string, loss: RegExp])[] = [
  ['name', LOST_AMONG_CHINESE],
  ['locator', IN_LOCATOR],
]

/** Returns the check of texts that lost a character; undefined for a table without names or locators. */
export function checkLostCharacters({ columns }: AnyTable): RowCheck | undefined {
  const losses = LOSSES.filter(([field]) => field in columns)
  if (losses.length === 0) return undefined
  return (values, _context, report) => {
    for (const [field, loss] of losses) {
      const text = values[field] as string | null
      if (text?.includes('?') && loss.test(text)) report(field, lostCharacter(text))
    }
  }
}

function lostCharacter(text: string): Message {
  return {
    message: {
      en: `${quote(text)} has "?" where a character was lost.`,
      zh: `${quote(text)} 中的 “?” 处丢失了字符。`,
    },
    hint: {
      en: 'The file was saved as GBK, which has no "›" and no "•": take an earlier copy, and save as "CSV UTF-8".',
      zh: '文件曾存为 GBK，而 GBK 没有 “›”“•” 等字符：请改用先前的副本，并另存为“CSV UTF-8”。',
    },
  }
}
