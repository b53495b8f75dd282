// Links the figures of an event, such as its participants, to the event that the sentence names before them.
import { isCalledOff } from '@tiyu/datapackage'
import type { Quantity } from '@tiyu/quantity'
import type { DraftRow } from '../draft-row.ts'
import { eventKey } from './event-key.ts'
import type { EventName } from './event-name.ts'

/** What is counted of an event: who takes part, who watches, what it brings. */
const OF_EVENT =
  /选手|运动员|跑者|跑友|骑友|爱好者|师生|村队|打了|省区市|省（|车手|骑手|棋手|队员|球员|代表队|参赛|队伍|球队|参加|参与|报名|观众|观看|游客|国家和地区|志愿者|裁判|消费|收入|比赛|场次|大项|小项|项目|奖金|总规模/
/** Words after a name that make it one of several, whose figures are those of all. */
const AMONG_OTHERS = /^[”）)]?(?:、|等)/

/** Returns the key of the event that a figure is of; undefined if it is of none or of several. */
export function eventOfFigure(text: string, { start, end }: Quantity, names: readonly EventName[]): string | undefined {
  const from = text.lastIndexOf('；', start) + 1
  const before = names.filter((name) => name.start >= from && name.end <= start)
  const event = before.at(-1)
  if (!event || before.length > 1 || AMONG_OTHERS.test(text.slice(event.end))) return undefined
  const clause = /[^，。；]*$/.exec(text.slice(event.end, start))?.[0] ?? ''
  const after = /^[^，。；]{0,10}/.exec(text.slice(end))?.[0] ?? ''
  return OF_EVENT.test(`${clause}${after}`) ? eventKey(event.name) : undefined
}

/** Replaces the keys of events in drafted figures by the identifiers of the drafted events; others are left empty. */
export function resolveEvents(drafts: readonly DraftRow[]): DraftRow[] {
  const events = drafts
    .filter(({ table }) => table === 'events')
    .map(({ cells }) => ({ key: eventKey(cells.name ?? ''), id: cells.id ?? '', status: cells.status ?? '' }))
  return drafts.map((draft) => {
    const key = draft.table === 'observations' ? draft.cells.eventId : ''
    if (!key) return draft
    const event = events.find((one) => one.key === key) ?? events.find((one) => one.key.includes(key))
    // What was reached before an event was called off, such as registrations, is no figure of its holding.
    const isOfHolding = draft.cells.kind !== 'ACTUAL' || !isCalledOff(event?.status)
    return { ...draft, cells: { ...draft.cells, eventId: (isOfHolding && event?.id) || '' } }
  })
}
