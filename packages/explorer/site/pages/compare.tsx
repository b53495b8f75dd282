import type { ObservationFilter } from '@tiyu/sdk'
import { keyOf } from '../address-parameters.ts'
import { indicatorBreaks } from '../charts/indicator-breaks.ts'
import type { ChartBreak } from '../charts/line-chart.tsx'
import { findComparable } from '../comparable-regions.ts'
import { type Comparison, type ComparisonRow, compareDivisions } from '../comparison.ts'
import { Choice } from '../components/choice.tsx'
import { ComparisonList } from '../components/comparison-list.tsx'
import { DataTable, type TableColumn } from '../components/data-table.tsx'
import { EmbedCode } from '../components/embed-code.tsx'
import { FlagLegend } from '../components/flag-legend.tsx'
import { Flags } from '../components/flags.tsx'
import { Form } from '../components/form.tsx'
import { IndicatorChart } from '../components/indicator-chart.tsx'
import { Link } from '../components/link.tsx'
import { RowLink } from '../components/row-link.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { type AmountSource, amountText, numberText } from '../format/amount.ts'
import { sharedUnit } from '../format/shared-unit.ts'
import { nameOf } from '../language.ts'
import { namedFields, unitFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'

interface NamedRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

function ComparisonTable({ caption, comparison }: { readonly caption: string; readonly comparison: Comparison }) {
  const { language } = useSite()
  const word = useWords()
  const { years, rankYear, rows } = comparison
  const unit = sharedUnit(figuresOf(comparison), language)
  const columns: TableColumn<ComparisonRow>[] = [
    { heading: word('region'), cell: ({ region }) => <RowLink to="/regions" row={region} /> },
    ...years.map(
      (year): TableColumn<ComparisonRow> => ({
        heading: String(year),
        numeric: true,
        cell: ({ figures }) => {
          const figure = figures.get(year)
          if (!figure) return <span class="soft">{word('noValue')}</span>
          return (
            <>
              <Link to={`/figures/${figure.slug}`}>
                {unit ? numberText(figure, language) : amountText(figure, language)}
              </Link>{' '}
              <Flags figure={figure} />
            </>
          )
        },
      }),
    ),
    { heading: fill(word('rankIn'), { year: rankYear ?? '' }), numeric: true, cell: ({ rank }) => rank },
  ]
  return (
    <>
      {unit && <p class="soft">{fill(word('inUnit'), { unit })}</p>}
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ region }) => region.code} />
    </>
  )
}

interface ResultProps {
  readonly indicator: NamedRow & { readonly unit: AmountSource['unit'] }
  readonly comparison: Comparison
  readonly breaks: readonly ChartBreak[]
}

const figuresOf = ({ rows }: Comparison) => rows.flatMap(({ figures }) => [...figures.values()])

/** Returns which values a comparison shows. */
function comparisonFilter({ code }: NamedRow, { rows }: Comparison): ObservationFilter {
  const regions = rows.map(({ region }) => region.code)
  return { indicator: { eq: code }, region: { in: regions }, kind: { eq: 'ACTUAL' }, preferred: true }
}

function Result({ indicator, comparison, breaks }: ResultProps) {
  const { language } = useSite()
  const word = useWords()
  const caption = nameOf(indicator, language)
  return (
    <section class="wide">
      <p role="status">
        {fill(word('coverage'), { known: comparison.coverage.known, all: comparison.coverage.total })}
      </p>
      <IndicatorChart indicator={indicator} figures={figuresOf(comparison)} breaks={breaks} />
      <WaysOut list="observations" filter={comparisonFilter(indicator, comparison)} />
      <EmbedCode title={caption} height={540} />
      <ComparisonTable caption={caption} comparison={comparison} />
      <FlagLegend />
    </section>
  )
}

/** The divisions of a region compared by an indicator; the address holds the choice. */
export const comparePage = definePage({
  path: '/compare',
  parameters: { indicator: keyOf('indicators'), region: keyOf('regions') },
  async load({ api, query, language, hasService }) {
    const [indicators, regions] = await Promise.all([
      Array.fromAsync(api.indicators.all({ select: { ...namedFields, unit: unitFields } })),
      Array.fromAsync(
        api.regions.all({
          filter: { level: { in: ['COUNTRY', 'PROVINCE', 'PREFECTURE'] } },
          select: { ...namedFields, children: { code: true } },
        }),
      ),
    ])
    const indicator = query.get('indicator') || null
    const parent = query.get('region') || null
    return {
      indicators,
      comparable: hasService || indicator ? [] : await findComparable(api),
      parents: regions.filter(({ children }) => children.length > 0),
      chosen: { indicator, parent },
      comparison: indicator && parent ? await compareDivisions(api, indicator, parent) : undefined,
      breaks: indicator ? await indicatorBreaks(api, indicator, language) : [],
    }
  },
  title: (_, language) => words.compare[language],
  View({ data: { indicators, parents, chosen, comparison, breaks, comparable } }) {
    const { links } = useSite()
    const word = useWords()
    const indicator = indicators.find(({ code }) => code === chosen.indicator)
    return (
      <>
        <h1>{word('compare')}</h1>
        <p class="lead">{word('compareHint')}</p>
        {links.hasService && (
          <Form class="choices" to="/compare">
            <Choice
              name="indicator"
              label={word('indicator')}
              options={indicators}
              value={chosen.indicator}
              searchedType="Indicator"
            />
            <Choice
              name="region"
              label={word('compareWithin')}
              options={parents}
              value={chosen.parent}
              searchedType="Region"
            />
            <button type="submit">{word('show')}</button>
          </Form>
        )}
        <ComparisonList comparable={comparable} />
        {comparison && indicator && <Result indicator={indicator} comparison={comparison} breaks={breaks} />}
      </>
    )
  },
  Embedded({ data: { indicators, parents, chosen, comparison, breaks } }) {
    const { language } = useSite()
    const indicator = indicators.find(({ code }) => code === chosen.indicator)
    if (!comparison || !indicator) return null
    const table = <ComparisonTable caption={nameOf(indicator, language)} comparison={comparison} />
    const parent = parents.find(({ code }) => code === chosen.parent)
    return (
      <>
        <h1>{[parent, indicator].map((row) => row && nameOf(row, language)).join(' · ')}</h1>
        <IndicatorChart indicator={indicator} figures={figuresOf(comparison)} breaks={breaks} fallback={table} />
      </>
    )
  },
})
