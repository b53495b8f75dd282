import { EventTable } from '../components/event-table.tsx'
import { facilityDetailFields, useFacilityDetails } from '../components/facility-details.tsx'
import type { Fact } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { amountText } from '../format/amount.ts'
import { baseAmountText } from '../format/base-amount.ts'
import { dateText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import {
  citedFields,
  eventFields,
  figureFields,
  namedFields,
  PAGE_SIZE,
  quantityFields,
  slugFields,
} from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { inBrackets } from '../text/in-brackets.ts'

const fields = {
  ...slugFields,
  ...citedFields,
  type: namedFields,
  status: true,
  region: namedFields,
  address: true,
  longitude: true,
  latitude: true,
  area: quantityFields,
  length: quantityFields,
  capacity: quantityFields,
  openedOn: true,
  operator: slugFields,
  ...facilityDetailFields,
  events: { $: { first: PAGE_SIZE }, nodes: eventFields },
  observations: { $: { first: PAGE_SIZE }, nodes: figureFields },
} as const

/** A facility: where it is, how large it is, who runs it, what took place there. */
export const facilityPage = definePage({
  path: '/facilities/:key',
  async load({ api, key }) {
    const { facility } = await api.query({ facility: { $: { id: key }, ...fields } })
    return facility
  },
  title: (facility, language) => nameOf(facility, language),
  View({ data: facility }) {
    const { language } = useSite()
    const word = useWords()
    const { longitude, latitude } = facility
    const sizes = (['area', 'length', 'capacity'] as const).map((name): Fact => {
      const quantity = facility[name]
      const inBase = quantity && baseAmountText(quantity, language)
      return [
        word(name),
        quantity &&
          (inBase ? inBrackets(amountText(quantity, language), inBase, language) : amountText(quantity, language)),
      ]
    })
    return (
      <RowPage
        heading={nameOf(facility, language)}
        row={facility}
        figures={[facility.area, facility.length, facility.capacity, ...facility.observations.nodes].filter(
          (figure) => figure !== null,
        )}
        facts={[
          [word('type'), facility.type && nameOf(facility.type, language)],
          [word('status'), facility.status && enumLabel('FacilityStatus', facility.status, language)],
          [word('region'), <RowLink to="/regions" row={facility.region} />],
          [word('address'), facility.address],
          [word('coordinates'), longitude !== null && latitude !== null ? `${latitude}, ${longitude}` : null],
          ...sizes,
          [word('openedOn'), facility.openedOn && dateText(facility.openedOn, language)],
          [word('operator'), facility.operator && <RowLink to="/organisations" row={facility.operator} />],
          ...useFacilityDetails(facility),
        ]}
      >
        <Section heading={word('figures')} count={facility.observations.nodes.length}>
          <FigureTable caption={word('figures')} figures={facility.observations.nodes} by="indicator" />
        </Section>
        <Section heading={word('events')} count={facility.events.nodes.length}>
          <EventTable events={facility.events.nodes} />
        </Section>
      </RowPage>
    )
  },
})
