import type { ComponentChildren } from 'preact'
import { indicatorLines } from '../charts/indicator-lines.ts'
import type { ChartBreak } from '../charts/line-chart.tsx'
import { type AmountSource, unitText } from '../format/amount.ts'
import { type Named, nameOf } from '../language.ts'
import type { Figure } from '../selections.ts'
import { useSite } from '../site-context.ts'
import { inBrackets } from '../text/in-brackets.ts'
import { ChartFigure } from './chart-figure.tsx'

interface IndicatorChartProps {
  readonly indicator: Named & { readonly unit: AmountSource['unit'] }
  readonly figures: readonly Figure[]
  readonly breaks: readonly ChartBreak[]
  /** Shown if no region has values of several years, which make a line. */
  readonly fallback?: ComponentChildren
}

/** The values of an indicator by year, one line per region. */
export function IndicatorChart({ indicator, figures, breaks, fallback = null }: IndicatorChartProps) {
  const { language } = useSite()
  const lines = indicatorLines(figures, indicator.unit, language)
  if (lines.length === 0) return fallback
  const [name, unit] = [nameOf(indicator, language), unitText(indicator.unit, language)]
  const caption = unit ? inBrackets(name, unit, language) : name
  return <ChartFigure caption={caption} lines={lines} breaks={breaks} />
}
