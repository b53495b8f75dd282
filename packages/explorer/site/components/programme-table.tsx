import type { Programme, Result } from '@tiyu/sdk'
import { dateText } from '../format/period.ts'
import type { programmeFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'

interface ProgrammeTableProps {
  readonly programmes: readonly Result<Programme, typeof programmeFields>[]
}

/** Programmes, one per row. */
export function ProgrammeTable({ programmes }: ProgrammeTableProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('programmes')}
      rows={programmes}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: word('name'), prose: true, cell: (row) => <RowLink to="/programmes" row={row} /> },
        { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
        { heading: word('startsOn'), cell: ({ startsOn }) => startsOn && dateText(startsOn, language) },
        { heading: word('endsOn'), cell: ({ endsOn }) => endsOn && dateText(endsOn, language) },
        { heading: word('status'), cell: ({ status }) => status && enumLabel('ProgrammeStatus', status, language) },
      ]}
    />
  )
}
