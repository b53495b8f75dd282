import { unitSpace } from '@tiyu/quantity'
import { amountText, numberText } from '../format/amount.ts'
import { periodText } from '../format/period.ts'
import { sharedUnit } from '../format/shared-unit.ts'
import { inLanguage, nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { inBrackets } from '../text/in-brackets.ts'
import { DataTable, type TableColumn } from './data-table.tsx'
import { FlagLegend } from './flag-legend.tsx'
import { Flags } from './flags.tsx'
import { Link } from './link.tsx'
import { QuotedWords } from './quoted-words.tsx'

/** A figure of a table; a target or plan may have its attainment. */
interface ListedFigure extends Figure {
  readonly attainment?: {
    readonly percent: string | null
    readonly reason: string | null
    readonly reasonEn: string | null
  } | null
}

interface FigureTableProps {
  readonly caption: string
  readonly figures: readonly ListedFigure[]
  /** The columns that tell the figures apart: the region of an indicator, the indicator of a region, or both. */
  readonly by: 'indicator' | 'region' | 'both'
  /** False where the page explains the flags once for several tables. */
  readonly hasLegend?: boolean
}

const SUBJECTS = { indicator: ['indicator'], region: ['region'], both: ['indicator', 'region'] } as const

interface FigureLinkProps {
  readonly figure: Figure
  /** The unit that the heading states; undefined if each number has its own. */
  readonly unit: string | undefined
}

/** The number of a figure, which leads to its page; where the heading is not seen, with its unit. */
function FigureLink({ figure, unit }: FigureLinkProps) {
  const { language } = useSite()
  const text = unit ? numberText(figure, language) : amountText(figure, language)
  return (
    <>
      <Link to={`/figures/${figure.slug}`}>{text}</Link>
      {unit && (
        <span class="heading-unit">
          {unitSpace(unit, language)}
          {unit}
        </span>
      )}
    </>
  )
}

/** Figures with their words, one per row; the number leads to the page of the figure. */
export function FigureTable({ caption, figures, by, hasLegend = true }: FigureTableProps) {
  const { language } = useSite()
  const word = useWords()
  const unit = sharedUnit(figures, language)
  const subjects = SUBJECTS[by].map(
    (name): TableColumn<ListedFigure> => ({
      heading: word(name),
      prose: name === 'indicator',
      cell: (figure) => <Link to={`/${name}s/${figure[name].code}`}>{nameOf(figure[name], language)}</Link>,
    }),
  )
  const attained: TableColumn<ListedFigure> = {
    heading: word('attained'),
    prose: true,
    cell: ({ attainment }) =>
      attainment?.percent ? `${attainment.percent}%` : inLanguage(language, attainment?.reason, attainment?.reasonEn),
  }
  const columns: TableColumn<ListedFigure>[] = [
    ...subjects,
    { heading: word('year'), cell: (figure) => periodText(figure, language) ?? word('noYear') },
    { heading: word('kind'), cell: ({ kind }) => enumLabel('ObservationKind', kind, language) },
    {
      heading: unit ? inBrackets(word('value'), unit, language) : word('value'),
      label: word('value'),
      numeric: true,
      cell: (figure) => <FigureLink figure={figure} unit={unit} />,
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
    ...(figures.every(({ attainment }) => attainment) ? [attained] : []),
    { heading: word('reliability'), cell: (figure) => <Flags figure={figure} /> },
  ]
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ slug }) => slug} />
      {hasLegend && <FlagLegend />}
    </>
  )
}
