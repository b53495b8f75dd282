const LATIN_END = /\p{Script=Latin}$/u
const LATIN_START = /^\p{Script=Latin}/u

/** Joins words of a Chinese text without spaces, but for one beside a word in Latin letters: 晋中市2020年, Southmere 2024年. */
export function joinWords(words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .reduce((text, word) => (LATIN_END.test(text) || LATIN_START.test(word) ? `${text} ${word}` : text + word))
}
