// Drafts events and event series.
import type { CodelistSport } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { SPORTS } from '../lexicon/event-words.ts'
import { DATE_COLUMN, DATED_EVENT_COLUMN, EVENT_COLUMN, PLACE_COLUMN } from '../lexicon/table-words.ts'
import type { TableCell } from '../tables/table-cells.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import { EventChanges } from './event-changes.ts'
import { datesOf } from './event-dates.ts'
import { eventKey, parseEdition } from './event-key.ts'
import type { EventName } from './event-name.ts'
import { venueOf } from './event-place.ts'
import { eventReader } from './event-reader.ts'
import { inferredCells, kindOf, levelOf, reasonOf } from './event-row.ts'
import { type NamedEvent, withDays, yearOf } from './named-event.ts'

const ENUMERATED_EVENTS = new RegExp(
  `((?:(?:${SPORTS})、){0,8}(?:${SPORTS}))等(线上|线下|网络)[\\u4e00-\\u9fff]{0,4}(?:活动|赛事|比赛)`,
  'g',
)
const BRANDING = /(?:推荐|打造|培育|品牌|特色|创建)[^。；]*$/
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
  /** The changes of plan that later sentences state of events. */
  readonly changes = new EventChanges()

  constructor(gazetteer: Gazetteer, sports: readonly CodelistSport[]) {
    this.gazetteer = gazetteer
    this.sports = sports
  }

  /** Drafts the events of a passage, by their names in it, that are named for the first time; `following` may tell their day. */
  draft(passage: Passage, names: readonly EventName[], following: readonly Passage[] = []): DraftRow[] {
    const drafts = names.flatMap((event) => {
      const { name, start, end } = event
      if (!this.addIfNew(name)) {
        this.changes.note(passage, event, names)
        return []
      }
      const isRecurring = !/(?:19|20)\d\d|第.+届|首届/.test(name) && BRANDING.test(passage.text.slice(0, start))
      if (isRecurring) return [this.draftSeries(passage, name, start, end)]
      return [this.draftEvent(passage, withDays(passage, event, names, following))]
    })
    return [...drafts, ...this.draftEnumerated(passage)]
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
    const level = levelOf(name)
    const status = event.laterStatus ?? eventReader(passage.text).statusOf(passage, event, others, startsOn)
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
        kind: kindOf(name),
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
