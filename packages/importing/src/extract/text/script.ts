// Tells the script of a text.

/** True for a text without Chinese characters and with a word in Latin letters. */
export function isEnglish(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[A-Za-z]{2} [A-Za-z]/.test(text)
}
