// Compares the year and region given for a report with its title and the regions table.
import type { Bilingual } from '@tiyu/model'
import type { Codelists } from './codelists.ts'
import type { ReportSubject } from './extraction.ts'
import { isPlanTitle } from './text/heading.ts'
import { splitBlocks } from './text/paragraph.ts'

/** Number of lines in which the title is searched. */
const TITLE_LINES = 4
const MAX_TITLE = 60

/** The year that a title names. */
interface TitleYear {
  /** Year under review: that of a review, or the one before that of a plan. */
  readonly year: number
  /** Year of the title. */
  readonly named: number
}

/** Returns the year that the title names; undefined if it names none or several. */
export function yearOfTitle(text: string): TitleYear | undefined {
  for (const block of splitBlocks(text).slice(0, TITLE_LINES)) {
    if (!('offsets' in block) || block.text.length > MAX_TITLE || /[。；]/.test(block.text)) continue
    const year = Number(/(20\d\d)(?:年|\/|—|-)/.exec(block.text.replace(/[（(《][^）)》]*[）)》]/g, ''))?.[1])
    if (!year || /20\d\d[-—–~至]20\d\d/.test(block.text) || /^\d{4}[-/年]\d{1,2}/.test(block.text)) continue
    return { named: year, year: isPlanTitle(block.text) ? year - 1 : year }
  }
  return undefined
}

/** What is wrong with the subject of a report. */
interface SubjectProblem extends Bilingual {
  /** True if no drafts can be made; else the year or region only looks wrong. */
  readonly isFatal: boolean
}

/** Returns what is wrong with the year and region given for a report. */
export function findSubjectProblems(
  text: string,
  { year, region }: ReportSubject,
  { regions }: Codelists,
): SubjectProblem[] {
  const problems: SubjectProblem[] = []
  if (!regions.some(({ code }) => code === region))
    problems.push({
      isFatal: true,
      en: `The regions table has no ${region}. Add the region to the package, or give the code of one it has.`,
      zh: `区划表中没有 ${region}。请先将该区划加入数据包，或填写已有区划的代码。`,
    })
  const title = yearOfTitle(text)
  if (title !== undefined && title.year !== year && title.named !== year)
    problems.push({
      isFatal: false,
      en: `The title names ${title.named}, but --year is ${year}. Years that the text does not state are taken from --year.`,
      zh: `标题所写年份为 ${title.named}，而 --year 为 ${year}。文中未写明的年份按 --year 填写。`,
    })
  return problems
}
