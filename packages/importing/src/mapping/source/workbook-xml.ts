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

/** The parts of a workbook as XML, of which the common ones are unpacked once. */
export class WorkbookXml {
  private readonly workbook: Uint8Array
  private readonly commonParts: Readonly<Record<string, Uint8Array>>

  /** @param workbook the bytes of an .xlsx file */
  constructor(workbook: Uint8Array) {
    this.workbook = workbook
    this.commonParts = unzipSync(workbook, { filter: ({ name }) => COMMON_PART.test(name) })
  }

  /** Cell styles; empty if there are none. */
  get styles(): string {
    return this.commonPart('xl/styles.xml')
  }

  /** Names of the sheets that the workbook hides. */
  get hiddenSheets(): ReadonlySet<string> {
    const hidden = this.sheetTags.filter((tag) => /\sstate="(?:hidden|veryHidden)"/.test(tag))
    return new Set(hidden.map((tag) => plainText(attribute(tag, 'name'))))
  }

  /** Returns the XML of a sheet; empty if there is none. */
  sheet(name: string): string {
    const path = this.sheetPath(name)
    const xml = path && unzipSync(this.workbook, { filter: (part) => part.name === path })[path]
    return xml ? strFromU8(xml) : ''
  }

  private get sheetTags(): string[] {
    return tags(this.commonPart('xl/workbook.xml'), 'sheet')
  }

  private sheetPath(sheet: string): string | undefined {
    const tag = this.sheetTags.find((one) => plainText(attribute(one, 'name')) === sheet)
    const relation = tag && attribute(tag, 'r:id')
    const relations = tags(this.commonPart('xl/_rels/workbook.xml.rels'), 'Relationship')
    const target = relations.find((one) => attribute(one, 'Id') === relation)
    const path = target && attribute(target, 'Target')
    return path?.replace(/^\/?(xl\/)?/, 'xl/')
  }

  private commonPart(path: string): string {
    const part = this.commonParts[path]
    return part ? strFromU8(part) : ''
  }
}
