import { EventTable } from '../components/event-table.tsx'
import { ResourceItem } from '../components/resource-item.tsx'
import { defineListPage } from '../list-page.tsx'
import { eventFields, PAGE_SIZE } from '../selections.ts'

/** All events as a calendar, which the service completes with what a calendar needs. */
const CALENDAR = `/graphql?${new URLSearchParams({ query: '{ events { nodes { slug } } }', format: 'ics' })}`

/** The events, newest first, of a sport if the address names one. */
export const eventsPage = defineListPage({
  path: '/events',
  heading: 'events',
  load({ api, query }, after) {
    const sport = query.get('sport')
    const filter = sport === null ? {} : { sport: { within: sport } }
    return api.events.list({ first: PAGE_SIZE, after, filter, orderBy: ['STARTS_ON_DESC'], select: eventFields })
  },
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
