import { ProgrammeTable } from '../components/programme-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { PAGE_SIZE, programmeFields } from '../selections.ts'

/** The programmes, latest start first. */
export const programmesPage = defineListPage({
  path: '/programmes',
  heading: 'programmes',
  load: ({ api }, after) =>
    api.programmes.list({ first: PAGE_SIZE, after, orderBy: ['STARTS_ON_DESC'], select: programmeFields }),
  table: (programmes) => <ProgrammeTable programmes={programmes} />,
})
