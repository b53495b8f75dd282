import { amountText } from '../format/amount.ts'
import { periodText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable, type TableColumn } from './data-table.tsx'
import { Flags } from './flags.tsx'
import { Link } from './link.tsx'
import { QuotedWords } from './quoted-words.tsx'

interface FigureTableProps {
  readonly caption: string
  readonly figures: readonly Figure[]
  /** The column that tells the figures apart: the region of an indicator, or the indicator of a region. */
  readonly by: 'indicator' | 'region'
}

/** Figures with their words, one per row; the number leads to the page of the figure. */
export function FigureTable({ caption, figures, by }: FigureTableProps) {
  const { language } = useSite()
  const word = useWords()
  const subject: TableColumn<Figure> = {
    heading: word(by),
    prose: by === 'indicator',
    cell: (figure) => <Link to={`/${by}s/${figure[by].code}`}>{nameOf(figure[by], language)}</Link>,
  }
  const columns: TableColumn<Figure>[] = [
    subject,
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
    { heading: word('source'), cell: (figure) => <Flags figure={figure} /> },
  ]
  return <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ slug }) => slug} />
}
