// Two readings of one line: a character that they do not share is in doubt, however sure each of them is.
import { diffArrays } from 'diff'
import type { RecognizedCharacter } from './recognizer.ts'

/** Share of its confidence that a character keeps if the other reading lacks it. */
const DISPUTED = 0.5

/** Returns the characters of the first reading; those that the second one lacks are less sure. */
export function compareReadings(
  first: readonly RecognizedCharacter[],
  second: readonly RecognizedCharacter[],
): RecognizedCharacter[] {
  const texts = (reading: readonly RecognizedCharacter[]) => reading.map(({ text }) => text)
  const parts = diffArrays(texts(second), texts(first)).filter(({ removed }) => !removed)
  const isShared = parts.flatMap(({ added, value }) => value.map(() => !added))
  return first.map(({ text, confidence }, at) => ({
    text,
    confidence: isShared[at] ? confidence : confidence * DISPUTED,
  }))
}
