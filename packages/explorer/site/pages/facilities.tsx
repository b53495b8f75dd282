import { MAX_ZOOM } from '@tiyu/model'
import { choicesOf } from '../address-choice.ts'
import { enumValue, keyOf, numberBetween, oneOf } from '../address-parameters.ts'
import { FacilityMap } from '../components/facility-map.tsx'
import { FacilityTable } from '../components/facility-table.tsx'
import { facilityFilter, facilityList } from '../faceted-lists.ts'
import { choiceFacet } from '../facets.ts'
import { defineListPage } from '../list-page.tsx'
import { readFacilityMap } from '../map/facility-map.ts'
import { MIN_ZOOM } from '../map/map-view.ts'
import { readFacets } from '../read-facets.ts'
import { facilityFields } from '../selections.ts'
import { words } from '../text/words.ts'

/** The orders of the list other than by name: their values in the address, of the API, and their names. */
const ORDERS = [
  { value: 'area', order: 'AREA_DESC', label: words.orderArea },
  { value: 'length', order: 'LENGTH_DESC', label: words.orderLength },
  { value: 'opened', order: 'OPENED_ON_DESC', label: words.orderOpened },
] as const

const orderChoices = choicesOf(ORDERS.map(({ value, label }) => [value, label]))

/** The facilities, narrowed and ordered by the conditions in the address; by name without an order. */
export const facilitiesPage = defineListPage({
  path: '/facilities',
  heading: 'facilities',
  parameters: {
    type: keyOf('facilityTypes'),
    region: keyOf('regions'),
    status: enumValue('FacilityStatus'),
    order: oneOf(orderChoices),
    zoom: numberBetween(MIN_ZOOM, MAX_ZOOM, 'expectedZoom', true),
    latitude: numberBetween(-90, 90, 'expectedLatitude'),
    longitude: numberBetween(-180, 180, 'expectedLongitude'),
  },
  load: ({ api, query }, page) => {
    const chosen = ORDERS.find(({ value }) => value === query.get('order'))
    const orderBy = chosen && ([chosen.order] as const)
    return api.facilities.list({
      ...page,
      filter: facilityFilter(query),
      ...(orderBy && { orderBy }),
      select: facilityFields,
    })
  },
  facets: async (request) => [
    ...(await readFacets(request, facilityList)),
    choiceFacet(request, { name: 'order', label: 'order', emptyLabel: 'orderName' }, orderChoices),
  ],
  above: async (request) => <FacilityMap map={await readFacilityMap(request, facilityFilter(request.query))} />,
  listed: (query) => ({ list: 'facilities', filter: facilityFilter(query) }),
  table: (facilities) => <FacilityTable facilities={facilities} />,
})
