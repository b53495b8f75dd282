import { FacilityTable } from '../components/facility-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { facilityFields, PAGE_SIZE } from '../selections.ts'

/** The facilities by name, of a type if the address names one. */
export const facilitiesPage = defineListPage({
  path: '/facilities',
  heading: 'facilities',
  load({ api, query }, after) {
    const type = query.get('type')
    const filter = type === null ? {} : { type: { within: type } }
    return api.facilities.list({ first: PAGE_SIZE, after, filter, select: facilityFields })
  },
  table: (facilities) => <FacilityTable facilities={facilities} />,
})
