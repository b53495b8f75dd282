import { EventTable } from '../components/event-table.tsx'
import { ResourceItem } from '../components/resource-item.tsx'
import { eventFacets, eventFilter } from '../event-facets.ts'
import { defineListPage } from '../list-page.tsx'
import { eventFields } from '../selections.ts'

/** All events as a calendar, which the service completes with what a calendar needs. */
const CALENDAR = `/graphql?${new URLSearchParams({ query: '{ events { nodes { slug } } }', format: 'ics' })}`

/** The events, newest first, narrowed by the conditions in the address. */
export const eventsPage = defineListPage({
  path: '/events',
  heading: 'events',
  load: ({ api, query }, page) =>
    api.events.list({ ...page, filter: eventFilter(query), orderBy: ['STARTS_ON_DESC'], select: eventFields }),
  facets: eventFacets,
  table: (events) => (
    <>
      <EventTable events={events} />
      <ul class="plain">
        <ResourceItem to={CALENDAR} download>
          iCalendar
        </ResourceItem>
      </ul>
    </>
  ),
})
