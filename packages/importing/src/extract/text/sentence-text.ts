// Searches sentences: blanks words that say nothing of them, and finds the last word of a kind.

/** A range of a sentence. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

const blanks = (text: string) => '※'.repeat(text.length)

/** Returns a text with blanks in place of what matches a global pattern; positions remain. */
export function blankMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, blanks)
}

/** Returns a text with blanks in place of a range. */
export function blankRange(text: string, { start, end }: TextRange): string {
  return text.slice(0, start) + blanks(text.slice(start, end)) + text.slice(end)
}

/** Returns the text without titles in 《》 and short quotations, whose words say nothing of the sentence. */
export function blankTitles(text: string): string {
  return blankMatches(text, /《[^》]*》|“[^”]{0,12}”/g)
}

/** Returns the text before a position with blanks in place of brackets that close before it, whose words are an aside. */
export function blankAsides(before: string): string {
  return blankMatches(before, /[（(][^（）()]*[）)]/g)
}

/** Between the members of a list of names. */
export const LIST_SEPARATOR = /、|和|及|与/

/** A class of words, with the pattern of those in it. */
export type WordClass = readonly [name: string, pattern: RegExp]

/** Returns the first class that words belong to; undefined if there is none. */
export function classify(words: string, classes: readonly WordClass[]): string | undefined {
  return classes.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Returns where the last match of a global pattern starts; -1 without one. */
export function lastMatchStart(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}

/** Returns where the last match of any of several global patterns starts; -1 without one. */
export function lastStartOf(text: string, patterns: readonly RegExp[]): number {
  return Math.max(...patterns.map((pattern) => lastMatchStart(text, pattern)))
}

/** True if a text ends inside a bracket, quote or title. */
export function endsInBracket(words: string): boolean {
  return /[（《“][^）》”]*$/.test(words)
}
