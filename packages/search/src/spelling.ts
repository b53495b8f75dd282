// Words of a release that a misspelt word may mean.

/** Letters a word must have for one and for two mistakes to be forgiven. */
const ONE_MISTAKE = 4
const TWO_MISTAKES = 8

/** Endings by which forms of an English word differ. */
const ENDING = /^(?:e?s|e?d|e?r|ers|[mnptgl]?ing|y|ies)?$/

/** Corrections of a word, at most. */
const MAX_CORRECTIONS = 5

/** Counts insertions, deletions, replacements and exchanges of neighbours (optimal string alignment), up to a limit. */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isExchange =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
        isExchange ? (beforeLast[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    // An exchange may reach back over one row, but not over two.
    if (Math.min(...last, ...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[other.length] as number
}

const LETTER_A = 97

/** Returns the letters of a word as bits: two words differ by no fewer mistakes than half of the bits in which they differ. */
function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) - LETTER_A)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Letters of each word, by the list of words: a release has one list, which never changes. */
const bitsOfLists = new WeakMap<readonly string[], Uint32Array>()

function bitsOf(words: readonly string[]): Uint32Array {
  const known = bitsOfLists.get(words)
  if (known) return known
  const bits = Uint32Array.from(words, letterBits)
  bitsOfLists.set(words, bits)
  return bits
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** True for two forms of one word, such as trail and trails, swim and swimming. */
export function isSameStem(one: string, other: string): boolean {
  const length = sharedLength(one, other)
  return length >= ONE_MISTAKE - 1 && ENDING.test(one.slice(length)) && ENDING.test(other.slice(length))
}

/** Returns the mistakes between two words, none for two forms of one; undefined if there are more than allowed. */
function mistakesBetween(word: string, other: string, difference: number, allowed: number): number | undefined {
  if (isSameStem(word, other)) return 0
  if (Math.abs(other.length - word.length) > allowed || countBits(difference) > 2 * allowed) return undefined
  const distance = editDistance(word, other, allowed)
  return distance <= allowed ? distance : undefined
}

/**
 * Returns the words that a word may be meant as, the most similar first; without the word itself. Most words are ruled out by
 * their length, their first letters and the letters they have, so that a list of 50,000 takes a millisecond or two.
 */
export function correctionsOf(word: string, words: readonly string[]): string[] {
  if (word.length < ONE_MISTAKE || !/^[a-z]+$/.test(word)) return []
  const allowed = word.length >= TWO_MISTAKES ? 2 : 1
  const [letters, bits] = [letterBits(word), bitsOf(words)]
  const similar: { other: string; distance: number }[] = []
  for (let at = 0; at < words.length; at += 1) {
    const other = words[at] as string
    const distance = mistakesBetween(word, other, letters ^ (bits[at] as number), allowed)
    if (distance !== undefined && other !== word) similar.push({ other, distance })
  }
  const sorted = similar.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
  return sorted.slice(0, MAX_CORRECTIONS).map(({ other }) => other)
}
