import { groupByMonth } from '../calendar-months.ts'
import { CalendarTable } from '../components/calendar-table.tsx'
import { Link } from '../components/link.tsx'
import { NextPage } from '../components/next-page.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { eventFields, PAGE_SIZE } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'

const YEAR = /^\d{4}$/

/** The events of a year, by month. */
export const calendarYearPage = definePage({
  path: '/calendar/:key',
  async load({ api, key, query }) {
    if (!YEAR.test(key)) return undefined
    const { nodes, pageInfo, totalCount } = await api.events.list({
      first: PAGE_SIZE,
      after: query.get('after'),
      filter: { during: { from: key, to: key } },
      orderBy: ['STARTS_ON_ASC'],
      select: eventFields,
    })
    return totalCount > 0 ? { year: key, pageInfo, ...groupByMonth(nodes, key) } : undefined
  },
  title: ({ year }, language) => `${words.calendar[language]} ${year}`,
  View({ data: { year, long, months, undated, pageInfo } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>
          {word('calendar')} {year}
        </h1>
        <p>
          <Link to="/calendar">{word('allYears')}</Link>
        </p>
        <WaysOut list="events" filter={{ during: { from: year, to: year } }} />
        <div class="wide by-month">
          <CalendarTable heading={word('longEvents')} events={long} />
          {months.map(([month, events]) => (
            <CalendarTable key={month} heading={dateText(month, language)} events={events} />
          ))}
          <CalendarTable heading={fill(word('monthNotStatedIn'), { year })} events={undated} />
        </div>
        <NextPage pageInfo={pageInfo} />
        <p class="soft">{word('calendarFileHint')}</p>
      </>
    )
  },
})
