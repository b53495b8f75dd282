import type { DemonstrationProject, Result } from '@tiyu/sdk'
import type { projectFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'

interface ProjectTableProps {
  readonly projects: readonly Result<DemonstrationProject, typeof projectFields>[]
}

/** Demonstration projects, one per row. */
export function ProjectTable({ projects }: ProjectTableProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('demonstrationProjects')}
      rows={projects}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: word('name'), prose: true, cell: (row) => <RowLink to="/demonstration-projects" row={row} /> },
        { heading: word('category'), cell: ({ category }) => enumLabel('ProjectCategory', category, language) },
        { heading: word('level'), cell: ({ level }) => enumLabel('Level', level, language) },
        { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
      ]}
    />
  )
}
