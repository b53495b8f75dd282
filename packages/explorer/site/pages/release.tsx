import { titleIn } from '@tiyu/model'
import { CiteBlock } from '../components/cite-block.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Facts } from '../components/facts.tsx'
import { ReleaseNews, readNews } from '../components/release-news.tsx'
import { TableLink } from '../components/table-link.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { dateText, dayText } from '../format/period.ts'
import { referenceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

const fields = {
  name: true,
  version: true,
  title: true,
  created: true,
  publishedAt: true,
  hash: true,
  licence: true,
  notes: true,
  tables: { name: true, rows: true },
  bibliographicReference: referenceFields,
} as const

interface RowCount {
  readonly name: string
  readonly rows: number
}

/** How many rows each table of a release has. */
function RowCounts({ tables }: { readonly tables: readonly RowCount[] }) {
  const word = useWords()
  return (
    <section>
      <h2>{word('rowsByTable')}</h2>
      <DataTable
        caption={word('rowsByTable')}
        rows={tables.filter(({ rows }) => rows > 0)}
        rowKey={({ name }) => name}
        columns={[
          {
            heading: word('table'),
            cell: ({ name }) => <TableLink name={name} />,
          },
          { heading: word('rowCount'), numeric: true, cell: ({ rows }) => countText(rows) },
        ]}
      />
    </section>
  )
}

/** A release: when it was made, what it has, and how to cite and verify it. */
export const releasePage = definePage({
  path: '/releases/:key',
  async load({ api, key }) {
    const { releases } = await api.query({ releases: fields })
    const at = releases.findIndex(({ version, name }) => version === key || name === key)
    const [release, earlier] = releases.slice(at)
    if (at < 0 || !release) return undefined
    return { release, news: earlier && (await readNews(api, earlier.version, release.version)) }
  },
  title: ({ release: { version } }, language) => `${words.release[language]} ${version}`,
  View({ data: { release, news } }) {
    const { version, title, created, publishedAt, hash, licence, notes, tables, bibliographicReference } = release
    const { language, links } = useSite()
    const word = useWords()
    const address = links.permanent('/', language, version)
    return (
      <>
        <h1>
          {word('release')} {version}
        </h1>
        <Facts
          facts={[
            [word('name'), titleIn(title, language)],
            [word('created'), created && dateText(created, language)],
            [word('publishedAt'), dayText(publishedAt, language)],
            [word('licence'), licence],
            [word('packageHash'), <code key="hash">{hash}</code>],
            [word('note'), notes && <span lang="zh-Hans">{notes}</span>],
          ]}
        />
        {address !== undefined && (
          <p>
            <a href={address}>{word('readRelease')}</a>
          </p>
        )}
        {news && <ReleaseNews {...news} />}
        <RowCounts tables={tables} />
        <CiteBlock reference={bibliographicReference} />
      </>
    )
  },
})
