// Finds where an event takes place: in its sentence, or with its day in a later one.
import { ON_THIS_EVENT } from '../lexicon/event-words.ts'
import type { Passage } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'
import { type EventDates, firstDate } from './event-dates.ts'

const HOLDING = '(?:成功|顺利|圆满|隆重)?(?:举办|举行|开赛|开幕|启动|召开|鸣枪|开跑|打响)'
/** Venue after the name: 在昔阳县成功举办, 首次落户石坝县. */
const VENUE_AFTER = new RegExp(
  `^[^，。；、]{0,6}?(?:(?:在|于)([^，。；、]{2,12}?)${HOLDING}|落户([^，。；、]{2,8}?)(?=[，。；]|$))`,
)
/** Venue before the name: 在昔阳县成功举办了. */
const VENUE_BEFORE = new RegExp(`(?:在|于)([^，。；、在于]{2,12}?)${HOLDING}了?的?$`)
const VENUE_LATER = new RegExp(`(?:在|于)([^，。；、在于]{2,12}?)${HOLDING}`)
/** A sentence that starts with a day: 拟于12月28日, 总决赛定于3月8日. */
const DAY_FIRST = /^[^，。；\d]{0,8}?(?:拟|将|定)?[于在]?(?=(?:20\d\d年|今年|明年)?\d{1,2}月)/
const ANNOUNCED_DAY = /[拟将定]/
/** Sentences after an event in which its day may stand. */
const MAX_LATER = 4

/** Returns the venue that a sentence states for an event; empty if it states none. */
export function venueOf(text: string, { start, end }: TextRange): string {
  const after = VENUE_AFTER.exec(text.slice(end))
  return after?.[1] ?? after?.[2] ?? VENUE_BEFORE.exec(text.slice(0, start))?.[1] ?? ''
}

/** Returns the day and place that a later sentence on this event states: 本届赛事定于5月6日在昔阳县举行. */
export function readLaterDay(
  following: readonly Passage[],
  isAlone: boolean,
): { dates: EventDates; place: string; isAnnounced: boolean } | undefined {
  for (const [at, passage] of following.slice(0, MAX_LATER).entries()) {
    const isDirect = isAlone && at === 0
    const match = ON_THIS_EVENT.exec(passage.text) ?? (isDirect ? DAY_FIRST.exec(passage.text) : null)
    if (!match) continue
    const clause = /^[^。；]*/.exec(passage.text.slice(match.index + match[0].length))?.[0] ?? ''
    const dates = firstDate(clause, passage)
    return dates && { dates, place: VENUE_LATER.exec(clause)?.[1] ?? '', isAnnounced: ANNOUNCED_DAY.test(match[0]) }
  }
  return undefined
}
