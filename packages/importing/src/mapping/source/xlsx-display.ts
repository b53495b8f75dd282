// Cells of a workbook whose text differs from their value: errors of formulas, and numbers shown with leading zeros.
// See ECMA-376, part 1, sections 18.3.1.4 (cells) and 18.8.31 (number formats).
import { strFromU8, unzipSync } from 'fflate'
import { cellText, type Sheet } from './workbook-sheets.ts'

/** A cell to be read as shown. */
export interface DisplayedCell {
  /** Indexes from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly kind: 'error' | 'zeros'
}

/** Paths of the parts that say where the sheets are, and how their cells are shown. */
const COMMON_PART = /^xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels)$/

const CELL = /<c\b([^>/]*)>(.*?)<\/c>/gs

/** A format of digits only, such as 000000, which pads integers with zeros. */
const PADDED_FORMAT = /^0{2,}(?=;|$)/

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}

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

function sheetPath(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string | undefined {
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : '')
  const plainText = (text = '') =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const tag = tags(read('xl/workbook.xml'), 'sheet').find((one) => plainText(attribute(one, 'name')) === sheet)
  const relation = tag && attribute(tag, 'r:id')
  const target = tags(read('xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (one) => attribute(one, 'Id') === relation,
  )
  const path = target && attribute(target, 'Target')
  return path?.replace(/^\/?(xl\/)?/, 'xl/')
}

/** Returns the column index of a reference such as AB12. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function displayedText({
  tag,
  content,
  format,
}: Pick<XmlCell, 'tag' | 'content' | 'format'>): Pick<DisplayedCell, 'kind' | 'text'> | undefined {
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
  if (value === undefined) return undefined
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
function* readCells(workbook: Uint8Array, sheet: string): Generator<XmlCell> {
  const parts = unzipSync(workbook, { filter: ({ name }) => COMMON_PART.test(name) })
  const path = sheetPath(parts, sheet)
  const xml = path && unzipSync(workbook, { filter: ({ name }) => name === path })[path]
  const formats = parts['xl/styles.xml'] ? cellFormats(strFromU8(parts['xl/styles.xml'])) : []
  if (!xml) return
  for (const [, tag = '', content = ''] of strFromU8(xml).matchAll(CELL)) {
    const reference = attribute(tag, 'r')
    if (reference === undefined) continue
    const format = formats[Number(attribute(tag, 's') ?? 0)] ?? GENERAL
    yield { row: Number(reference.replace(/^[A-Z]+/, '')) - 1, column: columnOf(reference), tag, content, format }
  }
}

/** How the cells of a sheet are shown; rows and columns count from 0. */
export interface SheetDisplay {
  readonly displayed: readonly DisplayedCell[]
  /** Cells, as `row,column`, that are shown as a date with its year and its day if they are dates. */
  readonly wholeDates: ReadonlySet<string>
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

/**
 * Returns how the cells of a sheet are shown, where that differs from what they hold.
 * @param workbook the bytes of an .xlsx file
 */
export function readSheetDisplay(workbook: Uint8Array, sheet: string): SheetDisplay {
  const displayed: DisplayedCell[] = []
  const wholeDates = new Set<string>()
  for (const { row, column, ...cell } of readCells(workbook, sheet)) {
    const shown = displayedText(cell)
    if (shown) displayed.push({ row, column, ...shown })
    if (cell.format.isWholeDate) wholeDates.add(`${row},${column}`)
  }
  return { displayed, wholeDates }
}
