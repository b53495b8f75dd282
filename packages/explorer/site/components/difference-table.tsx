import type { Result, TableDiff } from '@tiyu/sdk'
import { useWords } from '../site-context.ts'
import { DataTable } from './data-table.tsx'
import { TableLink } from './table-link.tsx'

/** How many rows of a table differ between two releases. */
export const tableDiffFields = {
  table: true,
  added: true,
  changed: true,
  removed: true,
  columns: { name: true, cells: true },
} as const

interface DifferenceTableProps {
  readonly tables: readonly Result<TableDiff, typeof tableDiffFields>[]
}

/** The tables that differ between two releases, with the number of rows. */
export function DifferenceTable({ tables }: DifferenceTableProps) {
  const word = useWords()
  if (tables.length === 0) return <p>{word('noDifferences')}</p>
  return (
    <DataTable
      caption={word('differences')}
      rows={tables}
      rowKey={({ table }) => table}
      columns={[
        { heading: word('table'), cell: ({ table }) => <TableLink name={table} /> },
        { heading: word('added'), numeric: true, cell: ({ added }) => added },
        { heading: word('changed'), numeric: true, cell: ({ changed }) => changed },
        { heading: word('removed'), numeric: true, cell: ({ removed }) => removed },
        {
          heading: word('changedColumns'),
          cell: ({ columns }) => columns.map(({ name, cells }) => `${name} (${cells})`).join(', '),
        },
      ]}
    />
  )
}
