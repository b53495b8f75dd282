// Reads the events of English sentences: their names, their days, and what became of them.
import type { EventDates } from '../events/event-dates.ts'
import type { EventName } from '../events/event-name.ts'
import type { EventChange, ReportedStatus } from '../events/event-status.ts'
import {
  ENGLISH_CHANGE_AFTER,
  ENGLISH_CHANGE_BEFORE,
  ENGLISH_DATE,
  ENGLISH_EVENT,
  ENGLISH_PLANNED,
  monthNumber,
  PART_OF_EVENT,
} from '../lexicon/english-event-words.ts'
import type { Passage } from '../text/passage.ts'
import { classify, type TextRange } from '../text/sentence-text.ts'

/** Finds the event names of an English sentence. */
export function findEnglishEvents(text: string): EventName[] {
  return [...text.matchAll(ENGLISH_EVENT)].map(({ index, 0: name }) => ({
    name,
    start: index,
    end: index + name.length,
  }))
}

/** Returns the part of a sentence that speaks of an event: up to the next event behind it. */
function partAfter(text: string, { end }: TextRange, others: readonly TextRange[]): string {
  const next = others.map(({ start }) => start).filter((start) => start >= end)
  return text.slice(end, Math.min(...next, text.length))
}

/** Returns the change of plan that an English sentence states of an event. */
export function englishChangeOf(text: string, event: TextRange, others: readonly TextRange[]): EventChange | undefined {
  const before = text.slice(0, event.start)
  const after = PART_OF_EVENT.test(before) ? '' : partAfter(text, event, others)
  const change = classify(after, ENGLISH_CHANGE_AFTER) ?? classify(before, ENGLISH_CHANGE_BEFORE)
  return change as EventChange | undefined
}

/** Returns the status of an event in an English sentence. */
export function englishEventStatus(
  { text, isPlan, reportYear }: Passage,
  event: TextRange,
  others: readonly TextRange[],
  startsOn: string | undefined,
): ReportedStatus {
  const change = englishChangeOf(text, event, others)
  if (change) return change
  const before = text.slice(0, event.start)
  const isLater = Number(startsOn?.slice(0, 4)) > reportYear
  const clause = /[^.;,]*$/.exec(before)?.[0] ?? ''
  return isPlan || isLater || ENGLISH_PLANNED.test(`${clause}${partAfter(text, event, others)}`) ? 'PLANNED' : 'HELD'
}

const pad = (number: number | string) => String(number).padStart(2, '0')

function toDates({ groups = {} }: RegExpMatchArray, year: number): EventDates {
  const day = groups.day ?? groups.otherDay
  const endDay = groups.endDay ?? groups.otherEndDay
  const month = `${groups.year ?? year}-${pad(monthNumber(groups.month ?? ''))}`
  const on = (number: string | undefined) => (number === undefined ? '' : `${month}-${pad(number)}`)
  return { startsOn: day === undefined ? month : on(day), endsOn: on(endDay) }
}

/** Returns the days of an event: the last that its part of the sentence names, as of a new day, else that before it. */
export function englishEventDates(
  { text, year }: Passage,
  event: TextRange,
  others: readonly TextRange[],
): EventDates | undefined {
  // May without a day or a year is a verb as well.
  const isDate = ({ groups = {}, 0: words }: RegExpMatchArray) => !/^may$/i.test(groups.month ?? '') || words.length > 3
  const after = [...partAfter(text, event, others).matchAll(ENGLISH_DATE)].filter(isDate)
  const before = [...text.slice(0, event.start).matchAll(ENGLISH_DATE)].filter(isDate)
  const match = after.at(-1) ?? (others.length === 0 ? before.at(-1) : undefined)
  return match && toDates(match, year)
}
