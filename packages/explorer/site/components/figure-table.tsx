import { amountText } from '../format/amount.ts'
import { periodText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable, type TableColumn } from './data-table.tsx'
import { FlagLegend } from './flag-legend.tsx'
import { Flags } from './flags.tsx'
import { Link } from './link.tsx'
import { QuotedWords } from './quoted-words.tsx'

interface FigureTableProps {
  readonly caption: string
  readonly figures: readonly Figure[]
  /** The columns that tell the figures apart: the region of an indicator, the indicator of a region, or both. */
  readonly by: 'indicator' | 'region' | 'both'
  /** False where the page explains the flags once for several tables. */
  readonly hasLegend?: boolean
}

const SUBJECTS = { indicator: ['indicator'], region: ['region'], both: ['indicator', 'region'] } as const

/** Figures with their words, one per row; the number leads to the page of the figure. */
export function FigureTable({ caption, figures, by, hasLegend = true }: FigureTableProps) {
  const { language } = useSite()
  const word = useWords()
  const subjects = SUBJECTS[by].map(
    (name): TableColumn<Figure> => ({
      heading: word(name),
      prose: name === 'indicator',
      cell: (figure) => <Link to={`/${name}s/${figure[name].code}`}>{nameOf(figure[name], language)}</Link>,
    }),
  )
  const columns: TableColumn<Figure>[] = [
    ...subjects,
    { heading: word('year'), cell: (figure) => periodText(figure, language) ?? word('noYear') },
    { heading: word('kind'), cell: ({ kind }) => enumLabel('ObservationKind', kind, language) },
    {
      heading: word('value'),
      numeric: true,
      cell: (figure) => <Link to={`/figures/${figure.slug}`}>{amountText(figure, language)}</Link>,
    },
    {
      heading: word('asWritten'),
      prose: true,
      cell: (figure) => {
        const [citation] = figure.citations
        return (
          citation && (
            <q lang="zh-Hans">
              <QuotedWords citation={citation} figures={[figure]} />
            </q>
          )
        )
      },
    },
    { heading: word('reliability'), cell: (figure) => <Flags figure={figure} /> },
  ]
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ slug }) => slug} />
      {hasLegend && <FlagLegend />}
    </>
  )
}
