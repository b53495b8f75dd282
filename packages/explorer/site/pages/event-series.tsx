import { EventTable } from '../components/event-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { nameOf } from '../language.ts'
import { citedFields, eventFields, namedFields, PAGE_SIZE, slugFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...slugFields,
  ...citedFields,
  level: true,
  region: namedFields,
  sports: namedFields,
  events: { $: { first: PAGE_SIZE }, nodes: eventFields },
} as const

/** A series of events and its editions. */
export const eventSeriesPage = definePage({
  path: '/event-series/:key',
  async load({ api, key }) {
    const { eventSeriesById } = await api.query({ eventSeriesById: { $: { id: key }, ...fields } })
    return eventSeriesById
  },
  title: (series, language) => nameOf(series, language),
  View({ data: series }) {
    const { language } = useSite()
    const word = useWords()
    const { level, region, sports, events } = series
    return (
      <RowPage
        heading={nameOf(series, language)}
        row={series}
        facts={[
          [word('level'), level && enumLabel('Level', level, language)],
          [word('region'), region && <RowLink to="/regions" row={region} />],
          [word('sports'), sports.map((sport) => nameOf(sport, language)).join(' · ')],
        ]}
      >
        <Section heading={word('events')} count={events.nodes.length}>
          <EventTable events={events.nodes} />
        </Section>
      </RowPage>
    )
  },
})
