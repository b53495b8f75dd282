import { DataTable } from '../components/data-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { dateText } from '../format/period.ts'
import { defineListPage } from '../list-page.tsx'
import { slugFields, titledFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...titledFields,
  documentNumber: true,
  issuer: slugFields,
  issuedOn: true,
  status: true,
} as const

/** The policies, latest first. */
export const policiesPage = defineListPage({
  path: '/policies',
  heading: 'policies',
  load: ({ api }, page) => api.policies.list({ ...page, orderBy: ['ISSUED_DESC'], select: fields }),
  listed: () => ({ list: 'policies', filter: {} }),
  table(policies) {
    const { language } = useSite()
    const word = useWords()
    return (
      <DataTable
        caption={word('policies')}
        rows={policies}
        rowKey={({ slug }) => slug}
        columns={[
          { heading: word('name'), prose: true, cell: (row) => <RowLink to="/policies" row={row} /> },
          { heading: word('documentNumber'), cell: ({ documentNumber }) => documentNumber },
          { heading: word('issuer'), cell: ({ issuer }) => <RowLink to="/organisations" row={issuer} /> },
          { heading: word('issuedOn'), cell: ({ issuedOn }) => issuedOn && dateText(issuedOn, language) },
          { heading: word('status'), cell: ({ status }) => enumLabel('PolicyStatus', status, language) },
        ]}
      />
    )
  },
})
