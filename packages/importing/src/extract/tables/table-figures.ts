// Reads the numbers of tables, each with its unit.
import type { Bilingual } from '@tiyu/model'
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import { readEnglishCell } from '../english/english-cells.ts'
import {
  isDimension,
  NUMBER_COLUMN,
  PERCENT_COLUMN,
  UNIT_BEHIND_STROKE,
  UNIT_COLUMN,
  unitImpliedBy,
} from '../lexicon/table-words.ts'
import type { BracketNotes, BracketRole } from '../text/bracket-notes.ts'
import { partsOf } from './bracketed-cells.ts'
import { isNumeric, isProse, NUMBER, type TableCell } from './table-cells.ts'

/** A number of a table. */
export interface TableFigure {
  readonly cell: TableCell
  readonly quantity: Quantity
  /** Where the unit is, if not beside the number. */
  readonly unitPlace?: Bilingual
  /** What it is in brackets, behind another number of the cell. */
  readonly bracket?: BracketRole | undefined
}

/** A unit and where it is. */
interface PlacedUnit {
  readonly unit: string
  readonly place: Bilingual
}

const CAPTION_UNITS = /单位[:：]\s*([^\s，。；)）]{1,24})/

/** Returns the upper of the two headings of a column, or the only one. */
const groupOf = (columnHead: string) => columnHead.split(' ')[0] ?? ''

/** Reads the numbers of a table, except those in sentences. */
export class TableFigureReader {
  private readonly units: readonly UnitName[]
  private readonly cells: readonly TableCell[]
  private readonly caption: string
  private readonly brackets: BracketNotes

  constructor(cells: readonly TableCell[], caption: string, units: readonly UnitName[], brackets: BracketNotes) {
    this.cells = cells
    this.brackets = brackets
    this.caption = caption
    this.units = units
  }

  /** Returns the numbers with a unit. */
  read(): TableFigure[] {
    return this.cells.flatMap((whole) => {
      if (whole.isHead || NUMBER_COLUMN.test(whole.columnHead) || isProse(whole)) return []
      return partsOf(whole, this.brackets).flatMap(({ cell, bracket }) =>
        this.readCell(cell).map((figure) => ({ ...figure, bracket })),
      )
    })
  }

  private readCell(cell: TableCell): TableFigure[] {
    return NUMBER.test(cell.text) ? this.readNumber(cell) : this.readWithUnit(cell)
  }

  /** Reads a cell such as 860人. */
  private readWithUnit(cell: TableCell): TableFigure[] {
    const isShort = isNumeric(cell.text) || /^[约近超]?[\d.,]+/.test(cell.text)
    if (!isShort && cell.column === 0) return []
    const rate = rateOf(cell)
    return parseQuantities(`${rate}${cell.text}`, this.units).flatMap(({ start, end, ...quantity }) => {
      const place = { start: start - rate.length, end: end - rate.length }
      return place.start < 0 ? [] : [{ cell, quantity: { ...quantity, ...place } }]
    })
  }

  private readNumber(cell: TableCell): TableFigure[] {
    const english = readEnglishCell(cell.text, cell.rowHead, cell.columnHead)
    if (english) return [{ cell, ...english }]
    const placed = this.unitOf(cell)
    if (placed === undefined) return []
    const separator = cell.text.replaceAll('，', ',')
    const rate = rateOf(cell)
    const [read] = parseQuantities(`${rate}${separator}${placed.unit}`, this.units)
    const quantity = read ?? quantityInCompound(separator, placed.unit)
    if (quantity === undefined || (read && read.start !== rate.length)) return []
    const end = cell.text.length
    return [{ cell, quantity: { ...quantity, asWritten: cell.text, start: 0, end }, unitPlace: placed.place }]
  }

  /** Returns the unit of a column: the only one of the caption, or that in the place of its heading among the headings. */
  private unitOfCaption(words: string, columnHead: string): string | undefined {
    const units = words.split(/[、，,/]/).filter(Boolean)
    if (units.length < 2) return units[0]
    const groups = [...new Set(this.headGroups())]
    return groups.length === units.length ? units[groups.indexOf(groupOf(columnHead))] : undefined
  }

