import { EventTable } from '../components/event-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { eventFields, PAGE_SIZE } from '../selections.ts'

/** The events, newest first. */
export const eventsPage = defineListPage({
  path: '/events',
  heading: 'events',
  load: ({ api }, after) =>
    api.events.list({ first: PAGE_SIZE, after, orderBy: ['STARTS_ON_DESC'], select: eventFields }),
  table: (events) => <EventTable events={events} />,
})
