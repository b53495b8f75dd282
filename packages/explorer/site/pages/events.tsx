import { codeOf, enumValue } from '../address-parameters.ts'
import { EventTable } from '../components/event-table.tsx'
import { eventFilter, eventList } from '../faceted-lists.ts'
import { defineListPage } from '../list-page.tsx'
import { readFacets } from '../read-facets.ts'
import { eventFields } from '../selections.ts'

/** The events, newest first, narrowed by the conditions in the address. */
export const eventsPage = defineListPage({
  path: '/events',
  heading: 'events',
  parameters: { sport: codeOf('sports'), region: codeOf('regions'), status: enumValue('EventStatus') },
  load: ({ api, query }, page) =>
    api.events.list({ ...page, filter: eventFilter(query), orderBy: ['STARTS_ON_DESC'], select: eventFields }),
  facets: (request) => readFacets(request, eventList),
  listed: (query) => ({ list: 'events', filter: eventFilter(query) }),
  table: (events) => <EventTable events={events} />,
})
