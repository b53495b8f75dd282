// Finds the shortest phrase of a sentence from which a figure can be parsed again.
import { clauseStart, parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import { MARKER } from './list-marker.ts'
import type { TextRange } from './sentence-text.ts'

/** A phrase also starts after a colon, an opening bracket or a title. */
const BREAKS = /[，。；：！？,;:（(》]/
const AFTER = /^[^，。；：、！？,;:（(》]{0,16}/
const MIN_ITEM_LENGTH = 4

const phraseStart = (text: string, position: number, earliest: number) =>
  clauseStart(text, position, { breaks: BREAKS, earliest, keepsBrackets: true })

/** Returns the phrase of a figure: from the start of its clause or list item to what is counted. */
export function extractPhrase(text: string, quantity: Quantity, previous: number, next: number): TextRange {
  let start = phraseStart(text, quantity.start, previous)
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

/** Expands a phrase until the figure can be parsed from it alone; else the number with its unit is the phrase. */
export function expandPhrase(
  text: string,
  quantity: Quantity,
  phrase: TextRange,
  units: readonly UnitName[],
): TextRange {
  const restLength = AFTER.exec(text.slice(phrase.end))?.[0].length ?? 0
  for (const end of restLength > 0 ? [phrase.end, phrase.end + restLength] : [phrase.end]) {
    for (let { start } = phrase; ; start = phraseStart(text, start - 1, 0)) {
      const quantities = parseQuantities(text.slice(start, end), units)
      if (quantities.some((candidate) => isSameQuantity(candidate, quantity))) return { start, end }
      if (start === 0) break
    }
  }
  return { start: quantity.start, end: quantity.end }
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  const fields = ['exact', 'exactUpper', 'unitCode', 'qualifier'] as const
  return fields.every((field) => a[field] === b[field])
}
