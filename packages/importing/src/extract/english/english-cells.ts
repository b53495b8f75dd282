// Reads the numbers of tables with English headings: Visits (thousands), Sports clubs.
import type { Bilingual } from '@tiyu/model'
import type { Quantity } from '@tiyu/quantity'
import { ENGLISH_TARGET_COLUMN } from '../lexicon/english-figure-words.ts'
import { parseEnglishQuantities } from './english-quantities.ts'

/** A number of a cell with the place of its unit. */
interface EnglishCell {
  readonly quantity: Quantity
  readonly unitPlace: Bilingual
}

/** What a heading counts, and in brackets in which unit or power of ten. */
const HEADING = /^([A-Za-z][A-Za-z’' -]*?)(?:\s*\(([^()]+)\))?$/

/** Returns the words of a heading in the order of a sentence: thousand visits. */
function inWords(heading: string): string | undefined {
  const [, counted, unit] = HEADING.exec(heading.trim()) ?? []
  if (counted === undefined || ENGLISH_TARGET_COLUMN.test(counted)) return undefined
  const power = /^(?:in )?(thousand|million|billion)s?$/i.exec(unit ?? '')?.[1]
  if (power) return `${power.toLowerCase()} ${counted.toLowerCase()}`
  return unit ?? counted.toLowerCase()
}

/** Reads a bare number by the English heading of its row or column; undefined if none says its unit. */
export function readEnglishCell(text: string, rowHead: string, columnHead: string): EnglishCell | undefined {
  for (const heading of [columnHead, rowHead]) {
    const words = inWords(heading)
    const [quantity] = words === undefined ? [] : parseEnglishQuantities(`: ${text} ${words}`)
    if (quantity?.start !== 2) continue
    const unitPlace = { en: `the heading “${heading}”`, zh: `表头“${heading}”` }
    return { quantity: { ...quantity, asWritten: text, start: 0, end: text.length }, unitPlace }
  }
  return undefined
}
