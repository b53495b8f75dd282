// Drafts the row of the report itself among the sources: what its title says.
import type { Codelists } from './codelists.ts'
import type { ReportSubject } from './extraction.ts'
import { splitBlocks } from './text/paragraph.ts'

/** Paragraphs in which the title is searched, and characters of a title at most. */
const TITLE_BLOCKS = 4
const MAX_TITLE = 60

const BUREAU =
  /^[\u4e00-\u9fff]{2,20}?(?:体育(?:和旅游|旅游)?局|文[化体][\u4e00-\u9fff]{0,8}局|教育(?:和)?体育局|体育(?:事业发展)?中心|体育总会)/

/** What a report says of itself; empty where it says nothing. */
export interface ReportSource {
  readonly title: string
  readonly titleEn: string
  readonly publisher: string
  readonly publisherEn: string
}

/** Returns the title of a report: the first short line without a full stop that names a year or a bureau. */
function findTitle(text: string): string | undefined {
  for (const block of splitBlocks(text).slice(0, TITLE_BLOCKS)) {
    if (!('offsets' in block) || block.text.length > MAX_TITLE || /[。；]/.test(block.text)) continue
    if (/20\d\d年/.test(block.text) || BUREAU.test(block.text)) return block.text
  }
  return undefined
}

/** Returns the English name of a bureau that is that of the region of the report. */
function bureauEn(publisher: string, { region }: ReportSubject, { regions }: Codelists): string {
  const { name = '', nameEn = '' } = regions.find(({ code }) => code === region) ?? {}
  return publisher === `${name}体育局` && nameEn !== '' ? `${nameEn} Sports Bureau` : ''
}

/** Drafts the source of a report. @param file its name, the title if the text has none */
export function draftSource(text: string, file: string, subject: ReportSubject, codelists: Codelists): ReportSource {
  const title = findTitle(text)
  const publisher = BUREAU.exec(title ?? '')?.[0] ?? ''
  const publisherEn = bureauEn(publisher, subject, codelists)
  const titleEn =
    publisherEn && /总结|报告|要点|计划/.test(title ?? '') ? `${publisherEn}: work report ${subject.year}` : ''
  return { title: title ?? file, titleEn, publisher, publisherEn }
}
