import type { Commitment, Result } from '@tiyu/sdk'
import { periodText } from '../format/period.ts'
import type { commitmentFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'

interface CommitmentTableProps {
  readonly commitments: readonly Result<Commitment, typeof commitmentFields>[]
}

/** Commitments and what became of them, one per row. */
export function CommitmentTable({ commitments }: CommitmentTableProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('promisesAndOutcomes')}
      rows={commitments}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: word('name'), prose: true, cell: (row) => <RowLink to="/commitments" row={row} /> },
        { heading: word('topic'), cell: ({ topic }) => enumLabel('Topic', topic, language) },
        {
          heading: word('dueYear'),
          cell: ({ dueYear }) => periodText({ yearFrom: dueYear, yearTo: dueYear }, language),
        },
        { heading: word('outcome'), cell: ({ outcome }) => enumLabel('CommitmentOutcome', outcome, language) },
      ]}
    />
  )
}
