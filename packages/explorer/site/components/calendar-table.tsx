import { eventDates } from '../format/event-dates.ts'
import { nameOf } from '../language.ts'
import type { EventRow } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'
import { Section } from './section.tsx'

interface CalendarTableProps {
  readonly heading: string
  readonly events: readonly EventRow[]
}

/** Events under a heading, with their dates as precise as they are stated. */
export function CalendarTable({ heading, events }: CalendarTableProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <Section heading={heading} count={events.length}>
      <DataTable
        caption={heading}
        rows={events}
        rowKey={({ slug }) => slug}
        columns={[
          { heading: word('date'), cell: (row) => eventDates(row, language) ?? word('startNotStated') },
          { heading: word('name'), prose: true, isTitle: true, cell: (row) => <RowLink to="/events" row={row} /> },
          { heading: word('sports'), cell: ({ sports }) => sports.map((sport) => nameOf(sport, language)).join(' · ') },
          { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
          { heading: word('status'), cell: ({ status }) => status && enumLabel('EventStatus', status, language) },
        ]}
      />
    </Section>
  )
}
