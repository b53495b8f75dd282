const RUN = /\p{Script=Han}+|\d+(?:\.\d+)*|[\p{L}\p{N}]+/gu
const HAN = /^\p{Script=Han}/u

function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/**
 * The tokens a text is found by: numbers and words as they are (lower case, full-width folded), Chinese as overlapping
 * pairs of characters, which needs no dictionary and works the same in every database.
 */
export function searchTokens(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(RUN) ?? []
  return [...new Set(runs.flatMap((run) => (HAN.test(run) ? pairs(run) : [run])))]
}
