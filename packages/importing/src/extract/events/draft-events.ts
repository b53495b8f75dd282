// Drafts events and event series.
import type { Bilingual } from '@tiyu/model'
import type { CodelistSport } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import { englishEventDates, englishEventStatus } from '../english/english-events.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { SPORTS } from '../lexicon/event-words.ts'
import { DATE_COLUMN, DATED_EVENT_COLUMN, EVENT_COLUMN, PLACE_COLUMN } from '../lexicon/table-words.ts'
import type { TableCell } from '../tables/table-cells.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import { isEnglish } from '../text/script.ts'
import { classify, type TextRange, type WordClass } from '../text/sentence-text.ts'
import { datesOf, daysOf, type EventDates, relativeYear } from './event-dates.ts'
import { eventKey, parseEdition } from './event-key.ts'
import type { EventName } from './event-name.ts'
import { readLaterDay, venueOf } from './event-place.ts'
import { changeOf, changeOfEventBefore, type ReportedStatus, statusOf } from './event-status.ts'

const ENUMERATED_EVENTS = new RegExp(
  `((?:(?:${SPORTS})、){0,8}(?:${SPORTS}))等(线上|线下|网络)[\\u4e00-\\u9fff]{0,4}(?:活动|赛事|比赛)`,
  'g',
)
const BRANDING = /(?:推荐|打造|培育|品牌|特色|创建)[^。；]*$/
const LEVELS: readonly WordClass[] = [
  ['INTERNATIONAL', /世界|国际|亚洲|奥运|亚运|洲际|\b(?:World|International|European|Asian|Olympic)\b/],
  ['NATIONAL', /全国|全运|中国|中华|国家|\bNational\b/],
  ['PROVINCIAL', /省|自治区/],
  ['MUNICIPAL', /市/],
  ['COUNTY', /县|区/],
]

const KINDS: readonly WordClass[] = [
  ['EXHIBITION', /博览会|展览会|展交会|体博会|交易会/],
  ['MEETING', /会议|论坛|座谈会|推进会|发布会|培训班|启动仪式|峰会/],
  [
    'COMPETITION',
    /赛|运动会|全运会|奥运会|亚运会|省运会|马拉松|杯|联赛|\b(?:Marathon|Triathlon|Championships?|Cup|Games|Open|Regatta|Race|Tournament|League|Trophy|Grand Prix)$/,
  ],
  ['ACTIVITY', /./],
]

