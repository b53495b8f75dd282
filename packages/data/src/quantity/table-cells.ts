// A row of a printed table, its cells joined by bars: 健身步道 | 个/公里 | 125/485.56.
import { perPeople } from './clause.ts'
import { readNumeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { foldScript } from './script.ts'
import { lexiconOf, type UnitName } from './unit-lexicon.ts'

interface Cell {
  readonly text: string
  readonly start: number
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (const part of text.split('|')) {
    const lead = part.length - part.trimStart().length
    cells.push({ text: part.trim(), start: start + lead })
    start += part.length + 1
  }
  return cells
}

/** Quantities of a row whose unit stands in a cell of its own, right before the number. */
export function parseTableRow(text: string, units: readonly UnitName[]): Quantity[] {
  const folded = foldScript(text)
  if (!folded.includes('|')) return []
  const cells = cellsOf(folded)
  return cells.flatMap((cell, index) => {
    const unit = cells[index - 1]
    return unit ? pair(text, unit, cell, cells[0]?.text ?? '', units) : []
  })
}

function pair(text: string, unit: Cell, number: Cell, name: string, units: readonly UnitName[]): Quantity[] {
  const words = unit.text.split('/')
  const numbers = number.text.split('/')
  if (words.length !== numbers.length) return []
  let start = number.start
  const quantities: Quantity[] = []
  for (const [index, written] of numbers.entries()) {
    const quantity = one(written, words[index] as string, name, units)
    const end = start + written.length
    if (quantity) quantities.push({ ...quantity, asWritten: text.slice(start, end), start, end })
    start = end + 1
  }
  return quantities
}

function one(written: string, word: string, name: string, units: readonly UnitName[]) {
  const read = readNumeral(written, 0)
  const code = units.find((unit) => foldScript(unit.name) === word)?.code
  if (read.exact === undefined || read.length !== written.length || read.magnitude || !code) return undefined
  const people = perPeople(`${name} `, name.length)
  const unitCode = (people && lexiconOf(units).rate(code, people)) ?? code
  return { exact: read.exact, unitCode, unitAsWritten: word, qualifier: null }
}
