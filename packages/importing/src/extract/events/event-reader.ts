// Reads what a sentence says of an event, in the language of the sentence.
import { englishChangeOf, englishEventDates, englishEventStatus } from '../english/english-events.ts'
import type { Passage } from '../text/passage.ts'
import { isEnglish } from '../text/script.ts'
import type { TextRange } from '../text/sentence-text.ts'
import { daysOf, type EventDates } from './event-dates.ts'
import { changeOf, type EventChange, type ReportedStatus, statusOf } from './event-status.ts'

/** Reads what sentences of one language say of an event; `others` are the other events of the sentence. */
interface EventReader {
  /** Returns its days; those of a postponed event are the new ones. */
  datesOf(passage: Passage, event: TextRange, others: readonly TextRange[]): EventDates | undefined
  /** Returns the change of plan that is stated of it. */
  changeOf(text: string, event: TextRange, others: readonly TextRange[]): EventChange | undefined
  statusOf(
    passage: Passage,
    event: TextRange,
    others: readonly TextRange[],
    startsOn: string | undefined,
  ): ReportedStatus
}

const ENGLISH: EventReader = { datesOf: englishEventDates, changeOf: englishChangeOf, statusOf: englishEventStatus }
const CHINESE: EventReader = { datesOf: daysOf, changeOf, statusOf }

/** Returns what reads the sentences of the language of a text. */
export const eventReader = (text: string): EventReader => (isEnglish(text) ? ENGLISH : CHINESE)
