// A source states what has happened only until it is published: later values are targets, plans or estimates. It promises
// what is to come.
import { type AnyTable, isDateBefore, type Message, type Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { pastColumnsAfter } from './past-dates.ts'
import type { Validator } from './validator.ts'

/** Checks that no fact is later than the publication of all its sources, and no commitment due before them. */
export class PublicationCheck implements Validator {
  /** Date by which a source was published; none for a source without a date. */
  private readonly dateBySource = new Map<string, string>()
  /** Citations of sources whose own date of publication is known, not only that of a copy. */
  private readonly datedSources = new Set<string>()
  private readonly datedCitations = new Set<string>()
  /** Date of publication of the source by citation. */
  private readonly dateByCitation = new Map<string, string>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Adds a row. Sources must come before citations, and these before the rows that cite them. */
  add(table: AnyTable, file: string, row: Row): void {
    const { model } = table
    if (model === 'Source') this.addSource(row.values)
    else if (model === 'Citation') this.addCitation(row.values)
    else if (model === 'Observation') this.checkObservation(file, row)
    else if (model === 'Commitment') this.checkCommitment(file, row)
    // A register of facilities goes on after the day it was first published.
    else if (model !== 'Facility') this.checkPastDates(table, file, row)
  }

  /** A copy that was posted or read by a day was published by then. */
  private addSource({ id, publishedOn, postedOn, retrievedOn }: Row['values']): void {
    const date = (publishedOn ?? postedOn ?? retrievedOn) as string | null | undefined
    if (date) this.dateBySource.set(id as string, date)
    if (publishedOn) this.datedSources.add(id as string)
  }

  private addCitation({ id, sourceId }: Row['values']): void {
    const date = this.dateBySource.get(sourceId as string)
    if (date) this.dateByCitation.set(id as string, date)
    if (this.datedSources.has(sourceId as string)) this.datedCitations.add(id as string)
  }

  private checkCommitment(file: string, row: Row): void {
    const { dueYear, citationIds } = row.values
    const ids = citationIds as readonly string[]
    if (dueYear === null || ids.length === 0 || !ids.every((id) => this.datedCitations.has(id))) return
    const published = Math.min(...ids.map((id) => yearOf(this.dateByCitation.get(id) as string)))
    if ((dueYear as number) + YEARS_OF_DELAY < published)
      this.reportRow(file, row, 'dueYear', dueBeforeSource(Number(dueYear), published))
  }

  private checkObservation(file: string, row: Row): void {
    const { kind, qualifier, yearFrom, citationIds } = row.values
    if (kind !== 'ACTUAL' || qualifier === 'ESTIMATED' || yearFrom === null) return
    const published = this.latestPublication(citationIds as readonly string[])
    if (published && (yearFrom as number) > yearOf(published))
      this.reportRow(file, row, 'kind', laterThanSource(Number(yearFrom), yearOf(published)))
  }

  /** A date that the editors inferred is not that of the sources. */
  private checkPastDates(table: AnyTable, file: string, row: Row): void {
    const { citationIds, inferred } = row.values
    const published = this.latestPublication((citationIds ?? []) as readonly string[])
    if (!published) return
    for (const field of pastColumnsAfter(table, row.values, published))
      if (!((inferred ?? []) as readonly string[]).includes(field))
        this.reportRow(file, row, field, happenedAfterSource(field, String(row.values[field]), published))
  }

  /** Returns the latest date by which one of the cited sources was published; undefined if one has no date. */
  private latestPublication(citationIds: readonly string[]): string | undefined {
    const dates = citationIds.map((id) => this.dateByCitation.get(id))
    if (dates.includes(undefined)) return undefined
    return (dates as readonly string[]).reduce(
      (latest, date) => (isDateBefore(latest, date) ? date : latest),
      dates[0] as string,
    )
  }

  private reportRow(file: string, { line, header }: Row, field: string, details: Message): void {
    this.report({ file, line, column: header.indexOf(field) + 1, field, ...details })
  }
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

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

function happenedAfterSource(field: string, date: string, published: string): Message {
  return {
    message: {
      en: `${field} is ${date} and the row says that it has happened, but its sources were published by ${published}.`,
      zh: `${field} 为 ${date}，本行表示已经发生，但其来源至迟发布于 ${published}。`,
    },
    hint: {
      en: 'Correct the date or the status, or cite a source from after it.',
      zh: '请更正日期或状态，或引用其后发布的来源。',
    },
  }
}
