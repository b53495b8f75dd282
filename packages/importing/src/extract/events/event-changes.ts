// Collects what later sentences say of events that were named before: cancelled, or postponed to another day.
import type { DraftRow } from '../draft-row.ts'
import type { Passage } from '../text/passage.ts'
import type { EventDates } from './event-dates.ts'
import { eventKey } from './event-key.ts'
import type { EventName } from './event-name.ts'
import { eventReader } from './event-reader.ts'
import { reasonOf } from './event-row.ts'
import type { EventChange } from './event-status.ts'
import { yearOf } from './named-event.ts'

/** A change of plan that a later sentence states of an event. */
interface LaterChange {
  readonly status: EventChange
  /** Year in which the event was to be held. */
  readonly year: string
  /** The new days. */
  readonly dates: EventDates | undefined
}

/** The changes of plan of a report. */
export class EventChanges {
  private readonly byKey = new Map<string, LaterChange>()

  /** Notes a change of plan of an event that was named before. */
  note(passage: Passage, event: EventName, names: readonly EventName[]): void {
    const others = names.filter((name) => name !== event)
    const reader = eventReader(passage.text)
    const status = reader.changeOf(passage.text, event, others)
    const dates = reader.datesOf(passage, event, others)
    const year = yearOf(passage, event.name, event.start) ?? String(passage.year)
    if (status) this.byKey.set(eventKey(event.name), { status, year, dates })
  }

  /** Changes the status of planned events of the same year that a later sentence says were cancelled or postponed. */
  apply(drafts: readonly DraftRow[]): DraftRow[] {
    return drafts.map((draft) => {
      const { name = '', startsOn = '', status } = draft.cells
      const change = draft.table === 'events' ? this.byKey.get(eventKey(name)) : undefined
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
}
