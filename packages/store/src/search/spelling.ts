// Words of a release that a misspelt word may mean.

/** Letters a word must have for one and for two mistakes to be forgiven. */
const ONE_MISTAKE = 4
const TWO_MISTAKES = 8

/** Endings by which forms of an English word differ. */
const ENDING = /^(?:e?s|e?d|e?r|ers|[mnptgl]?ing|y|ies)?$/

/** Corrections of a word, at most. */
const MAX_CORRECTIONS = 5

/** Counts insertions, deletions, replacements and exchanges of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
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
    beforeLast = last
    last = current
  }
  return last[other.length] as number
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** True for two forms of one word, such as trail and trails, swim and swimming. */
function isSameStem(one: string, other: string): boolean {
  const length = sharedLength(one, other)
  return length >= ONE_MISTAKE - 1 && ENDING.test(one.slice(length)) && ENDING.test(other.slice(length))
}

/** Returns the words that a word may be meant as, the most similar first; without the word itself. */
export function correctionsOf(word: string, words: readonly string[]): string[] {
  if (word.length < ONE_MISTAKE || !/^[a-z]+$/.test(word)) return []
  const allowed = word.length >= TWO_MISTAKES ? 2 : 1
  const similar = words.flatMap((other) => {
    if (other === word) return []
    if (isSameStem(word, other)) return [{ other, distance: 0 }]
    if (Math.abs(other.length - word.length) > allowed) return []
    const distance = editDistance(word, other)
    return distance <= allowed ? [{ other, distance }] : []
  })
  const sorted = similar.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
  return sorted.slice(0, MAX_CORRECTIONS).map(({ other }) => other)
}
