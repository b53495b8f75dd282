// Reads tables: headings, cells, and the unit of each number.
import type { Bilingual } from '@tiyu/model'
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import { IMPLIED_UNITS, NUMBER_COLUMN, PERCENT_COLUMN, UNIT_COLUMN } from '../lexicon/table-words.ts'
import { closeGaps, type OffsetText } from '../text/gaps.ts'
import type { TableLines } from '../text/paragraph.ts'
import { classify } from '../text/sentence-text.ts'

/** A cell with the headings of its row and its column. */
export interface TableCell extends OffsetText {
  readonly row: number
  readonly column: number
  readonly rowHead: string
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
const NUMBER = /^[约近超]?[-+]?\d[\d,，]*(?:\.\d+)?[余多]?$/
/** A cell of this length or with a full stop is prose. */
const MAX_CELL = 24
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
  if (/^(?:19|20)\d\d年/.test(text)) return false
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
  const isNumbered = NUMBER_COLUMN.test(rows[Math.max(0, headRows - 1)]?.[0]?.text ?? '')
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      ...cell,
      row,
      column,
      rowHead: cells[isNumbered ? 1 : 0]?.text ?? '',
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
    const placed = this.unitOf(cell)
    if (placed === undefined) return []
    const separator = cell.text.replaceAll('，', ',')
    const rate = rateOf(cell)
    const [quantity] = parseQuantities(`${rate}${separator}${placed.unit}`, this.units)
    if (quantity?.start !== rate.length) return []
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
    const candidates: readonly (readonly [unit: string | undefined, place: Bilingual])[] = [
      [unitInBrackets(columnHead), inColumn],
      [unitInBrackets(rowHead), inRow],
      [PERCENT_COLUMN.test(columnHead) ? '%' : undefined, inColumn],
      [ofRow?.text, unitColumn(ofRow?.columnHead)],
      [this.unitOfCaption(unitsOfCaption, columnHead), caption(captionUnit)],
      [classify(columnHead, IMPLIED_UNITS), inColumn],
      [classify(rowHead, IMPLIED_UNITS), inRow],
    ]
    const [unit, place] = candidates.find(([candidate]) => candidate) ?? []
    return unit && place ? { unit, place } : undefined
  }
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

function unitInBrackets(head: string): string | undefined {
  return /[（(](?:单位[:：])?([^（）()]{1,6})[）)]/.exec(head)?.[1]
}
