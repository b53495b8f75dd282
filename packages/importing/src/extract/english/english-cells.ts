// Reads the numbers of tables with English headings: Visits (thousands), Sports clubs.
import type { Bilingual } from '@tiyu/model'
import type { Quantity } from '@tiyu/quantity'
import { DIMENSION_COLUMN, HEAD_END } from '../lexicon/english-figure-words.ts'
import { parseEnglishQuantities } from './english-quantities.ts'

/** A number of a cell with the place of its unit. */
interface EnglishCell {
  readonly quantity: Quantity
  readonly unitPlace: Bilingual
}

/** The headings of a cell. */
interface CellHeadings {
  readonly rowHead: string
  readonly columnHead: string
}

/** What a heading counts, and in brackets or behind a comma in which unit or power of ten. */
const HEADING = /^([A-Za-z][A-Za-z\d’' +-]*?)(?:\s*\(([^()]+)\)|,\s*([^,()]+))?$/
const SHARE = /^(?:%|per ?cent)|(?:%|per ?cent)$/i
const IN_POWER = /^(?:in )?(thousand|million|billion)s?$/i

/** Returns the words of a heading in the order of a sentence: thousand visits; undefined if they do not tell the unit. */
function inWords(heading: string): string | undefined {
  if (SHARE.test(heading.trim())) return '%'
  const [, counted = '', inBrackets, behindComma] = HEADING.exec(heading.trim()) ?? []
  const unit = inBrackets ?? behindComma
  const power = IN_POWER.exec(unit ?? '')?.[1]
  if (unit !== undefined && power === undefined) return unit
  // The noun is the last word or stands before a preposition or participle: adults exercising weekly, no visitors centre.
  const head = HEAD_END.exec(counted)?.[1]
  return head && `${power ? `${power.toLowerCase()} ` : ''}${head.toLowerCase()}`
}

/** Reads a bare number by the English heading of its row or column; undefined if none says its unit. */
export function readEnglishCell(text: string, rowHead: string, columnHead: string): EnglishCell | undefined {
  // What a column such as Growth or Grants (EUR) is of is no number of what its rows name.
  for (const heading of DIMENSION_COLUMN.test(columnHead) ? [rowHead, columnHead] : [columnHead]) {
    const words = inWords(heading)
    const [quantity] = words === undefined ? [] : parseEnglishQuantities(`: ${text} ${words}`)
    if (quantity?.start !== 2) continue
    const unitPlace = { en: `the heading “${heading}”`, zh: `表头“${heading}”` }
    return { quantity: { ...quantity, asWritten: text, start: 0, end: text.length }, unitPlace }
  }
  return undefined
}

/** Returns the name of what an English cell measures, by the heading that says its unit; undefined for other cells. */
export function nameOfEnglishCell({ rowHead, columnHead }: CellHeadings): string | undefined {
  const heading = DIMENSION_COLUMN.test(columnHead) ? rowHead : columnHead
  const [, name = ''] = HEADING.exec(heading.trim()) ?? []
  return /[a-z]{2} [a-z]|^[A-Z][a-z]{3,}$/.test(name) ? name : undefined
}
