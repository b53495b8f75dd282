// Builds a minimal workbook for tests: a ZIP archive without compression (APPNOTE 4.3).
import { crc32 } from 'node:zlib'

/** `month` is a date shown without its day, `zeros` is shown with six digits, `error` is that of a formula, `stored` is a number as it is in the file. */
type Cell =
  | string
  | number
  | { readonly date: number }
  | { readonly month: number }
  | { readonly zeros: number }
  | { readonly error: string }
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
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`
  return 'zeros' in cell ? `<c r="${at}" s="2"><v>${cell.zeros}</v></c>` : `<c r="${at}" s="1"><v>${cell.date}</v></c>`
}

function sheetXml(rows: readonly (readonly (Cell | string)[])[]): string {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${row + 1}`)).join('')
    return `<row r="${row + 1}">${xml}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const book = (sheet: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`

const BOOK_RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`

/** Style 1 shows numbers as dates, style 2 with six digits, style 3 as months. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

interface Entry {
  readonly name: Buffer
  readonly content: Buffer
}

function header(signature: number, { name, content }: Entry, offset?: number): Buffer {
  const central = offset !== undefined
  const bytes = Buffer.alloc(central ? 46 : 30)
  let at = bytes.writeUInt32LE(signature)
  if (central) at = bytes.writeUInt16LE(20, at)
  at = bytes.writeUInt16LE(20, at) + 8
  at = bytes.writeUInt32LE(crc32(content), at)
  at = bytes.writeUInt32LE(content.length, at)
  at = bytes.writeUInt32LE(content.length, at)
  bytes.writeUInt16LE(name.length, at)
  if (offset !== undefined) bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, name])
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const entry = { name: Buffer.from(name), content: Buffer.from(text) }
    const local = Buffer.concat([header(0x04034b50, entry), entry.content])
    directory.push(header(0x02014b50, entry, offset))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** Builds a workbook with one sheet; dates are days since 1899-12-30. */
export function xlsxFile(rows: readonly (readonly Cell[])[], sheet = 'Venues'): Buffer {
  return zip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'xl/workbook.xml': book(sheet),
    'xl/_rels/workbook.xml.rels': BOOK_RELATIONS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows),
  })
}
