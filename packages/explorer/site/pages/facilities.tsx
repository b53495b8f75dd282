import { codeOf, enumValue } from '../address-parameters.ts'
import { FacilityTable } from '../components/facility-table.tsx'
import { facilityFilter, facilityList } from '../faceted-lists.ts'
import { defineListPage } from '../list-page.tsx'
import { readFacets } from '../read-facets.ts'
import { facilityFields } from '../selections.ts'

/** The facilities by name, narrowed by the conditions in the address. */
export const facilitiesPage = defineListPage({
  path: '/facilities',
  heading: 'facilities',
  parameters: { type: codeOf('facilityTypes'), region: codeOf('regions'), status: enumValue('FacilityStatus') },
  load: ({ api, query }, page) =>
    api.facilities.list({ ...page, filter: facilityFilter(query), select: facilityFields }),
  facets: (request) => readFacets(request, facilityList),
  listed: (query) => ({ list: 'facilities', filter: facilityFilter(query) }),
  table: (facilities) => <FacilityTable facilities={facilities} />,
})
