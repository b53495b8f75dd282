import { foldText } from './folding.ts'

function bigrams(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(0, -1).map((character, index) => character + characters[index + 1]))
}

/** Returns the Sørensen–Dice coefficient of the bigrams of two folded texts: 1 for equal texts, 0 for none in common. */
function similarity(one: string, other: string): number {
  if (one === other) return 1
  const [ours, theirs] = [bigrams(one), bigrams(other)]
  return (2 * ours.intersection(theirs).size) / (ours.size + theirs.size || 1)
}

/** Below it, two texts have little in common but a chance pair of characters. */
const MIN_SIMILARITY = 0.3

/**
 * Returns the things whose texts are nearest to a text, the nearest first; none if nothing is near.
 * @param textsOf returns what a thing may be called
 */
export function nearestTo<Thing>(
  text: string,
  things: readonly Thing[],
  textsOf: (thing: Thing) => readonly string[],
): Thing[] {
  const sought = foldText(text)
  const scoreOf = (thing: Thing) => Math.max(...textsOf(thing).map((each) => similarity(foldText(each), sought)))
  return things
    .map((thing) => ({ thing, score: scoreOf(thing) }))
    .filter(({ score }) => score > MIN_SIMILARITY)
    .sort((one, other) => other.score - one.score)
    .map(({ thing }) => thing)
}
