// Finds the shortest phrase of a sentence from which a figure can be parsed again.
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import { MARKER } from './paragraph.ts'

/** A range of a sentence. */
export interface Phrase {
  readonly start: number
  readonly end: number
}

const CLAUSE_BREAK = /[，。；：！？,;:（(》]/
const AFTER = /^[^，。；：、！？,;:（(》]{0,16}/
const MIN_ITEM_LENGTH = 4

/** Returns the start of a clause; brackets closed within it are part of it. */
function clauseStartOf(text: string, from: number, earliest: number): number {
  let start = from
  let depth = 0
  while (start > earliest) {
    const previous = text[start - 1] as string
    if (/[）)]/.test(previous)) depth += 1
    else if (depth > 0 && /[（(]/.test(previous)) depth -= 1
    else if (depth === 0 && CLAUSE_BREAK.test(previous)) break
    start -= 1
  }
  return depth === 0 ? start : from
}

/** Returns the phrase of a figure: from the start of its clause or list item to what is counted. */
export function extractPhrase(text: string, quantity: Quantity, previous: number, next: number): Phrase {
  let start = clauseStartOf(text, quantity.start, previous)
  const itemStart = text.lastIndexOf('、', quantity.start - 1) + 1
  if (
    itemStart > start &&
    quantity.start - itemStart >= MIN_ITEM_LENGTH &&
    !/[“《（(]/.test(text.slice(start, itemStart))
  )
    start = itemStart
  start += MARKER.exec(text.slice(start, quantity.start))?.[0].length ?? 0
  while (/[、，：]/.test(text[start] ?? '') && start < quantity.start) start += 1
  const after = AFTER.exec(text.slice(quantity.end, Math.max(quantity.end, next)))?.[0] ?? ''
  return { start, end: quantity.end + after.length }
}

/** Expands a phrase until the figure can be parsed from it alone. */
export function expandPhrase(text: string, quantity: Quantity, phrase: Phrase, units: readonly UnitName[]): Phrase {
  const restLength = AFTER.exec(text.slice(phrase.end))?.[0].length ?? 0
  for (const end of restLength > 0 ? [phrase.end, phrase.end + restLength] : [phrase.end]) {
    for (let { start } = phrase; ; start = clauseStartOf(text, start - 1, 0)) {
      const quantities = parseQuantities(text.slice(start, end), units)
      if (quantities.some((candidate) => isSameQuantity(candidate, quantity))) return { start, end }
      if (start === 0) break
    }
  }
  return phrase
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  const fields = ['exact', 'exactUpper', 'unitCode', 'qualifier'] as const
  return fields.every((field) => a[field] === b[field])
}
