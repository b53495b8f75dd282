// Cells of a workbook whose text differs from their value: errors of formulas, formulas without a stored value, and
// numbers shown with leading zeros.
// See ECMA-376, part 1, sections 18.3.1.4 (cells) and 18.8.31 (number formats).
import { cellPosition } from '../../cell-reference.ts'
import { type CellRange, readMergedRanges } from './merged-cells.ts'
import { cellText, type Sheet } from './workbook-sheets.ts'
import { attribute, tags, type WorkbookXml } from './workbook-xml.ts'

/** A cell to be read as shown. */
export interface DisplayedCell {
  /** Indexes from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly kind: 'error' | 'zeros' | 'no-value'
}

const CELL = /<c\b([^>/]*)>(.*?)<\/c>/gs

/** A format of digits only, such as 000000, which pads integers with zeros. */
const PADDED_FORMAT = /^0{2,}(?=;|$)/

/** Formats without a code of their own that show year, month and day. */
const BUILT_IN_DATES: readonly (string | undefined)[] = ['14', '15', '22', '30', '31']

/** What the number format of a cell style shows. */
interface CellFormat {
  /** Digits that integers are padded to; 0 if they are not. */
  readonly width: number
  /** True if a date is shown with its year and its day. */
  readonly isWholeDate: boolean
}

const GENERAL: CellFormat = { width: 0, isWholeDate: false }

/** Text and colours in a format, which are no fields of a date. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|\\./g

/** Returns what each cell style shows. */
function cellFormats(styles: string): CellFormat[] {
  const formats = new Map(
    tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  const cellStyles = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  return tags(cellStyles, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId')
    const format = formats.get(id)
    const fields = format?.replaceAll('&quot;', '"').replaceAll(LITERAL, '')
    return {
      width: PADDED_FORMAT.exec(format ?? '')?.[0].length ?? 0,
      isWholeDate: fields === undefined ? BUILT_IN_DATES.includes(id) : /y/i.test(fields) && /d/i.test(fields),
    }
  })
}

function displayedText({
  tag,
  content,
  format,
}: Pick<XmlCell, 'tag' | 'content' | 'format'>): Pick<DisplayedCell, 'kind' | 'text'> | undefined {
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
  if (value === undefined) return /<f[\s/>]/.test(content) ? { kind: 'no-value', text: '' } : undefined
  if (attribute(tag, 't') === 'e') return { kind: 'error', text: value }
  const isPadded = format.width > value.length && /^\d+$/.test(value) && (attribute(tag, 't') ?? 'n') === 'n'
  return isPadded ? { kind: 'zeros', text: value.padStart(format.width, '0') } : undefined
}

/** A cell in the XML of a sheet. */
interface XmlCell {
  readonly row: number
  readonly column: number
  /** Attributes, and what the element holds. */
  readonly tag: string
  readonly content: string
  readonly format: CellFormat
}

/** Yields the cells of a sheet that are not empty. */
function* readCells(xml: string, styles: string): Generator<XmlCell> {
  const formats = cellFormats(styles)
  for (const [, tag = '', content = ''] of xml.matchAll(CELL)) {
    const reference = attribute(tag, 'r')
    if (reference === undefined) continue
    const format = formats[Number(attribute(tag, 's') ?? 0)] ?? GENERAL
    yield { ...cellPosition(reference), tag, content, format }
  }
}

/** How the cells of a sheet are shown; rows and columns count from 0. */
export interface SheetDisplay {
  readonly displayed: readonly DisplayedCell[]
  /** Cells, as `row,column`, that are shown as a date with its year and its day if they are dates. */
  readonly wholeDates: ReadonlySet<string>
  readonly mergedRanges: readonly CellRange[]
  /** Number of rows that are hidden, as by a filter. */
  readonly hiddenRows: number
}

/** Returns the rows of a sheet as texts, errors and padded numbers as they are shown. */
export function displayedRows({ data }: Sheet, displayed: readonly DisplayedCell[]): string[][] {
  const rows = data.map((cells) => cells.map(cellText))
  for (const { row, column, text } of displayed) {
    const cells = rows[row]
    if (cells) cells[column] = text
  }
  return rows
}

/** Returns how the cells of a sheet are shown, where that differs from what they hold. */
export function readSheetDisplay(workbook: WorkbookXml, sheet: string): SheetDisplay {
  const displayed: DisplayedCell[] = []
  const wholeDates = new Set<string>()
  const xml = workbook.sheet(sheet)
  for (const { row, column, ...cell } of readCells(xml, workbook.styles)) {
    const shown = displayedText(cell)
    if (shown) displayed.push({ row, column, ...shown })
    if (cell.format.isWholeDate) wholeDates.add(`${row},${column}`)
  }
  const hiddenRows = tags(xml, 'row').filter((tag) => /\shidden="(?:1|true)"/.test(tag)).length
  return { displayed, wholeDates, mergedRanges: readMergedRanges(xml), hiddenRows }
}
