// The rows of a table in memory whose key or name is nearest to a text that is no key.
import { foldText } from '@tiyu/model'
import { isNamedReference, type Reference, type ReferenceName } from './reference.ts'
import type { Row } from './where.ts'

/** How many rows are suggested. */
const MAX_SUGGESTIONS = 3

function bigrams(text: string): Set<string> {
  const characters = [...text]
  return new Set(characters.slice(0, -1).map((character, index) => character + characters[index + 1]))
}

/** Returns the Sørensen–Dice coefficient of the bigrams of two texts: 1 for equal texts, 0 for none in common. */
function similarity(one: string, other: string): number {
  if (one === other) return 1
  const [ours, theirs] = [bigrams(one), bigrams(other)]
  return (2 * ours.intersection(theirs).size) / (ours.size + theirs.size || 1)
}

/** Returns the keys of the rows nearest to a text, the nearest first, each with its names. */
export function nearestRows(reference: Reference, model: ReferenceName, text: string): readonly Row[] {
  const { key, rows } = reference[model]
  const names = isNamedReference(model) ? ['name', 'nameEn'] : ['title', 'titleEn']
  const sought = foldText(text)
  const scored = (rows as readonly Row[]).map((row) => {
    const scores = [key, ...names].map((column) => similarity(foldText(String(row[column] ?? '')), sought))
    return { row, score: Math.max(...scores) }
  })
  return scored
    .filter(({ score }) => score > 0.3)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ row }) => row)
}