  /** Returns the headings of the columns of figures; of a heading over several columns, itself. */
  private headGroups(): string[] {
    const figures = this.cells.filter(({ isHead, text }) => !isHead && isNumeric(text))
    return figures.filter(({ row }) => row === figures[0]?.row).map(({ columnHead }) => groupOf(columnHead))
  }

  /** Returns the unit of a bare number: of its row, its column or the caption. */
  private unitOf({ row, columnHead, rowHead }: TableCell): PlacedUnit | undefined {
    const [inColumn, inRow] = [columnHeading(columnHead), rowHeading(rowHead)]
    const ofRow = this.cells.find((cell) => cell.row === row && UNIT_COLUMN.test(cell.columnHead) && !cell.isHead)
    const [captionUnit, unitsOfCaption = ''] = CAPTION_UNITS.exec(this.caption) ?? []
    const implied = unitImpliedBy(columnHead)
    const ofCaption = this.unitOfCaption(unitsOfCaption, columnHead)
    const candidates: readonly (readonly [unit: string | undefined, place: Bilingual])[] = [
      [unitOfHead(columnHead), inColumn],
      [unitOfHead(rowHead), inRow],
      [PERCENT_COLUMN.test(columnHead) ? '%' : undefined, inColumn],
      [ofRow?.text, unitColumn(ofRow?.columnHead)],
      // Persons of a table in 万元 are not in 万元, but those of one in 万人 are in 万人.
      [implied !== undefined && ofCaption?.includes(implied) ? undefined : implied, inColumn],
      [ofCaption, caption(captionUnit)],
      [unitImpliedBy(rowHead), inRow],
    ]
    const [unit, place] = candidates.find(([candidate]) => candidate) ?? []
    return unit && place ? { unit, place } : undefined
  }
}

/** Returns a number in a compound of units that no table has, as a heading states it: 千瓦时/㎡. */
function quantityInCompound(number: string, unit: string): Omit<Quantity, 'asWritten' | 'start' | 'end'> | undefined {
  const [, sign = '', exact] = /^([≥≤]?)(-?\d+(?:,\d{3})*(?:\.\d+)?)$/.exec(number) ?? []
  const qualifier = sign === '' ? null : sign === '≤' ? 'AT_MOST' : 'AT_LEAST'
  return exact && /^[^/\d]+\/[^/\d]+$/.test(unit)
    ? { exact: exact.replaceAll(',', ''), unitCode: null, unitAsWritten: unit, qualifier }
    : undefined
}

/** Returns 人均 or 每千人 of a heading, which makes the unit one per person. */
function rateOf({ columnHead, rowHead }: TableCell): string {
  return /人均|每[千万]人/.exec(`${columnHead}${rowHead}`)?.[0] ?? ''
}

const columnHeading = (heading: string): Bilingual => ({
  en: `the column heading “${heading}”`,
  zh: `表头“${heading}”`,
})
const rowHeading = (heading: string): Bilingual => ({ en: `the row heading “${heading}”`, zh: `行首“${heading}”` })
const unitColumn = (heading = ''): Bilingual => ({ en: `the column “${heading}”`, zh: `“${heading}”列` })
const caption = (words = ''): Bilingual => ({ en: `the caption, “${words}”`, zh: `表题“${words}”` })

/** Returns the unit in brackets or behind a stroke at the end of a heading; 万 alone counts what the heading implies. */
function unitOfHead(head: string): string | undefined {
  const unit = /[（(](?:单位[:：])?([^（）()]{1,6})[）)]/.exec(head)?.[1] ?? UNIT_BEHIND_STROKE.exec(head)?.[1]
  if (unit === undefined || isDimension(unit)) return undefined
  if (!/^[万亿]$/.test(unit)) return unit
  return `${unit}${unitImpliedBy(head) ?? ''}`
}
