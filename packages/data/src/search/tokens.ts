const RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const HAN_ALONE = /^\p{Script=Han}$/u

/** PostgreSQL takes words of up to 2046 bytes; a longer one is found by its beginning. */
const LONGEST_WORD = 200

/** Each character with the one after it; the last one alone. */
function pairs(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => `${character}${characters[index + 1] ?? ''}`)
}

function word(run: string): string {
  return run.length > LONGEST_WORD ? [...run].slice(0, LONGEST_WORD).join('') : run
}

/**
 * The tokens a text is found by: numbers and words as they are (lower case, full-width folded), Chinese as overlapping
 * pairs of characters, which needs no dictionary and works the same in every database.
 */
export function searchTokens(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(RUN) ?? []
  return [...new Set(runs.flatMap((run) => (HAN.test(run) ? pairs(run) : [word(run)])))]
}

/** The `tsquery` that finds what holds every token of a text; empty where the text has none. */
export function searchQuery(text: string): string {
  const tokens = searchTokens(text)
  // Whatever holds a pair holds its second character; one that stands alone begins the pairs it is found in.
  const needed = tokens.filter(
    (one) => !HAN_ALONE.test(one) || !tokens.some((pair) => pair !== one && pair.endsWith(one)),
  )
  return needed.map((token) => `'${token}'${HAN_ALONE.test(token) ? ':*' : ''}`).join(' & ')
}
