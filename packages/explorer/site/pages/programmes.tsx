import { ProgrammeTable } from '../components/programme-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { programmeFields } from '../selections.ts'

/** The programmes, latest start first. */
export const programmesPage = defineListPage({
  path: '/programmes',
  heading: 'programmes',
  load: ({ api }, page) => api.programmes.list({ ...page, orderBy: ['STARTS_ON_DESC'], select: programmeFields }),
  listed: () => ({ list: 'programmes', filter: {} }),
  table: (programmes) => <ProgrammeTable programmes={programmes} />,
})
