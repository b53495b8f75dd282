/*! Contains pinyin-pro. Copyright (c) 2022-present zh-lx. MIT License: https://github.com/zh-lx/pinyin-pro/blob/main/LICENSE */
// Pinyin of Chinese characters, by a dictionary of words.
import { pinyin } from 'pinyin-pro'
import type { PinyinReader } from './syllables.ts'

/** Returns the toneless pinyin of a text, syllables apart; other characters stay as they are, in lower case. */
export const toPinyin = (text: string) => pinyin(text, { toneType: 'none', nonZh: 'consecutive' }).toLowerCase()

/** Returns the toneless pinyin of each character, ü as v; other characters are their own. */
function characterSyllables(folded: string): string[] {
  return pinyin(folded, { toneType: 'none', type: 'array' }).map((syllable) => syllable.replaceAll('ü', 'v'))
}

/** Reads pinyin by the library of this process. */
export const pinyinReader: PinyinReader = { toPinyin, characterSyllables }
