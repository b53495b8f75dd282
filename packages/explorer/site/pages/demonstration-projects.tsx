import { ProjectTable } from '../components/project-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { projectFields } from '../selections.ts'

/** The demonstration projects, latest designation first. */
export const demonstrationProjectsPage = defineListPage({
  path: '/demonstration-projects',
  heading: 'demonstrationProjects',
  load: ({ api }, page) =>
    api.demonstrationProjects.list({ ...page, orderBy: ['DESIGNATED_ON_DESC'], select: projectFields }),
  listed: () => ({ list: 'demonstrationProjects', filter: {} }),
  table: (projects) => <ProjectTable projects={projects} />,
})
