import { FacilityTable } from '../components/facility-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { facilityFields, PAGE_SIZE } from '../selections.ts'

/** The facilities, by name. */
export const facilitiesPage = defineListPage({
  path: '/facilities',
  heading: 'facilities',
  load: ({ api }, after) => api.facilities.list({ first: PAGE_SIZE, after, select: facilityFields }),
  table: (facilities) => <FacilityTable facilities={facilities} />,
})
