import { DataTable } from '../components/data-table.tsx'
import { Link } from '../components/link.tsx'
import { definePage } from '../define-page.tsx'
import { nameOf } from '../language.ts'
import { namedFields, unitFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { unitName } from '../text/unit-name.ts'
import { words } from '../text/words.ts'

const fields = {
  ...namedFields,
  topic: true,
  unit: unitFields,
  observations: { totalCount: true },
} as const

/** Every indicator, by topic. */
export const indicatorsPage = definePage({
  path: '/indicators',
  async load({ api }) {
    const indicators = await Array.fromAsync(api.indicators.all({ select: fields }))
    return [...Map.groupBy(indicators, ({ topic }) => topic)]
  },
  title: (_, language) => words.allIndicators[language],
  View({ data }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('allIndicators')}</h1>
        <p>
          <Link to="/figures">{word('allFigures')}</Link>
        </p>
        {data.map(([topic, indicators]) => (
          <section key={topic} id={topic} class="wide">
            <h2>{enumLabel('Topic', topic, language)}</h2>
            <DataTable
              caption={enumLabel('Topic', topic, language)}
              rows={indicators}
              rowKey={({ code }) => code}
              columns={[
                {
                  heading: word('indicator'),
                  prose: true,
                  cell: (row) => <Link to={`/indicators/${row.code}`}>{nameOf(row, language)}</Link>,
                },
                { heading: word('unit'), cell: ({ unit }) => unitName(unit, language) },
                { heading: word('valueCount'), numeric: true, cell: ({ observations }) => observations.totalCount },
              ]}
            />
          </section>
        ))}
      </>
    )
  },
})
