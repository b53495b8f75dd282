import { foldText } from './folding.ts'

function bigrams(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(0, -1).map((character, index) => character + characters[index + 1]))
}

/** A folded text with its bigrams. */
interface Profile {
  readonly text: string
  readonly bigrams: ReadonlySet<string>
}

function profileOf(written: string): Profile {
  const text = foldText(written)
  return { text, bigrams: bigrams(text) }
}

/** Returns the Sørensen–Dice coefficient of the bigrams of two texts: 1 for equal texts, 0 for none in common. */
function similarity(one: Profile, other: Profile): number {
  if (one.text === other.text) return 1
  const common = one.bigrams.intersection(other.bigrams).size
  return (2 * common) / (one.bigrams.size + other.bigrams.size || 1)
}

/** Below it, two texts have little in common but a chance pair of characters. */
const MIN_SIMILARITY = 0.3

/**
 * Returns a function that finds the things whose texts are nearest to a text, the nearest first; none if nothing is near.
 * @param textsOf returns what a thing may be called
 */
export function createNearestFinder<Thing>(
  things: readonly Thing[],
  textsOf: (thing: Thing) => readonly string[],
): (text: string) => Thing[] {
  const profiled = things.map((thing) => ({ thing, profiles: textsOf(thing).map(profileOf) }))
  return (text) => {
    const sought = profileOf(text)
    return profiled
      .map(({ thing, profiles }) => ({ thing, score: Math.max(...profiles.map((one) => similarity(one, sought))) }))
      .filter(({ score }) => score > MIN_SIMILARITY)
      .sort((one, other) => other.score - one.score)
      .map(({ thing }) => thing)
  }
}

/**
 * Returns the things whose texts are nearest to a text, the nearest first; none if nothing is near.
 * @param textsOf returns what a thing may be called
 */
export function nearestTo<Thing>(
  text: string,
  things: readonly Thing[],
  textsOf: (thing: Thing) => readonly string[],
): Thing[] {
  return createNearestFinder(things, textsOf)(text)
}
