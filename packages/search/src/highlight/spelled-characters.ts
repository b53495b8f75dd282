// Letters as the pinyin of characters, or as their initials.

/** Characters that letters spell. */
interface Spelled {
  /** Places of the characters. */
  readonly matched: readonly number[]
  /** False if the letters end within the last syllable. */
  readonly isComplete: boolean
}

/** Letters of pinyin below which only a whole syllable counts. */
const MIN_LETTERS = 3

/** Matches letters with whole syllables from a place on; the last may be incomplete. */
function spellFrom(letters: string, syllables: readonly string[], start: number): Spelled | undefined {
  const matched: number[] = []
  let rest = letters
  for (let at = start; at < syllables.length; at += 1) {
    const syllable = syllables[at] as string
    matched.push(at)
    if (syllable.startsWith(rest)) return { matched, isComplete: syllable === rest }
    if (!rest.startsWith(syllable)) return undefined
    rest = rest.slice(syllable.length)
  }
  return undefined
}

/** Matches letters with the initials of syllables from a place on. */
function initialsFrom(letters: string, syllables: readonly string[], start: number): Spelled | undefined {
  const matched = [...letters].map((_, offset) => start + offset)
  const isMatch = [...letters].every((letter, offset) => syllables[start + offset]?.[0] === letter)
  return isMatch && letters.length > 1 ? { matched, isComplete: true } : undefined
}

/** Finds the characters whose toneless pinyin, or whose initials, the letters are; undefined if there are none. */
export function spellCharacters(letters: string, syllables: readonly string[]): Spelled | undefined {
  if (!/^[a-z0-9]+$/.test(letters)) return undefined
  const starts = syllables.flatMap((syllable, at) => (syllable.length > 1 || syllable === letters[0] ? [at] : []))
  const found = starts.map((start) => spellFrom(letters, syllables, start)).find((one) => one !== undefined)
  if (found && (found.isComplete || letters.length >= MIN_LETTERS)) return found
  return starts.map((start) => initialsFrom(letters, syllables, start)).find((one) => one !== undefined)
}
