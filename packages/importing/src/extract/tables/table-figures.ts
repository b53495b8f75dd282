// Reads tables: headings, cells, and the unit of each number.
import type { Bilingual } from '@tiyu/model'
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import { readEnglishCell } from '../english/english-cells.ts'
import {
  IMPLIED_UNITS,
  NUMBER_COLUMN,
  PERCENT_COLUMN,
  UNIT_BEHIND_STROKE,
  UNIT_COLUMN,
} from '../lexicon/table-words.ts'
import { closeGaps, type OffsetText } from '../text/gaps.ts'
import type { TableLines } from '../text/paragraph.ts'
import { classify } from '../text/sentence-text.ts'
import { RowLabels } from './row-labels.ts'

/** A cell with the headings of its row and its column. */
export interface TableCell extends OffsetText {
  readonly row: number
  readonly column: number
  /** What the row measures: the cell of the last column to the left that says so. */
  readonly rowHead: string
  /** The cells of other columns to the left that say so, as one of a group. */
  readonly rowGroup: string
  readonly columnHead: string
  /** True for a cell of the first rows, which name the columns. */
  readonly isHead: boolean
}

/** A number of a table. */
export interface TableFigure {
  readonly cell: TableCell
  readonly quantity: Quantity
  /** Where the unit is, if not beside the number. */
  readonly unitPlace?: Bilingual
}

/** A unit and where it is. */
interface PlacedUnit {
  readonly unit: string
  readonly place: Bilingual
}

const SEPARATOR = /\||｜|\t/g
const NUMBER = /^[约近超≥≤＞＜><]?[-+]?\d[\d,，]*(?:\.\d+)?[余多]?$/
/** A cell of this length or with a full stop is prose. */
const MAX_CELL = 24
/** A heading that begins with a year: 2024年, 2024实绩. */
const YEAR_HEAD = /^(?:19|20)\d\d(?:年|[实目计完预规基同上指任情末底度])/
const CAPTION_UNITS = /单位[:：]\s*([^\s，。；)）]{1,24})/

/** Splits a line at its separators, and takes off the borders at its ends. */
function splitCells(line: { readonly text: string; readonly start: number }, hasBorders: boolean): OffsetText[] {
  const { text, start } = line
  const bounds = [-1, ...[...text.matchAll(SEPARATOR)].map(({ index }) => index), text.length]
  const cells: OffsetText[] = []
  for (let at = 0; at + 1 < bounds.length; at += 1) {
    const from = (bounds[at] as number) + 1
    const raw = text.slice(from, bounds[at + 1])
    const indent = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    const offsets = Array.from({ length: trimmed.length }, (_, index) => start + from + indent + index)
    cells.push(closeGaps({ text: trimmed, offsets }))
  }
  return hasBorders ? cells.slice(1, -1) : cells
}

function isNumeric(text: string): boolean {
  if (YEAR_HEAD.test(text)) return false
  return NUMBER.test(text) || /^[-+]?[\d.,]+\s*(?:%|％|[\u4e00-\u9fff㎡]{1,4})$/.test(text)
}

/** Returns the number of rows that name the columns: those before the first with a number. */
function countHeadRows(rows: readonly (readonly OffsetText[])[]): number {
  const first = rows.findIndex((cells) => cells.slice(1).some(({ text }) => isNumeric(text) && !/^20\d\d$/.test(text)))
  if (first > 0) return Math.min(first, 2)
  return first < 0 || !rows[0]?.some(({ text }) => isNumeric(text)) ? 1 : 0
}

/** Returns the texts of the rows that name the columns; a heading over several columns counts for each of them. */
function mergedHeads(heads: readonly (readonly OffsetText[])[]): string[][] {
  const [upper = [], lower] = heads
  if (!lower) return heads.map((head) => head.map(({ text }) => text))
  let last = ''
  const merged = lower.map(({ text }, column) => {
    const own = upper[column]?.text ?? ''
    if (own !== '' || text === '') last = own
    return last
  })
  return [merged, lower.map(({ text }) => text)]
}

/** Reads the cells of a table. */
export function readCells({ lines }: TableLines): TableCell[] {
  // A line may also begin or end with an empty cell.
  const hasBorders = lines.every(({ text }) => /^[|｜].*[|｜]$/.test(text.trim()))
  const rows = lines.map((line) => splitCells(line, hasBorders))
  const headRows = countHeadRows(rows)
  const heads = mergedHeads(rows.slice(0, headRows))
  const labels = new RowLabels(rows, headRows)
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      ...cell,
      row,
      column,
      ...labels.of(row, column),
      columnHead: heads
        .map((head) => head[column] ?? '')
        .filter(Boolean)
        .join(' '),
      isHead: row < headRows,
    })),
  )
}

/** True for a cell of sentences, which is read like a paragraph. */
export function isProse({ text, isHead }: TableCell): boolean {
  return !isHead && (text.length > MAX_CELL || /[。；]/.test(text) || (text.includes('，') && /\d/.test(text)))
}

/** Returns the upper of the two headings of a column, or the only one. */
const groupOf = (columnHead: string) => columnHead.split(' ')[0] ?? ''

/** Reads the numbers of a table, except those in sentences. */
export class TableFigureReader {
  private readonly units: readonly UnitName[]
  private readonly cells: readonly TableCell[]
  private readonly caption: string

  constructor(cells: readonly TableCell[], caption: string, units: readonly UnitName[]) {
    this.cells = cells
    this.caption = caption
    this.units = units
  }

  /** Returns the numbers with a unit. */
  read(): TableFigure[] {
    return this.cells.flatMap((cell) => {
      if (cell.isHead || NUMBER_COLUMN.test(cell.columnHead) || isProse(cell)) return []
      return NUMBER.test(cell.text) ? this.readNumber(cell) : this.readWithUnit(cell)
    })
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
    const implied = classify(columnHead, IMPLIED_UNITS)
    const ofCaption = this.unitOfCaption(unitsOfCaption, columnHead)
    const candidates: readonly (readonly [unit: string | undefined, place: Bilingual])[] = [
      [unitOfHead(columnHead), inColumn],
      [unitOfHead(rowHead), inRow],
      [PERCENT_COLUMN.test(columnHead) ? '%' : undefined, inColumn],
      [ofRow?.text, unitColumn(ofRow?.columnHead)],
      // Persons of a table in 万元 are not in 万元, but those of one in 万人 are in 万人.
      [implied !== undefined && ofCaption?.includes(implied) ? undefined : implied, inColumn],
      [ofCaption, caption(captionUnit)],
      [classify(rowHead, IMPLIED_UNITS), inRow],
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
  if (unit === undefined || !/^[万亿]$/.test(unit)) return unit
  return `${unit}${classify(head, IMPLIED_UNITS) ?? ''}`
}
