import { choicesOf } from '../address-choice.ts'
import { enumValue, keyOf, oneOf } from '../address-parameters.ts'
import { EventTable } from '../components/event-table.tsx'
import { eventFilter, eventList } from '../faceted-lists.ts'
import { choiceFacet } from '../facets.ts'
import { countText } from '../format/count.ts'
import { defineListPage } from '../list-page.tsx'
import { readFacets } from '../read-facets.ts'
import { seasons } from '../seasons.ts'
import { eventFields } from '../selections.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'

/** Numbers of people that a reader can ask for more than. */
const PEOPLE = [100, 1000, 10_000] as const

const seasonChoices = choicesOf(seasons.map((season) => [season, words[season]]))

const peopleChoices = choicesOf(
  PEOPLE.map((people) => {
    const count = countText(people)
    return [String(people), { zh: fill(words.peopleOver.zh, { count }), en: fill(words.peopleOver.en, { count }) }]
  }),
)

/** The events, newest first, narrowed by the conditions in the address. */
export const eventsPage = defineListPage({
  path: '/events',
  heading: 'events',
  parameters: {
    sport: keyOf('sports'),
    region: keyOf('regions'),
    status: enumValue('EventStatus'),
    season: oneOf(seasonChoices),
    people: oneOf(peopleChoices),
  },
  load: ({ api, query }, page) =>
    api.events.list({ ...page, filter: eventFilter(query), orderBy: ['STARTS_ON_DESC'], select: eventFields }),
  facets: async (request) => [
    ...(await readFacets(request, eventList)),
    choiceFacet(request, { name: 'season', label: 'season' }, seasonChoices),
    choiceFacet(request, { name: 'people', label: 'people' }, peopleChoices),
  ],
  note: (query) => (query.get('season') || query.get('people') ? 'eventConditionsHint' : undefined),
  listed: (query) => ({ list: 'events', filter: eventFilter(query) }),
  table: (events) => <EventTable events={events} />,
})
