// Links the figures of an event, such as its participants, to the event that an English sentence names.
import type { Quantity } from '@tiyu/quantity'
import { eventKey } from '../events/event-key.ts'
import type { EventName } from '../events/event-name.ts'
import { IN_EVENT, MONEY_OF_EVENT, OF_ENGLISH_EVENT, OTHER_EVENTS } from '../lexicon/english-event-words.ts'

/** Returns the words of a clause behind a figure. */
const wordsBehind = (text: string, end: number) => /^[^.;,]{0,24}/.exec(text.slice(end))?.[0] ?? ''

/** True for a figure of an event behind its name: who came to it, or what money it brought. */
function isBehind(text: string, { start, end, asWritten }: Quantity, event: EventName): boolean {
  const between = text.slice(event.end, start)
  if (/;/.test(between) || OTHER_EVENTS.test(between)) return false
  const isOfClause = !/, (?:and|but|while|whereas) [^,]*$/.test(between)
  return isOfClause && (OF_ENGLISH_EVENT.test(`${asWritten}${wordsBehind(text, end)}`) || MONEY_OF_EVENT.test(between))
}

/** True for a figure of an event before its name: 600 runners took part in it. */
function isBefore(text: string, { end, asWritten }: Quantity, event: EventName): boolean {
  const between = text.slice(end, event.start)
  return OF_ENGLISH_EVENT.test(asWritten) && IN_EVENT.test(between)
}

/** Returns the key of the event that a figure is of; undefined if it is of none or the sentence names several. */
export function eventOfEnglishFigure(
  text: string,
  quantity: Quantity,
  names: readonly EventName[],
): string | undefined {
  const [event, another] = names
  if (!event || another) return undefined
  const isOf = event.end <= quantity.start ? isBehind(text, quantity, event) : isBefore(text, quantity, event)
  return isOf ? eventKey(event.name) : undefined
}
