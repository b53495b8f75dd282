// Reads what a report says of an event that it names: its days, its year, and its status in a later sentence.
import type { Passage } from '../text/passage.ts'
import { isEnglish } from '../text/script.ts'
import type { TextRange } from '../text/sentence-text.ts'
import { type EventDates, relativeYear } from './event-dates.ts'
import type { EventName } from './event-name.ts'
import { readLaterDay } from './event-place.ts'
import { eventReader } from './event-reader.ts'
import { changeOfEventBefore, type ReportedStatus } from './event-status.ts'

/** An event as named in a sentence or table. */
export interface NamedEvent {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly dates: EventDates | undefined
  /** The status that a later sentence states. */
  readonly laterStatus?: ReportedStatus | undefined
  /** The other events of the sentence. */
  readonly others: readonly TextRange[]
  /** The place that a table or a later sentence states. */
  readonly place?: string
}

/** Adds the days of an event, from its sentence or, if that names no other, from a later one. */
export function withDays(
  passage: Passage,
  event: EventName,
  names: readonly EventName[],
  following: readonly Passage[],
): NamedEvent {
  const others = names.filter((name) => name !== event)
  const dates = eventReader(passage.text).datesOf(passage, event, others)
  if (names.length > 1 || isEnglish(passage.text)) return { ...event, others, dates }
  const [next] = following
  const change = next?.paragraphIndex === passage.paragraphIndex ? changeOfEventBefore(next.text) : undefined
  const later = readLaterDay(following, isAlone(passage, event.name))
  const laterStatus = change ?? (later?.isAnnounced ? 'PLANNED' : undefined)
  const place = later?.place ? { place: later.place } : {}
  return { ...event, others, dates: dates ?? later?.dates, ...place, laterStatus }
}

/** True for a sentence that is only the name of an event. */
function isAlone({ text }: Passage, name: string): boolean {
  return text.replace(/[。；：]$/, '') === name
}

/** Returns the year in the name or close before it. */
export function yearOf(passage: Passage, name: string, start: number): string | undefined {
  const before = passage.text.slice(0, start)
  const named = /(?:19|20)\d\d/.exec(name)?.[0] ?? /((?:19|20)\d\d)年[^。；]{0,12}$/.exec(before)?.[1]
  return named ?? relativeYear(before, passage)
}
