import { DataTable } from '../components/data-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { dateText } from '../format/period.ts'
import { inLanguage } from '../language.ts'
import { defineListPage } from '../list-page.tsx'
import { sourceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

/** The sources, newest first. */
export const sourcesPage = defineListPage({
  path: '/sources',
  heading: 'sources',
  load: ({ api }, page) => api.sources.list({ ...page, orderBy: ['PUBLISHED_DESC'], select: sourceFields }),
  listed: () => ({ list: 'sources', filter: {} }),
  table(sources) {
    const { language } = useSite()
    const word = useWords()
    return (
      <DataTable
        caption={word('sources')}
        rows={sources}
        rowKey={({ slug }) => slug}
        columns={[
          { heading: word('name'), prose: true, cell: (row) => <RowLink to="/sources" row={row} /> },
          {
            heading: word('publisher'),
            prose: true,
            cell: (row) => inLanguage(language, row.publisher, row.publisherEn),
          },
          { heading: word('kind'), cell: ({ kind }) => enumLabel('SourceKind', kind, language) },
          { heading: word('publishedOn'), cell: ({ publishedOn }) => publishedOn && dateText(publishedOn, language) },
          {
            heading: word('reliability'),
            cell: ({ reliability }) => enumLabel('Reliability', reliability, language),
          },
        ]}
      />
    )
  },
})
