// Syllables of pinyin without tones, of names and of what is typed to find them: their pairs and their initials.

/** Ways to read Chinese characters; the library of their readings is large, so that clients load it when it is needed. */
export interface PinyinReader {
  /** Returns the toneless pinyin of a text, syllables apart; other characters stay as they are, in lower case. */
  readonly toPinyin: (text: string) => string
  /** Returns the toneless pinyin of each character, ü as v; other characters are their own. */
  readonly characterSyllables: (folded: string) => string[]
}

/** Separates the syllables of a pair; no syllable contains it. */
const SEPARATOR = '.'

const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ve|ue|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)|er)$/

/** Letters of the longest syllable: zhuang. */
const MAX_SYLLABLE_LENGTH = 6

/** Readings of a typed text, at most: xian is 先 and 西安. */
const MAX_READINGS = 8

/** Returns the syllables of pinyin as `toPinyin` writes it, ü as v, and words of other letters and digits. */
export function syllablesOf(spaced: string): string[] {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(spaced)) return spaced.split(' ')
  return spaced
    .replaceAll('ü', 'v')
    .split(' ')
    .map((part) => part.replaceAll(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
}

/** Returns the pairs of adjacent syllables. */
export const syllablePairs = (syllables: readonly string[]) =>
  syllables.slice(1).map((second, at) => `${syllables[at]}${SEPARATOR}${second}`)

/** Returns the first letters of syllables; digits in full. */
const initialsOf = (syllables: readonly string[]) =>
  syllables.map((one) => (/^\d/.test(one) ? one : one.slice(0, 1))).join('')

/** Returns the ways to read letters as syllables; the last one may be incomplete. */
function readWord(letters: string): string[][] {
  /** Readings of the letters from each position on. */
  const readings: string[][][] = Array.from({ length: letters.length }, () => [])
  readings.push([[]])
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (let length = Math.min(MAX_SYLLABLE_LENGTH, letters.length - at); length > 0; length -= 1) {
      const first = letters.slice(at, at + length)
      if (!SYLLABLE.test(first) && at + length < letters.length) continue
      for (const rest of readings[at + length] as string[][]) readings[at]?.push([first, ...rest])
    }
    readings[at] = (readings[at] as string[][]).sort((one, other) => one.length - other.length).slice(0, MAX_READINGS)
  }
  return readings[0] as string[][]
}

/** Returns the ways to read typed words as syllables, those with the fewest first; none if they are not pinyin. */
export function readSyllables(words: readonly string[]): string[][] {
  if (!words.every((word) => /^[a-z]+$/.test(word))) return []
  let readings: string[][] = [[]]
  for (const word of words) {
    readings = readings.flatMap((before) => readWord(word).map((after) => [...before, ...after])).slice(0, MAX_READINGS)
  }
  return readings.sort((one, other) => one.length - other.length)
}

/** Letters of a name in pinyin. */
const MAX_PINYIN = 120

/** A pair that may be looked up: what is typed as pinyin has no digits. */
const PAIR_OF_SOUNDS = /^[a-z]+\.[a-z]/

/** Returns the pinyin tokens of a name: its letters, its initials, and its pairs of syllables. */
export function pinyinTokens(spaced: string): {
  readonly pinyin: readonly string[]
  readonly syllables: readonly string[]
} {
  const syllables = syllablesOf(spaced)
  const pairs = syllablePairs(syllables)
  return {
    pinyin: [syllables.join(''), initialsOf(syllables)].map((letters) => letters.slice(0, MAX_PINYIN)),
    syllables: /\d/.test(spaced) ? pairs.filter((pair) => PAIR_OF_SOUNDS.test(pair)) : pairs,
  }
}
