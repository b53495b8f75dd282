// Reads what the headings of a cell say of its figure: kind, year, region and subject.

import type { ObservationKind } from '../figures/observation-kind.ts'
import type { FigureRegion } from '../figures/region-subject.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { ENGLISH_TARGET_COLUMN } from '../lexicon/english-figure-words.ts'
import { ACTUAL_COLUMN, COMPLETION_RATE, TARGET_COLUMN, TOTAL_ROW, UNIT_BEHIND_STROKE } from '../lexicon/table-words.ts'
import { blankNotes } from '../text/bracket-notes.ts'
import type { Passage } from '../text/passage.ts'
import type { TableCell } from './table-cells.ts'

/** What the headings of a cell say of its figure. */
export interface CellContext {
  readonly kind: ObservationKind
  readonly year: number
  readonly isYearStated: boolean
  readonly region: FigureRegion
  /** What is measured, in the words of the headings. */
  readonly subject: string
}

const YEAR = /((?:19|20)\d\d)年?/
const BRACKETS = /[（(][^（）()]*[）)]/g
/** A row of targets: 2025年目标值. */
const TARGET_ROW = /(?:目标|计划|任务)[值数]?(?:[（(].*)?$/
/** A first column of divisions. */
const DIVISION_COLUMN = /地区|区划|县|区|镇|街道|乡|市$|单位名称|^名称$/

/** Reads what the headings of a cell say. */
export function readCellContext(
  cell: TableCell,
  caption: Passage,
  regionHead: string,
  gazetteer: Gazetteer,
): CellContext {
  const stated = YEAR.exec(cell.columnHead) ?? YEAR.exec(cell.rowHead) ?? YEAR.exec(blankNotes(caption.text))
  const year = stated ? Number(stated[1]) : caption.year
  const region = regionOfRow(cell, regionHead, gazetteer)
  const isPlace = region.code !== gazetteer.reportRegion || TOTAL_ROW.test(cell.rowHead)
  const parts = isPlace || YEAR.test(cell.rowHead) ? [cell.columnHead] : [cell.rowHead, cell.columnHead]
  return {
    kind: kindOf(cell, caption, year),
    year,
    isYearStated: stated !== null,
    region,
    subject: parts.map((part) => part.replace(BRACKETS, '').replace(YEAR, '').replace(UNIT_BEHIND_STROKE, '')).join(''),
  }
}

/** Returns the kind of a figure: of its column or row, else of its year and its part of the report. */
function kindOf({ columnHead, rowHead }: TableCell, { isPlan, reportYear }: Passage, year: number): ObservationKind {
  const isActual = ACTUAL_COLUMN.test(columnHead)
  const isTarget = TARGET_ROW.test(rowHead) || TARGET_COLUMN.test(columnHead) || ENGLISH_TARGET_COLUMN.test(columnHead)
  if (isTarget && !isActual && !COMPLETION_RATE.test(`${columnHead} ${rowHead}`)) return 'TARGET'
  const isOver = Number(YEAR.exec(columnHead)?.[1]) <= reportYear
  return year > reportYear || (isPlan && !isOver && !isActual) ? 'PLAN' : 'ACTUAL'
}

/** Returns the region of a row: of its first cell, if that names one. */
function regionOfRow({ rowHead, rowGroup }: TableCell, regionHead: string, gazetteer: Gazetteer): FigureRegion {
  for (const label of [rowHead, rowGroup])
    for (const { name, code } of gazetteer.find(label)) if (name === label) return { code }
  const isPlace = DIVISION_COLUMN.test(regionHead) && /(?:镇|乡|街道|县|区|市|村|社区)$/.test(rowHead)
  return isPlace ? { code: '', unknownPlace: rowHead } : { code: gazetteer.reportRegion }
}