/** An event as named in a sentence or table. */
interface NamedEvent {
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

/** A change of plan that a later sentence states of an event. */
interface LaterChange {
  readonly status: ReportedStatus
  /** Year in which the event was to be held. */
  readonly year: string
  /** The new days. */
  readonly dates: EventDates | undefined
}

/** What the reason adds for an event that did not take place as planned. */
const CHANGES: Readonly<Record<string, Bilingual>> = {
  CANCELLED: { en: '; the text says that it was cancelled', zh: '；原文称已取消' },
  POSTPONED: { en: '; the text says that it was postponed', zh: '；原文称推迟举办' },
}

function reasonOf(venue: string, status: ReportedStatus): Bilingual {
  const place = venue ? { en: `; place as written: ${venue}`, zh: `；原文地点：${venue}` } : { en: '', zh: '' }
  const change = CHANGES[status] ?? { en: '', zh: '' }
  return {
    en: `The phrase is the name of an event${place.en}${change.en}.`,
    zh: `该短语为赛事或活动名称${place.zh}${change.zh}。`,
  }
}

/** Adds the days of an event, from its sentence or, if that names no other, from a later one. */
function withDays(
  passage: Passage,
  event: EventName,
  names: readonly EventName[],
  following: readonly Passage[],
): NamedEvent {
  const others = names.filter((name) => name !== event)
  if (isEnglish(passage.text)) return { ...event, others, dates: englishEventDates(passage, event, others) }
  const dates = daysOf(passage, event, others)
  if (names.length > 1) return { ...event, others, dates }
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

/** Returns the names of the cells that the text does not state in words. */
function inferredCells(status: ReportedStatus, level: string, startsOn: string | undefined): string {
  const inferred = [startsOn ? '' : 'startsOn', 'kind', level && 'level', CHANGES[status] ? '' : 'status']
  return inferred.filter(Boolean).join(';')
}

/** Returns the year in the name or close before it. */
function yearOf(passage: Passage, name: string, start: number): string | undefined {
  const before = passage.text.slice(0, start)
  const named = /(?:19|20)\d\d/.exec(name)?.[0] ?? /((?:19|20)\d\d)年[^。；]{0,12}$/.exec(before)?.[1]
  return named ?? relativeYear(before, passage)
}

/** Removes events whose name is part of another: reports shorten a name the second time. */
export function mergeEvents(drafts: readonly DraftRow[]): DraftRow[] {
  const isEvent = (draft: DraftRow) => draft.table === 'events' || draft.table === 'event-series'
  const keys = drafts.filter(isEvent).map(({ cells }) => eventKey(cells.name ?? ''))
  return drafts.filter((draft) => {
    const key = isEvent(draft) ? eventKey(draft.cells.name ?? '') : ''
    return key === '' || !keys.some((other) => other !== key && other.includes(key))
  })
}

/** Drafts events. */
export class EventDrafter {
  private readonly gazetteer: Gazetteer
  private readonly sports: readonly CodelistSport[]
  private readonly seen = new Set<string>()
  /** The changes of plan that later sentences state of events, by the keys of these. */
  private readonly changes = new Map<string, LaterChange>()

  constructor(gazetteer: Gazetteer, sports: readonly CodelistSport[]) {
    this.gazetteer = gazetteer
    this.sports = sports
  }

  /** Drafts the events of a passage, by their names in it, that are named for the first time; `following` may tell their day. */
  draft(passage: Passage, names: readonly EventName[], following: readonly Passage[] = []): DraftRow[] {
    const drafts = names.flatMap((event) => {
      const { name, start, end } = event
      if (!this.addIfNew(name)) {
        this.noteChange(passage, event, names)
        return []
      }
      const isRecurring = !/(?:19|20)\d\d|第.+届|首届/.test(name) && BRANDING.test(passage.text.slice(0, start))
      if (isRecurring) return [this.draftSeries(passage, name, start, end)]
      return [this.draftEvent(passage, withDays(passage, event, names, following))]
    })
    return [...drafts, ...this.draftEnumerated(passage)]
  }

  /** Notes a change of plan of an event that was named before. */
  private noteChange(passage: Passage, event: EventName, names: readonly EventName[]): void {
    const others = names.filter((name) => name !== event)
    const status = changeOf(passage.text, event, others)
    const year = yearOf(passage, event.name, event.start) ?? String(passage.year)
    if (status) this.changes.set(eventKey(event.name), { status, year, dates: daysOf(passage, event, others) })
  }

  /** Changes the status of planned events of the same year that a later sentence says were cancelled or postponed. */
  withChanges(drafts: readonly DraftRow[]): DraftRow[] {
    return drafts.map((draft) => {
      const { name = '', startsOn = '', status } = draft.cells
      const change = draft.table === 'events' ? this.changes.get(eventKey(name)) : undefined
      if (!change || status !== 'PLANNED' || !startsOn.startsWith(change.year)) return draft
      const moved = change.status === 'POSTPONED' ? change.dates : undefined
      const inferred = (draft.cells.inferred ?? '').split(';').filter((column) => column !== 'status')
      return {
        ...draft,
        cells: { ...draft.cells, ...moved, status: change.status, inferred: inferred.join(';') },
        reason: reasonOf('', change.status),
      }
    })
  }

  private addIfNew(name: string): boolean {
    const key = eventKey(name)
    if (this.seen.has(key)) return false
    this.seen.add(key)
    return true
  }

  /** Drafts one event per sport: 健身气功、围棋等线上活动. */
  private draftEnumerated(passage: Passage): DraftRow[] {
    return [...passage.text.matchAll(ENUMERATED_EVENTS)].flatMap(({ index, 0: phrase, 1: sports = '', 2: mode = '' }) =>
      sports.split('、').flatMap((sport) => {
        const name = `${mode}${sport}${/活动|赛事|比赛/.exec(phrase)?.[0] ?? ''}`
        if (!this.addIfNew(name)) return []
        const start = index + phrase.indexOf(sport)
        const draft = this.draftEvent(passage, {
          name,
          start,
          end: index + phrase.length,
          dates: undefined,
          others: [],
        })
        return [{ ...draft, confidence: 0.6, cells: { ...draft.cells, inferred: 'name' } }]
      }),
    )
  }

  /** Drafts the events of a table with columns for name, time and place. */
  draftTable({ cells, caption }: ReportTable): DraftRow[] {
    const isDated = cells.some(({ columnHead }) => DATE_COLUMN.test(columnHead) || PLACE_COLUMN.test(columnHead))
    // Without days and places 项目名称 is the name of any project.
    const columns = isDated ? DATED_EVENT_COLUMN : EVENT_COLUMN
    return cells.flatMap((cell) => {
      if (cell.isHead || !columns.test(cell.columnHead) || cell.text.length < 4) return []
      if (!this.addIfNew(cell.text)) return []
      const inRow = (head: RegExp) => cells.find((one) => one.row === cell.row && head.test(one.columnHead))?.text ?? ''
      return [this.draftCell(cell, caption, inRow(DATE_COLUMN), inRow(PLACE_COLUMN))]
    })
  }

  private draftCell(cell: TableCell, caption: Passage, time: string, place: string): DraftRow {
    const passage = { ...caption, text: cell.text, offsets: cell.offsets }
    const row = `${cell.text} ${time}`
    const dates = datesOf(row, { start: 0, end: cell.text.length }, [], caption)
    return this.draftEvent(passage, { name: cell.text, start: 0, end: cell.text.length, dates, others: [], place })
  }

  private draftEvent(passage: Passage, event: NamedEvent): DraftRow {
    const { name, start, end, dates, others } = event
    const venue = event.place ?? venueOf(passage.text, event)
    const startsOn = dates?.startsOn ?? yearOf(passage, name, start)
    const level = classify(name, LEVELS) ?? ''
    const readStatus = isEnglish(passage.text) ? englishEventStatus : statusOf
    const status = event.laterStatus ?? readStatus(passage, event, others, startsOn)
    return {
      table: 'events',
      cells: {
        id: `draft-e-${String(this.seen.size).padStart(4, '0')}`,
        name,
        edition: parseEdition(name),
        sportCodes: this.matchSports(name),
        regionCode: this.gazetteer.resolve(this.gazetteer.mentionsRegion(venue) ? venue : name),
        startsOn: startsOn ?? String(passage.year),
        endsOn: dates?.endsOn ?? '',
        kind: classify(name, KINDS) ?? '',
        mode: /线上|网络|云端/.test(name) ? 'ONLINE' : '',
        level,
        status,
        inferred: inferredCells(status, level, startsOn),
      },
      citation: cite(passage, start, end),
      confidence: /(?:19|20)\d\d|第.+届|赛$|赛[（(]/.test(name) ? 0.85 : 0.7,
      reason: reasonOf(venue, status),
    }
  }

  private draftSeries(passage: Passage, name: string, start: number, end: number): DraftRow {
    return {
      table: 'event-series',
      cells: {
        id: `draft-s-${String(this.seen.size).padStart(4, '0')}`,
        name,
        sportCodes: this.matchSports(name),
        regionCode: this.gazetteer.resolve(name),
      },
      citation: cite(passage, start, end),
      confidence: 0.75,
      reason: { en: 'Listed as a brand event, without year or edition.', zh: '作为品牌赛事列出，没有年份与届次。' },
    }
  }

  private matchSports(name: string): string {
    const matches = this.sports.filter((sport) => name.includes(sport.name))
    return matches
      .filter((sport) => !matches.some((other) => other !== sport && other.name.includes(sport.name)))
      .map(({ code }) => code)
      .join(';')
  }
}
