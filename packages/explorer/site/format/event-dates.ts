import type { Language } from '../../src/rendering.ts'
import type { EventRow } from '../selections.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'
import { dateText } from './period.ts'

/** Returns when an event takes place, as precisely as its source states it; undefined if it states nothing. */
export function eventDates(
  { startsOn, endsOn, status }: Pick<EventRow, 'startsOn' | 'endsOn' | 'status'>,
  language: Language,
): string | undefined {
  const [from, to] = [startsOn, endsOn].map((date) => date && dateText(date, language))
  if (from && to) return from === to ? from : fill(words.fromTo[language], { from, to })
  if (from) return status === 'STARTED' ? fill(words.from[language], { date: from }) : from
  return to ? fill(words.until[language], { date: to }) : undefined
}
