// An event that was cancelled or postponed has no figures of its holding, and keeps no promise.
import type { AnyTable, Bilingual, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

/** True for the status of an event that was not held. */
export const isCalledOff = (status: unknown): boolean => status === 'CANCELLED' || status === 'POSTPONED'

/** True for a row that says what has happened: a value that was reached, a promise that was kept. */
const HAS_HAPPENED: Readonly<Record<string, (values: Row['values']) => boolean>> = {
  Observation: ({ kind }) => kind === 'ACTUAL',
  Commitment: ({ outcome }) => outcome === 'KEPT' || outcome === 'KEPT_LATE',
}

const HINT: Bilingual = {
  en: 'Correct the status of the event or this row. If the editors know better, as of registrations, list eventId in inferred and say why in note.',
  zh: '请更正赛事状态或本行；确有依据的（如报名人数），请在 inferred 中列出 eventId，并在 note 中说明。',
}

/** Checks the figures and commitments of events that were cancelled or postponed. */
export class UnheldEventCheck implements Validator {
  /** The statuses of such events by their identifiers. */
  private readonly statuses = new Map<string, string>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model === 'Event' && isCalledOff(values.status)) this.statuses.set(values.id as string, values.status as string)
    const status = this.statuses.get(values.eventId as string)
    const inferred = (values.inferred as readonly string[] | null) ?? []
    if (status === undefined || !HAS_HAPPENED[model]?.(values) || inferred.includes('eventId')) return
    const message = {
      en: `The row says what has happened, but its event ${values.eventId} is ${status}.`,
      zh: `本行为已经发生的事实，而所属赛事 ${values.eventId} 的状态为 ${status}。`,
    }
    this.report({ file, line, column: header.indexOf('eventId') + 1, field: 'eventId', message, hint: HINT })
  }
}
