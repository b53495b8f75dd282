import { FacilityTable } from '../components/facility-table.tsx'
import { facilityFacets, facilityFilter } from '../facility-facets.ts'
import { defineListPage } from '../list-page.tsx'
import { facilityFields } from '../selections.ts'

/** The facilities by name, narrowed by the conditions in the address. */
export const facilitiesPage = defineListPage({
  path: '/facilities',
  heading: 'facilities',
  load: ({ api, query }, page) =>
    api.facilities.list({ ...page, filter: facilityFilter(query), select: facilityFields }),
  facets: facilityFacets,
  table: (facilities) => <FacilityTable facilities={facilities} />,
})
