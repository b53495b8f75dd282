import { EventTable } from '../components/event-table.tsx'
import { FacilityTable } from '../components/facility-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { nameOf } from '../language.ts'
import { citedFields, eventFields, facilityFields, namedFields, PAGE_SIZE, slugFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...slugFields,
  ...citedFields,
  kind: true,
  region: namedFields,
  facilities: { $: { first: PAGE_SIZE }, nodes: facilityFields },
  events: { $: { first: PAGE_SIZE }, nodes: eventFields },
} as const

/** An organisation: what it runs and holds. */
export const organisationPage = definePage({
  path: '/organisations/:key',
  async load({ api, key }) {
    const { organisation } = await api.query({ organisation: { $: { id: key }, ...fields } })
    return organisation
  },
  title: (organisation, language) => nameOf(organisation, language),
  View({ data: organisation }) {
    const { language } = useSite()
    const word = useWords()
    const { kind, region, facilities, events } = organisation
    return (
      <RowPage
        heading={nameOf(organisation, language)}
        row={organisation}
        facts={[
          [word('kind'), enumLabel('OrganisationKind', kind, language)],
          [word('region'), region && <RowLink to="/regions" row={region} />],
        ]}
      >
        <Section heading={word('facilities')} count={facilities.nodes.length}>
          <FacilityTable facilities={facilities.nodes} />
        </Section>
        <Section heading={word('events')} count={events.nodes.length}>
          <EventTable events={events.nodes} />
        </Section>
      </RowPage>
    )
  },
})
