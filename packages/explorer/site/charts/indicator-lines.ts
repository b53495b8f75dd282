import type { Language } from '../../src/rendering.ts'
import { amountText } from '../format/amount.ts'
import { nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import type { ChartLine, ChartPoint } from './line-chart.tsx'

/** Most lines of a chart whose labels can be told apart. */
const MAX_LINES = 6

/** A year and a value of a figure; undefined if it states no single year. */
function pointOf(figure: Figure, language: Language): ChartPoint | undefined {
  const { yearFrom, yearTo, exact, kind } = figure
  if (yearTo === null || (yearFrom !== null && yearFrom !== yearTo)) return undefined
  return { year: yearTo, value: Number(exact), text: amountText(figure, language), open: kind !== 'ACTUAL' }
}

/** Returns one line per region, longest first; a region with a single year has none. */
export function indicatorLines(figures: readonly Figure[], language: Language): ChartLine[] {
  const lines = Array.from(
    Map.groupBy(figures, ({ region }) => region.code),
    ([key, [first, ...rest]]): ChartLine => {
      const ofRegion = first ? [first, ...rest] : []
      const points = ofRegion.flatMap((figure) => pointOf(figure, language) ?? [])
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
