// Builds a minimal workbook for tests.
import { createZip } from '../../testing/zip-file.ts'

/** `formula` is one without a stored value, `month` is a date shown without its day, `zeros` is shown with six digits, `error` is that of a formula, `stored` is a number as it is in the file. */
type Cell =
  | string
  | number
  | { readonly date: number }
  | { readonly month: number }
  | { readonly zeros: number }
  | { readonly error: string }
  | { readonly formula: string }
  | { readonly stored: string }

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function columnLetter(index: number): string {
  return String.fromCharCode(65 + index)
}

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('stored' in cell) return `<c r="${at}"><v>${cell.stored}</v></c>`
  if ('month' in cell) return `<c r="${at}" s="3"><v>${cell.month}</v></c>`
  if ('formula' in cell) return `<c r="${at}"><f>${cell.formula}</f></c>`
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`
  return 'zeros' in cell ? `<c r="${at}" s="2"><v>${cell.zeros}</v></c>` : `<c r="${at}" s="1"><v>${cell.date}</v></c>`
}

interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly isHidden?: boolean
  /** Merged ranges, such as A2:A3. */
  readonly merged?: readonly string[]
  /** Indexes of hidden rows, from 0. */
  readonly hiddenRows?: readonly number[]
}

function sheetXml({ rows, merged = [], hiddenRows = [] }: SheetContent): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${row + 1}`)).join('')
    return `<row r="${row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${xml}</row>`
  })
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}</worksheet>`
}

const types = (sheets: readonly SheetContent[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const book = (sheets: readonly SheetContent[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`

const bookRelations = (sheets: readonly SheetContent[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`

/** Style 1 shows numbers as dates, style 2 with six digits, style 3 as months. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** Builds a workbook; dates are days since 1899-12-30. */
export function workbookFile(sheets: readonly SheetContent[]): Buffer {
  return createZip({
    '[Content_Types].xml': types(sheets),
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': bookRelations(sheets),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  })
}

/** Builds a workbook with one sheet. */
export function xlsxFile(rows: readonly (readonly Cell[])[], sheet = 'Venues'): Buffer {
  return workbookFile([{ name: sheet, rows }])
}
