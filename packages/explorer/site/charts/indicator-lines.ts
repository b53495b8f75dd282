import type { Language } from '../../src/rendering.ts'
import { type AmountSource, amountText } from '../format/amount.ts'
import { plottedValue } from '../format/plotted-value.ts'
import { nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import type { ChartLine, ChartPoint } from './line-chart.tsx'

/** Most lines of a chart whose labels stay legible. */
const MAX_LINES = 6

/** A year and a value of a figure; undefined if it states no single year. */
function pointOf(figure: Figure, unit: AmountSource['unit'], language: Language): ChartPoint | undefined {
  const { yearFrom, yearTo, kind } = figure
  if (yearTo === null || (yearFrom !== null && yearFrom !== yearTo)) return undefined
  return {
    year: yearTo,
    value: plottedValue(figure, unit),
    text: amountText(figure, language),
    open: kind !== 'ACTUAL',
  }
}

/** Returns one line per region in the unit of the indicator, longest first; a region with a single year has none. */
export function indicatorLines(
  figures: readonly Figure[],
  unit: AmountSource['unit'],
  language: Language,
): ChartLine[] {
  const lines = Array.from(
    Map.groupBy(figures, ({ region }) => region.code),
    ([key, [first, ...rest]]): ChartLine => {
      const ofRegion = first ? [first, ...rest] : []
      const points = ofRegion.flatMap((figure) => pointOf(figure, unit, language) ?? [])
      return {
        key,
        label: first ? nameOf(first.region, language) : key,
        points: points.sort((a, b) => a.year - b.year),
      }
    },
  )
  return lines
    .filter(({ points }) => new Set(points.map(({ year }) => year)).size > 1)
    .sort((a, b) => b.points.length - a.points.length)
    .slice(0, MAX_LINES)
}
