import { DataTable } from '../components/data-table.tsx'
import { Link } from '../components/link.tsx'
import { dateText } from '../format/period.ts'
import { inLanguage, titleOf } from '../language.ts'
import { defineListPage } from '../list-page.tsx'
import { PAGE_SIZE } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  slug: true,
  title: true,
  titleEn: true,
  publisher: true,
  publisherEn: true,
  kind: true,
  publishedOn: true,
  reliability: true,
} as const

/** The sources, newest first. */
export const sourcesPage = defineListPage({
  path: '/sources',
  heading: 'sources',
  load: ({ api }, after) => api.sources.list({ first: PAGE_SIZE, after, orderBy: ['PUBLISHED_DESC'], select: fields }),
  table(sources) {
    const { language } = useSite()
    const word = useWords()
    return (
      <DataTable
        caption={word('sources')}
        rows={sources}
        rowKey={({ slug }) => slug}
        columns={[
          { heading: word('name'), cell: (row) => <Link to={`/sources/${row.slug}`}>{titleOf(row, language)}</Link> },
          { heading: word('publisher'), cell: (row) => inLanguage(language, row.publisher, row.publisherEn) },
          { heading: word('kind'), cell: ({ kind }) => enumLabel('SourceKind', kind, language) },
          { heading: word('publishedOn'), cell: ({ publishedOn }) => publishedOn && dateText(publishedOn, language) },
          { heading: word('grade'), cell: ({ reliability }) => reliability },
        ]}
      />
    )
  },
})
