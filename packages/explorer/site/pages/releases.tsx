import { titleIn } from '@tiyu/model'
import { DataTable } from '../components/data-table.tsx'
import { Link } from '../components/link.tsx'
import { ResourceItem } from '../components/resource-item.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { dateText, dayText } from '../format/period.ts'
import { useSite, useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

const fields = {
  version: true,
  title: true,
  created: true,
  publishedAt: true,
  hash: true,
  active: true,
  tables: { rows: true },
} as const

/** The releases of the service, newest first. */
export const releasesPage = definePage({
  path: '/releases',
  async load({ api }) {
    const { releases } = await api.query({ releases: fields })
    return releases
  },
  title: (_, language) => words.releases[language],
  View({ data: releases }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('releases')}</h1>
        <p class="lead">{word('releasesIntro')}</p>
        <ul class="plain">
          <ResourceItem to={`/${language}/releases.atom`}>{word('subscribe')}</ResourceItem>
        </ul>
        <section class="wide">
          <DataTable
            caption={word('releases')}
            rows={releases}
            rowKey={({ version }) => version}
            columns={[
              {
                heading: word('version'),
                cell: ({ version, active }) => (
                  <>
                    <Link to={`/releases/${encodeURIComponent(version)}`}>{version}</Link>{' '}
                    {active && <span class="flag">{word('activeRelease')}</span>}
                  </>
                ),
              },
              { heading: word('name'), prose: true, cell: ({ title }) => titleIn(title, language) },
              { heading: word('created'), cell: ({ created }) => created && dateText(created, language) },
              { heading: word('publishedAt'), cell: ({ publishedAt }) => dayText(publishedAt, language) },
              { heading: 'SHA-256', cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code> },
              {
                heading: word('rowCount'),
                numeric: true,
                cell: ({ tables }) => countText(tables.reduce((sum, { rows }) => sum + rows, 0)),
              },
            ]}
          />
        </section>
      </>
    )
  },
})
