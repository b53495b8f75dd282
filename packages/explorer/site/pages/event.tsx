import { FigureTable } from '../components/figure-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import { citedFields, eventFields, figureFields, PAGE_SIZE, slugFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...eventFields,
  ...citedFields,
  kind: true,
  mode: true,
  venue: slugFields,
  organiser: slugFields,
  observations: { $: { first: PAGE_SIZE }, nodes: figureFields },
} as const

/** An event: when and where it took place, who held it, how many took part. */
export const eventPage = definePage({
  path: '/events/:key',
  async load({ api, key }) {
    const { event } = await api.query({ event: { $: { id: key }, ...fields } })
    return event
  },
  title: (event, language) => nameOf(event, language),
  View({ data: event }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <RowPage
        heading={nameOf(event, language)}
        row={event}
        figures={event.observations.nodes}
        facts={[
          [word('startsOn'), event.startsOn && dateText(event.startsOn, language)],
          [word('endsOn'), event.endsOn && dateText(event.endsOn, language)],
          [word('status'), event.status && enumLabel('EventStatus', event.status, language)],
          [word('kind'), event.kind && enumLabel('EventKind', event.kind, language)],
          [word('mode'), event.mode && enumLabel('EventMode', event.mode, language)],
          [word('level'), event.level && enumLabel('Level', event.level, language)],
          [word('sports'), event.sports.map((sport) => nameOf(sport, language)).join(' · ')],
          [word('region'), event.region && <RowLink to="/regions" row={event.region} />],
          [word('venue'), event.venue && <RowLink to="/facilities" row={event.venue} />],
          [word('organiser'), event.organiser && <RowLink to="/organisations" row={event.organiser} />],
        ]}
      >
        <Section heading={word('figures')} count={event.observations.nodes.length}>
          <FigureTable caption={word('figures')} figures={event.observations.nodes} by="indicator" />
        </Section>
      </RowPage>
    )
  },
})
