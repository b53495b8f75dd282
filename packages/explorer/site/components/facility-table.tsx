import { amountText } from '../format/amount.ts'
import { nameOf } from '../language.ts'
import type { FacilityRow } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { RowLink } from './row-link.tsx'

/** Facilities, one per row. */
export function FacilityTable({ facilities }: { readonly facilities: readonly FacilityRow[] }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('facilities')}
      rows={facilities}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: word('name'), prose: true, cell: (row) => <RowLink to="/facilities" row={row} /> },
        { heading: word('type'), cell: ({ type }) => type && nameOf(type, language) },
        { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
        { heading: word('area'), numeric: true, cell: ({ area }) => area && amountText(area, language) },
        { heading: word('status'), cell: ({ status }) => status && enumLabel('FacilityStatus', status, language) },
      ]}
    />
  )
}
