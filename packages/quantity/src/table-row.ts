// Parses rows of printed tables with cells separated by |: 健身步道 | 个/公里 | 125/485.56.
import { readDirection } from './change.ts'
import { readNumeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { readRateBase } from './rate.ts'
import { foldScript } from './script.ts'
import { negate } from './sign.ts'
import { getLexicon, type UnitName } from './unit-lexicon.ts'

interface TableCell {
  readonly text: string
  readonly start: number
}

function splitCells(text: string): TableCell[] {
  const cells: TableCell[] = []
  let start = 0
  for (const segment of text.split('|')) {
    const indent = segment.length - segment.trimStart().length
    cells.push({ text: segment.trim(), start: start + indent })
    start += segment.length + 1
  }
  return cells
}

/** Parses the quantities of a row that has the unit in the cell before the number. */
export function parseTableRow(text: string, units: readonly UnitName[]): Quantity[] {
  const folded = foldScript(text)
  if (!folded.includes('|')) return []
  const cells = splitCells(folded)
  return cells.flatMap((cell, index) => {
    const unit = cells[index - 1]
    return unit ? readPair(text, unit, cell, cells[0]?.text ?? '', units) : []
  })
}

function readPair(
  text: string,
  unitCell: TableCell,
  numberCell: TableCell,
  rowLabel: string,
  units: readonly UnitName[],
): Quantity[] {
  const unitNames = unitCell.text.split('/')
  const numbers = numberCell.text.split('/')
  if (unitNames.length !== numbers.length) return []
  let start = numberCell.start
  const quantities: Quantity[] = []
  for (const [index, numberText] of numbers.entries()) {
    const quantity = readQuantity(numberText, unitNames[index] as string, rowLabel, units)
    const end = start + numberText.length
    if (quantity) quantities.push({ ...quantity, asWritten: text.slice(start, end), start, end })
    start = end + 1
  }
  return quantities
}

function readQuantity(numberText: string, unitName: string, rowLabel: string, units: readonly UnitName[]) {
  const isNegative = numberText.startsWith('-')
  const digits = isNegative ? numberText.slice(1) : numberText
  const numeral = readNumeral(digits, 0)
  const code = units.find((unit) => foldScript(unit.name) === unitName)?.code
  // The number of a row that is labelled as a fall, such as 降幅, may be its size.
  if (readDirection(rowLabel, unitName, '') !== undefined) return undefined
  if (numeral.exact === undefined || numeral.upper !== undefined || numeral.length !== digits.length) return undefined
  if (numeral.magnitude || !code) return undefined
  const rateBase = readRateBase(`${rowLabel} `, rowLabel.length)
  const unitCode = (rateBase && getLexicon(units).rateCode(code, rateBase)) ?? code
  const exact = isNegative ? negate(numeral.exact) : numeral.exact
  return { exact, unitCode, unitAsWritten: unitName, qualifier: null }
}
