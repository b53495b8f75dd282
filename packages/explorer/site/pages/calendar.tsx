import { countEventsBy } from '../calendar-counts.ts'
import { CalendarTable } from '../components/calendar-table.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Link } from '../components/link.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { monthName } from '../format/period.ts'
import { eventFields, PAGE_SIZE } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** A year, with the number of its events by month. */
function YearGrid({ years, months }: { readonly years: Map<string, number>; readonly months: Map<string, number> }) {
  const { language } = useSite()
  const word = useWords()
  const countIn = (year: string, month: number) => months.get(`${year}-${String(month).padStart(2, '0')}`) ?? 0
  const undated = (year: string) =>
    (years.get(year) ?? 0) - MONTHS.reduce((sum, month) => sum + countIn(year, month), 0)
  return (
    <DataTable
      caption={word('calendar')}
      rows={[...years.keys()].toSorted().reverse()}
      rowKey={(year) => year}
      columns={[
        { heading: word('year'), cell: (year) => <Link to={`/calendar/${year}`}>{year}</Link> },
        ...MONTHS.map((month) => ({
          heading: monthName(month, language),
          numeric: true,
          cell: (year: string) => countIn(year, month) || null,
        })),
        { heading: word('monthNotStated'), numeric: true, cell: (year) => undated(year) || null },
        { heading: word('total'), numeric: true, cell: (year) => years.get(year) },
      ]}
    />
  )
}

/** The number of events by year and month, and those whose start is not stated. */
export const calendarPage = definePage({
  path: '/calendar',
  async load({ api }) {
    const [years, months, { nodes: undated }] = await Promise.all([
      countEventsBy(api, 'YEAR'),
      countEventsBy(api, 'MONTH'),
      api.events.list({ first: PAGE_SIZE, filter: { startsOn: { exists: false } }, select: eventFields }),
    ])
    return { years, months, undated }
  },
  title: (_, language) => words.calendar[language],
  View({ data: { years, months, undated } }) {
    const word = useWords()
    return (
      <>
        <h1>{word('calendar')}</h1>
        <p class="lead">{word('calendarIntro')}</p>
        <WaysOut list="events" filter={{}} />
        <section class="wide">
          <YearGrid years={years} months={months} />
        </section>
        <CalendarTable heading={word('startNotStated')} events={undated} />
        <p class="soft">{word('calendarFileHint')}</p>
      </>
    )
  },
})
