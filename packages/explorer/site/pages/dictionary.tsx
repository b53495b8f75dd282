import { dictionary, releaseTables } from '@tiyu/model'
import { DataTable } from '../components/data-table.tsx'
import { TableLink } from '../components/table-link.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { useSite, useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

/** The data dictionary: the tables of a release, each with what its rows are. */
export const dictionaryPage = definePage({
  path: '/dictionary',
  async load({ api }) {
    const { release } = await api.query({ release: { tables: { name: true, rows: true } } })
    return new Map(release.tables.map(({ name, rows }) => [name, rows]))
  },
  title: (_, language) => words.dataDictionary[language],
  View({ data: rowCounts }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('dataDictionary')}</h1>
        <p class="lead">{word('dictionaryIntro')}</p>
        <section class="wide">
          <DataTable
            caption={word('dataDictionary')}
            rows={releaseTables}
            rowKey={({ name }) => name}
            columns={[
              {
                heading: word('table'),
                cell: ({ name }) => <TableLink name={name} />,
              },
              { heading: word('description'), prose: true, cell: ({ model }) => dictionary.models[model][language] },
              { heading: word('columns'), numeric: true, cell: ({ columns }) => Object.keys(columns).length },
              {
                heading: word('rowCount'),
                numeric: true,
                cell: ({ name }) => countText(rowCounts.get(name) ?? 0),
              },
            ]}
          />
        </section>
      </>
    )
  },
})
