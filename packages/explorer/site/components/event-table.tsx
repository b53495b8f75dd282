import { dateText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import type { EventRow } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'

/** Events, one per row. */
export function EventTable({ events }: { readonly events: readonly EventRow[] }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('events')}
      rows={events}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: word('startsOn'), date: true, cell: ({ startsOn }) => startsOn && dateText(startsOn, language) },
        { heading: word('name'), prose: true, isTitle: true, cell: (row) => <RowLink to="/events" row={row} /> },
        { heading: word('sports'), cell: ({ sports }) => sports.map((sport) => nameOf(sport, language)).join(' · ') },
        { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
        { heading: word('level'), cell: ({ level }) => level && enumLabel('Level', level, language) },
        { heading: word('status'), cell: ({ status }) => status && enumLabel('EventStatus', status, language) },
      ]}
    />
  )
}
