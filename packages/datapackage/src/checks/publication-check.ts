// A source states what has happened only until it is published: later values are targets, plans or estimates.
import type { AnyTable, Message, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

/** Checks that no actual value is of a year after all its sources were published. */
export class PublicationCheck implements Validator {
  /** Year by which a source was published; none for a source without a date. */
  private readonly yearBySource = new Map<string, number>()
  /** Year of publication of the source by citation. */
  private readonly yearByCitation = new Map<string, number>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Adds a row. Sources must come before citations, and these before the rows that cite them. */
  add(table: AnyTable, file: string, { line, values }: Row): void {
    if (table.model === 'Source') this.addSource(values)
    else if (table.model === 'Citation') this.addCitation(values)
    else if (table.model === 'Observation') this.check(table, file, line, values)
  }

  /** A copy that was posted or read by a day was published by then. */
  private addSource({ id, publishedOn, postedOn, retrievedOn }: Row['values']): void {
    const year = Number(String(publishedOn ?? postedOn ?? retrievedOn ?? '').slice(0, 4))
    if (year) this.yearBySource.set(id as string, year)
  }

  private addCitation({ id, sourceId }: Row['values']): void {
    const year = this.yearBySource.get(sourceId as string)
    if (year) this.yearByCitation.set(id as string, year)
  }

  private check({ columns }: AnyTable, file: string, line: number, values: Row['values']): void {
    const { kind, qualifier, yearFrom, citationIds } = values
    if (kind !== 'ACTUAL' || qualifier === 'ESTIMATED' || yearFrom === null) return
    const years = (citationIds as readonly string[]).map(
      (id) => this.yearByCitation.get(id) ?? Number.POSITIVE_INFINITY,
    )
    const published = Math.max(...years)
    if (years.length === 0 || (yearFrom as number) <= published) return
    const column = Object.keys(columns).indexOf('kind') + 1
    this.report({ file, line, column, field: 'kind', ...laterThanSource(Number(yearFrom), published) })
  }
}

function laterThanSource(year: number, published: number): Message {
  return {
    message: {
      en: `The value of ${year} is ACTUAL, but its source was published by ${published}.`,
      zh: `${year} 年的数值标为实际值（ACTUAL），但其来源至迟发布于 ${published} 年。`,
    },
    hint: {
      en: 'Make it a TARGET or PLAN, mark it as ESTIMATED, or correct the year.',
      zh: '请改为目标（TARGET）或计划（PLAN）、标为估计值（ESTIMATED），或更正年份。',
    },
  }
}
