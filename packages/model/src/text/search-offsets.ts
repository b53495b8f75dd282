// The places of folded characters in the text they were made from, so that what is found in the one can be shown in the other.
import { foldText } from './folding.ts'
import { GROUPED_NUMBER } from './search-tokens.ts'

/** A text folded for search, with the range of the original characters of each of its code units. */
export interface FoldedWithOffsets {
  readonly original: string
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Returns the folded text without the code units of separators of thousands. */
function ungroupNumbers({ original, folded, starts, ends }: FoldedWithOffsets): FoldedWithOffsets {
  const separators = new Set<number>()
  for (const { 0: number, index } of folded.matchAll(GROUPED_NUMBER)) {
    for (let at = 0; at < number.length; at += 1) if (number[at] === ',') separators.add(index + at)
  }
  if (separators.size === 0) return { original, folded, starts, ends }
  const isRest = (_: unknown, at: number) => !separators.has(at)
  return {
    original,
    folded: folded.split('').filter(isRest).join(''),
    starts: starts.filter(isRest),
    ends: ends.filter(isRest),
  }
}

/** Folds a text as `foldForSearch` does. Characters that fold to nothing, such as accents, belong to those before them. */
export function foldWithOffsets(original: string): FoldedWithOffsets {
  let folded = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  let end = 0
  for (const character of original) {
    const start = end
    end += character.length
    const piece = foldText(character)
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(start)
      ends.push(end)
    }
    // What folds to nothing extends the character before it, all of whose code units end together.
    if (piece === '') {
      for (let at = ends.length - 1, before = ends[at]; at >= 0 && ends[at] === before; at -= 1) ends[at] = end
    }
    folded += piece
  }
  return ungroupNumbers({ original, folded, starts, ends })
}
