// Tells whether an event was held, is planned, was cancelled or postponed, from the sentence that names it.
import {
  CANCELLED_AFTER,
  CANCELLED_BEFORE,
  OF_EVENT_BEFORE,
  POSTPONED_AFTER,
  POSTPONED_BEFORE,
  REQUIRED_BEFORE,
  TOOK_PLACE,
} from '../lexicon/event-words.ts'
import { AHEAD } from '../lexicon/time-words.ts'
import type { Passage } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** A change of plan. */
export type EventChange = 'CANCELLED' | 'POSTPONED'

/** The values of the enum EventStatus that a report may state. */
export type ReportedStatus = 'PLANNED' | 'HELD' | EventChange

/** Between the names of a list, whose status is that of the last. */
const IN_LIST = /^[”）)]?(?:、|和|及|与|以及)$/

/** Returns the text after an event that speaks of it: up to the next event that is not of the same list. */
function textOfEvent(text: string, { end }: TextRange, others: readonly TextRange[]): string {
  let from = end
  for (const other of others.filter(({ start }) => start >= end)) {
    if (!IN_LIST.test(text.slice(from, other.start))) return text.slice(from, other.start)
    from = other.end
  }
  return text.slice(from)
}

/** Returns the text after which the new day of a postponed event stands; undefined if it is not postponed. */
export function textOfNewDay(text: string, event: TextRange, others: readonly TextRange[]): string | undefined {
  const after = textOfEvent(text, event, others)
  const postponed = POSTPONED_AFTER.exec(after)?.[0]
  return postponed === undefined ? undefined : (/^[^。；]*/.exec(after.slice(postponed.length))?.[0] ?? '')
}

/** Returns the change of plan that a sentence states of an event: cancelled, or postponed and not held then. */
export function changeOf(text: string, event: TextRange, others: readonly TextRange[]): EventChange | undefined {
  const before = text.slice(others.filter(({ end }) => end <= event.start).at(-1)?.end ?? 0, event.start)
  const newDay = textOfNewDay(text, event, others)
  if (newDay !== undefined) return TOOK_PLACE.test(newDay) ? undefined : 'POSTPONED'
  if (CANCELLED_AFTER.test(textOfEvent(text, event, others)) || CANCELLED_BEFORE.test(before)) return 'CANCELLED'
  return POSTPONED_BEFORE.test(before) ? 'POSTPONED' : undefined
}

/** Returns the change of plan that a sentence states of the event that the one before it names. */
export function changeOfEventBefore(text: string): EventChange | undefined {
  const end = OF_EVENT_BEFORE.exec(text)?.[0].length
  return end === undefined ? undefined : changeOf(text, { start: 0, end }, [])
}

/** Returns the status of an event in a sentence. */
export function statusOf(
  passage: Passage,
  event: TextRange,
  others: readonly TextRange[],
  startsOn: string | undefined,
): ReportedStatus {
  return changeOf(passage.text, event, others) ?? (isPlanned(passage, event, startsOn) ? 'PLANNED' : 'HELD')
}

/** True for an event of a plan, of a later year, or one that a sentence announces with 将. */
function isPlanned(passage: Passage, { start, end }: TextRange, startsOn: string | undefined): boolean {
  const { text, isPlan, reportYear } = passage
  const year = startsOn === undefined ? passage.year : Number(startsOn.slice(0, 4))
  if (year > reportYear) return true
  if (isPlan) return year >= passage.year
  const clause = /[^，。；]*$/.exec(text.slice(0, start))?.[0] ?? ''
  return (
    clause.search(AHEAD) >= 0 ||
    REQUIRED_BEFORE.test(clause) ||
    /^[”）]?[^，。；]{0,4}(?:将|拟|定)于/.test(text.slice(end))
  )
}
