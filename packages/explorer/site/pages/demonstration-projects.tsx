import { ProjectTable } from '../components/project-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { PAGE_SIZE, projectFields } from '../selections.ts'

/** The demonstration projects, latest designation first. */
export const demonstrationProjectsPage = defineListPage({
  path: '/demonstration-projects',
  heading: 'demonstrationProjects',
  load: ({ api }, after) =>
    api.demonstrationProjects.list({ first: PAGE_SIZE, after, orderBy: ['DESIGNATED_ON_DESC'], select: projectFields }),
  table: (projects) => <ProjectTable projects={projects} />,
})
