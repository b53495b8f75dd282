// Cells of a workbook whose text differs from their value: errors of formulas, and numbers shown with leading zeros.
// See ECMA-376, part 1, sections 18.3.1.4 (cells) and 18.8.31 (number formats).
import { strFromU8, unzipSync } from 'fflate'

/** A cell to be read as shown. */
export interface DisplayedCell {
  /** Indexes from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly kind: 'error' | 'zeros'
}

/** Paths of the parts of a workbook that are needed. */
const NEEDED_PART = /^xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/.*\.xml)$/

const CELL = /<c\b([^>/]*)>(.*?)<\/c>/gs

/** A format of digits only, such as 000000, which pads integers with zeros. */
const PADDED_FORMAT = /^0{2,}(?=;|$)/

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}

/** Returns the number of digits that each cell style pads integers to; 0 if it does not. */
function paddedWidths(styles: string): number[] {
  const formats = new Map(
    tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  const cellStyles = /<cellXfs\b.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
  return tags(cellStyles, 'xf').map((tag) => {
    const format = formats.get(attribute(tag, 'numFmtId')) ?? ''
    return PADDED_FORMAT.exec(format)?.[0].length ?? 0
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

function displayedText(
  cell: string,
  content: string,
  widths: readonly number[],
): Pick<DisplayedCell, 'kind' | 'text'> | undefined {
  const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
  if (value === undefined) return undefined
  if (attribute(cell, 't') === 'e') return { kind: 'error', text: value }
  const width = widths[Number(attribute(cell, 's') ?? 0)] ?? 0
  const isPadded = width > value.length && /^\d+$/.test(value) && (attribute(cell, 't') ?? 'n') === 'n'
  return isPadded ? { kind: 'zeros', text: value.padStart(width, '0') } : undefined
}

/**
 * Returns the cells of a sheet that are to be read as shown.
 * @param workbook the bytes of an .xlsx file
 */
export function findDisplayedCells(workbook: Uint8Array, sheet: string): DisplayedCell[] {
  const parts = unzipSync(workbook, { filter: ({ name }) => NEEDED_PART.test(name) })
  const path = sheetPath(parts, sheet)
  const content = path === undefined ? undefined : parts[path]
  const widths = parts['xl/styles.xml'] ? paddedWidths(strFromU8(parts['xl/styles.xml'])) : []
  if (!content) return []
  const displayed: DisplayedCell[] = []
  for (const [, tag = '', inner = ''] of strFromU8(content).matchAll(CELL)) {
    const reference = attribute(tag, 'r')
    const shown = displayedText(tag, inner, widths)
    if (!shown || reference === undefined) continue
    displayed.push({ row: Number(reference.replace(/^[A-Z]+/, '')) - 1, column: columnOf(reference), ...shown })
  }
  return displayed
}
