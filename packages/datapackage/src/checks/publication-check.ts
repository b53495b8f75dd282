// A source states what has happened only until it is published: later values are targets, plans or estimates. It promises
// what is to come.
import type { AnyTable, Message, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

/** Checks that no actual value is of a year after all its sources were published, and no commitment due before them. */
export class PublicationCheck implements Validator {
  /** Year by which a source was published; none for a source without a date. */
  private readonly yearBySource = new Map<string, number>()
  /** Citations of sources whose own date of publication is known, not only that of a copy. */
  private readonly datedSources = new Set<string>()
  private readonly datedCitations = new Set<string>()
  /** Year of publication of the source by citation. */
  private readonly yearByCitation = new Map<string, number>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Adds a row. Sources must come before citations, and these before the rows that cite them. */
  add({ model }: AnyTable, file: string, row: Row): void {
    if (model === 'Source') this.addSource(row.values)
    else if (model === 'Citation') this.addCitation(row.values)
    else if (model === 'Observation') this.checkObservation(file, row)
    else if (model === 'Commitment') this.checkCommitment(file, row)
  }

  /** A copy that was posted or read by a day was published by then. */
  private addSource({ id, publishedOn, postedOn, retrievedOn }: Row['values']): void {
    const year = Number(String(publishedOn ?? postedOn ?? retrievedOn ?? '').slice(0, 4))
    if (year) this.yearBySource.set(id as string, year)
    if (publishedOn) this.datedSources.add(id as string)
  }

  private addCitation({ id, sourceId }: Row['values']): void {
    const year = this.yearBySource.get(sourceId as string)
    if (year) this.yearByCitation.set(id as string, year)
    if (this.datedSources.has(sourceId as string)) this.datedCitations.add(id as string)
  }

  private checkCommitment(file: string, row: Row): void {
    const { dueYear, citationIds } = row.values
    const ids = citationIds as readonly string[]
    if (dueYear === null || ids.length === 0 || !ids.every((id) => this.datedCitations.has(id))) return
    const published = Math.min(...ids.map((id) => this.yearByCitation.get(id) as number))
    if ((dueYear as number) + YEARS_OF_DELAY < published)
      this.reportRow(file, row, 'dueYear', dueBeforeSource(Number(dueYear), published))
  }

  private checkObservation(file: string, row: Row): void {
    const { kind, qualifier, yearFrom, citationIds } = row.values
    if (kind !== 'ACTUAL' || qualifier === 'ESTIMATED' || yearFrom === null) return
    const years = (citationIds as readonly string[]).map(
      (id) => this.yearByCitation.get(id) ?? Number.POSITIVE_INFINITY,
    )
    const published = Math.max(...years)
    if (years.length > 0 && (yearFrom as number) > published)
      this.reportRow(file, row, 'kind', laterThanSource(Number(yearFrom), published))
  }

  private reportRow(file: string, { line, header }: Row, field: string, details: Message): void {
    this.report({ file, line, column: header.indexOf(field) + 1, field, ...details })
  }
}

/** Years after which a plan may still be published: some reach the public in the year after. */
const YEARS_OF_DELAY = 1

function dueBeforeSource(due: number, published: number): Message {
  return {
    message: {
      en: `The commitment is due in ${due}, but no source of it was published before ${published}.`,
      zh: `承诺年份为 ${due} 年，而其来源最早发布于 ${published} 年。`,
    },
    hint: {
      en: 'Correct the year, or cite the source that makes the promise; one that only looks back on it makes none.',
      zh: '请更正年份，或引用作出承诺的来源；事后回顾的来源并非作出承诺。',
    },
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
