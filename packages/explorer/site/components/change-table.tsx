import type { Result, RowChange } from '@tiyu/sdk'
import { useWords } from '../site-context.ts'
import type { WordKey } from '../text/words.ts'
import { DataTable } from './data-table.tsx'
import { TableLink } from './table-link.tsx'

/** A row that differs between two releases, with its cells. */
export const changeFields = {
  table: true,
  key: true,
  kind: true,
  cells: { column: true, before: true, after: true },
} as const

type Change = Result<RowChange, typeof changeFields>

const KINDS: Readonly<Record<Change['kind'], WordKey>> = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' }

/** A cell before and after; Chinese text of the files is marked as such. */
function Cell({
  cell: { column, before, after },
  kind,
}: {
  readonly cell: Change['cells'][number]
  readonly kind: Change['kind']
}) {
  const word = useWords()
  const show = (text: string | null) => (text === null ? word('emptyCell') : <span lang="zh-Hans">{text}</span>)
  return (
    <li>
      <code>{column}</code>: {kind !== 'ADDED' && <del>{show(before)}</del>}
      {kind === 'CHANGED' && ' → '}
      {kind !== 'REMOVED' && <ins>{show(after)}</ins>}
    </li>
  )
}

/** The rows that differ between two releases, one per row. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const word = useWords()
  return (
    <DataTable
      caption={word('changedRows')}
      rows={changes}
      rowKey={({ table, key }) => `${table} ${key}`}
      columns={[
        { heading: word('table'), cell: ({ table }) => <TableLink name={table} /> },
        { heading: word('rowKey'), cell: ({ key }) => <code>{key}</code> },
        { heading: word('change'), cell: ({ kind }) => word(KINDS[kind]) },
        {
          heading: word('cells'),
          prose: true,
          cell: ({ cells, kind }) => (
            <ul class="cells">
              {cells.map((cell) => (
                <Cell key={cell.column} cell={cell} kind={kind} />
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
