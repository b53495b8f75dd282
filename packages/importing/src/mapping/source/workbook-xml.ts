// The parts of a workbook (Office Open XML) that say where its sheets are and how their cells are shown.
import { strFromU8, unzipSync } from 'fflate'

const COMMON_PART = /^xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels)$/

/** Returns the value of an attribute of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

/** Returns the tags of elements with a name. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}

const plainText = (text = '') =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

type Parts = (path: string) => string

function readCommonParts(workbook: Uint8Array): Parts {
  const parts = unzipSync(workbook, { filter: ({ name }) => COMMON_PART.test(name) })
  return (path) => (parts[path] ? strFromU8(parts[path]) : '')
}

function sheetPath(read: Parts, sheet: string): string | undefined {
  const tag = tags(read('xl/workbook.xml'), 'sheet').find((one) => plainText(attribute(one, 'name')) === sheet)
  const relation = tag && attribute(tag, 'r:id')
  const target = tags(read('xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (one) => attribute(one, 'Id') === relation,
  )
  const path = target && attribute(target, 'Target')
  return path?.replace(/^\/?(xl\/)?/, 'xl/')
}

/** Returns the XML of a sheet and of the cell styles; empty if there is none. */
export function readSheetXml(workbook: Uint8Array, sheet: string): { readonly xml: string; readonly styles: string } {
  const read = readCommonParts(workbook)
  const path = sheetPath(read, sheet)
  const xml = path && unzipSync(workbook, { filter: ({ name }) => name === path })[path]
  return { xml: xml ? strFromU8(xml) : '', styles: read('xl/styles.xml') }
}

/** Returns the names of the sheets that a workbook hides. */
export function hiddenSheets(workbook: Uint8Array): ReadonlySet<string> {
  const hidden = tags(readCommonParts(workbook)('xl/workbook.xml'), 'sheet').filter((tag) =>
    /\sstate="(?:hidden|veryHidden)"/.test(tag),
  )
  return new Set(hidden.map((tag) => plainText(attribute(tag, 'name'))))
}
