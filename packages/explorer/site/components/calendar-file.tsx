import { useWords } from '../site-context.ts'
import { ResourceItem } from './resource-item.tsx'

/** Returns the query that lists what a calendar needs of events, of one year if it is given. */
function calendarQuery(year: string | undefined): string {
  const filter = year === undefined ? '' : `, filter: { during: { from: "${year}", to: "${year}" } }`
  return `query Calendar {
  events(first: 100${filter}) {
    nodes { slug name nameEn startsOn endsOn status venue { name } region { name } }
  }
}`
}

/** The events, of one year if it is given, as an iCalendar file; and the query that returns them. */
export function CalendarFile({ year }: { readonly year?: string }) {
  const word = useWords()
  const query = calendarQuery(year)
  return (
    <ul class="plain ways-out">
      <ResourceItem to={`/graphql?${new URLSearchParams({ query, format: 'ics' })}`} download>
        {word('calendarFile')}
      </ResourceItem>
      <ResourceItem to={`/graphiql/?${new URLSearchParams({ query })}`}>{word('openInGraphiql')}</ResourceItem>
    </ul>
  )
}
