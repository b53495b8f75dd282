// The words of a sentence that carry a figure: enough to read it again, and no more.
import { parseQuantities } from '../quantity/parse.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { UnitName } from '../quantity/unit-lexicon.ts'
import { MARKER } from './paragraph.ts'

/** A stretch of a sentence. */
export interface Phrase {
  readonly start: number
  readonly end: number
}

const STOP = /[，。；：！？,;:（(》]/
const AFTER = /^[^，。；：、！？,;:（(》]{0,16}/
const LISTED = 4

/** Where the clause of a figure begins; a bracket that closes within it is part of it. */
function clauseStart(text: string, from: number, earliest: number): number {
  let start = from
  let depth = 0
  while (start > earliest) {
    const before = text[start - 1] as string
    if (/[）)]/.test(before)) depth += 1
    else if (depth > 0 && /[（(]/.test(before)) depth -= 1
    else if (depth === 0 && STOP.test(before)) break
    start -= 1
  }
  return depth === 0 ? start : from
}

/** The words that carry a figure: from the start of its clause, or of its part of a list, to the thing counted. */
export function phraseOf(text: string, quantity: Quantity, previous: number, next: number): Phrase {
  let start = clauseStart(text, quantity.start, previous)
  const part = text.lastIndexOf('、', quantity.start - 1) + 1
  if (part > start && quantity.start - part >= LISTED && !/[“《（(]/.test(text.slice(start, part))) start = part
  start += MARKER.exec(text.slice(start, quantity.start))?.[0].length ?? 0
  while (/[、，：]/.test(text[start] ?? '') && start < quantity.start) start += 1
  const after = AFTER.exec(text.slice(quantity.end, Math.max(quantity.end, next)))?.[0] ?? ''
  return { start, end: quantity.end + after.length }
}

/** The phrase, or as much more of the sentence as the figure needs to be read from the words alone. */
export function derivablePhrase(text: string, quantity: Quantity, phrase: Phrase, units: readonly UnitName[]): Phrase {
  const rest = AFTER.exec(text.slice(phrase.end))?.[0].length ?? 0
  for (const end of rest > 0 ? [phrase.end, phrase.end + rest] : [phrase.end]) {
    for (let { start } = phrase; ; start = clauseStart(text, start - 1, 0)) {
      const read = parseQuantities(text.slice(start, end), units)
      if (read.some((one) => isSame(one, quantity))) return { start, end }
      if (start === 0) break
    }
  }
  return phrase
}

function isSame(one: Quantity, other: Quantity): boolean {
  const fields = ['exact', 'exactUpper', 'unitCode', 'qualifier'] as const
  return fields.every((field) => one[field] === other[field])
}
