import { formatDecimal } from '@tiyu/quantity'
import type { Language } from '../../src/rendering.ts'
import type { Division, PopulationRatio } from '../division-counts.ts'
import { drawOutlines } from '../division-outlines.ts'
import type { DivisionValue, DivisionValues } from '../division-values.ts'
import { amountText } from '../format/amount.ts'
import { countText } from '../format/count.ts'
import { plottedValue } from '../format/plotted-value.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { measureName } from '../text/measure-name.ts'
import { words } from '../text/words.ts'
import { tileClasses } from '../tile-classes.ts'
import { DataTable } from './data-table.tsx'
import { DivisionMap } from './division-map.tsx'
import { Flags } from './flags.tsx'
import { Link } from './link.tsx'
import { RowLink } from './row-link.tsx'

function valueText(value: DivisionValue, language: Language): string {
  return typeof value === 'number' ? countText(value) : amountText(value, language)
}

/** Returns the values as numbers in one unit, for their order. */
function numbersOf(values: DivisionValues['values']): Map<string, number> {
  const [first] = values.values()
  if (first === undefined) return new Map()
  const unit = typeof first === 'number' ? { factor: null } : first.unit
  return new Map(
    Array.from(values, ([code, value]) => [code, typeof value === 'number' ? value : plottedValue(value, unit)]),
  )
}

interface LegendProps extends Pick<DivisionValues, 'values'> {
  /** The values in one unit. */
  readonly numbers: ReadonlyMap<string, number>
  readonly classes: ReadonlyMap<string, number>
}

/** The colours that occur, each with its lowest and its highest value. */
function Legend({ values, numbers, classes }: LegendProps) {
  const { language } = useSite()
  const sorted = [...classes].toSorted(([one], [other]) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0))
  const textOf = ([code]: readonly [string, number]) => {
    const value = values.get(code)
    return value === undefined ? '' : valueText(value, language)
  }
  return (
    <ul class="plain tile-legend">
      {[...Map.groupBy(sorted, ([, tileClass]) => tileClass)].map(([tileClass, members]) => {
        const [lowest = '', highest = ''] = [members.at(0), members.at(-1)].map((member) => member && textOf(member))
        return (
          <li key={tileClass}>
            <span class={`tile-swatch tile-${tileClass}`} />{' '}
            {lowest === highest ? lowest : fill(words.fromTo[language], { from: lowest, to: highest })}
          </li>
        )
      })}
    </ul>
  )
}

/** What else the divisions can be coloured by. */
function MeasureLinks({ parent, measures, measure }: DivisionValues) {
  const { language } = useSite()
  const word = useWords()
  if (measures.length < 2) return null
  return (
    <nav aria-label={word('colouredBy')}>
      <p class="soft">{word('colouredBy')}</p>
      <ul>
        {measures.map((each) => (
          <li key={each.key}>
            <Link to={`/regions/${parent}?tiles=${each.key}`} current={each === measure}>
              {measureName(each, language)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A number for every 10,000 people, with a link to the population; nothing for a division without rows. */
function PopulationShare({ ratio }: { readonly ratio: PopulationRatio | undefined }) {
  const word = useWords()
  if (!ratio) return null
  const { exact, denominator } = ratio
  if (exact === null || !denominator) return word('noPopulation')
  return (
    <>
      {formatDecimal(exact)} <Link to={`/figures/${denominator.slug}`}>{word('population')}</Link>
    </>
  )
}

function ValueTable({ divisions, measure, values }: DivisionValues) {
  const { language } = useSite()
  const word = useWords()
  return (
    <details>
      <summary>{word('table')}</summary>
      <DataTable
        caption={measureName(measure, language)}
        rows={divisions}
        rowKey={({ code }) => code}
        columns={[
          { heading: word('region'), cell: (row) => <RowLink to="/regions" row={row} /> },
          {
            heading: word('value'),
            numeric: true,
            cell({ code }) {
              const value = values.get(code)
              if (value === undefined) return word('noValue')
              if (typeof value === 'number') return valueText(value, language)
              return <Link to={`/figures/${value.slug}`}>{valueText(value, language)}</Link>
            },
          },
          ...('counts' in measure && measure.key === 'facilities'
            ? [
                {
                  heading: word('perTenThousand'),
                  numeric: true,
                  cell: ({ code }: Division) => <PopulationShare ratio={measure.per10k.get(code)} />,
                },
              ]
            : []),
          {
            heading: word('source'),
            cell({ code }) {
              const value = values.get(code)
              return typeof value === 'object' && <Flags figure={value} />
            },
          },
        ]}
      />
    </details>
  )
}

/** The divisions of a region as a map, or as tiles without outlines, coloured by a value; with the values as a table. */
export function DivisionTiles(data: DivisionValues) {
  const { divisions, measure, values } = data
  const { language } = useSite()
  const word = useWords()
  const numbers = numbersOf(values)
  const classes = tileClasses(numbers)
  const outlines = drawOutlines(divisions)
  const textOf = (code: string) => {
    const value = values.get(code)
    return value === undefined ? word('noValue') : valueText(value, language)
  }
  return (
    <section class="wide" id="divisions">
      <h2>{word('parts')}</h2>
      <figure>
        <figcaption>
          <strong>{measureName(measure, language)}</strong>
          {!('counts' in measure) && ` · ${fill(word('coverage'), { known: values.size, all: divisions.length })}`}
        </figcaption>
        {outlines ? (
          <DivisionMap outlines={outlines} divisions={divisions} classes={classes} textOf={textOf} />
        ) : (
          <ul class="tiles">
            {divisions.map((division) => (
              <li key={division.code} class={`tile-${classes.get(division.code) ?? 'missing'}`}>
                <RowLink to="/regions" row={division} />
                <span class="number">{textOf(division.code)}</span>
              </li>
            ))}
          </ul>
        )}
        <Legend values={values} numbers={numbers} classes={classes} />
        <p class="soft">{word(outlines ? 'mapColours' : 'tileOrder')}</p>
      </figure>
      <MeasureLinks {...data} />
      <ValueTable {...data} />
    </section>
  )
}
