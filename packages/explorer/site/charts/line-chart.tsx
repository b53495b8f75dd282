import { formatDecimal } from '@tiyu/quantity'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useSite } from '../site-context.ts'
import { labelLines } from './label-lines.ts'
import { labelWidth } from './label-width.ts'
import { spreadLabels } from './spread-labels.ts'

/** One value of a line. */
export interface ChartPoint {
  readonly year: number
  readonly value: number
  /** The value with its unit, for the tooltip. */
  readonly text: string
  /** An open mark: a target or plan rather than an outcome. */
  readonly open?: boolean
}

/** A year from which values are defined otherwise than before. */
export interface ChartBreak {
  readonly year: number
  /** Code of the region whose values it concerns; null for all regions. */
  readonly region: string | null
  readonly reason: string
}

export interface ChartLine {
  /** Code of the region. */
  readonly key: string
  readonly label: string
  readonly points: readonly ChartPoint[]
}

interface LineChartProps {
  /** What the chart shows, for people who cannot see it; the values are in a table beside it. */
  readonly label: string
  /** Six at most: there are no more colours. */
  readonly lines: readonly ChartLine[]
  readonly breaks: readonly ChartBreak[]
  readonly format?: keyof typeof FORMATS
}

/** The size of a chart, and what its width leaves room for. */
interface Format {
  readonly width: number
  readonly height: number
  /** Room for the numbers beside the plot. */
  readonly start: number
  readonly years: number
  /** True if lines have their labels at their ends; otherwise the page lists them. */
  readonly isLabelled: boolean
}

/** The formats of charts: on a wide screen and in a file, and on a telephone. */
const FORMATS = {
  wide: { width: 800, height: 320, start: 64, years: 8, isLabelled: true },
  narrow: { width: 340, height: 250, start: 48, years: 4, isLabelled: false },
} as const satisfies Readonly<Record<string, Format>>

const MARGIN = { top: 16, bottom: 32, end: 20 }
const LINE_HEIGHT = 16
/** Between a label and the next one. */
const LABEL_SPACE = 3
/** Width beyond which a label takes several lines, so that the plot has most of the chart. */
const MAX_LABEL_WIDTH = 160
/** Between the end of a line and its label. */
const LABEL_GAP = 12

function yearTicks([first, last]: readonly [number, number], most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / most))
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step)
}

function crossesBreak(from: ChartPoint, to: ChartPoint, breaks: readonly ChartBreak[]): boolean {
  return breaks.some(({ year }) => from.year < year && year <= to.year)
}

/**
 * Splits a line where its values cannot be compared, and where more than `gap` years lie between two of them, so that a
 * break and a gap are drawn as such.
 */
function splitLine(points: readonly ChartPoint[], breaks: readonly ChartBreak[], gap: number): ChartPoint[][] {
  const parts: ChartPoint[][] = []
  for (const point of points) {
    const part = parts.at(-1)
    const previous = part?.at(-1)
    const continues = previous && point.year - previous.year <= gap && !crossesBreak(previous, point, breaks)
    if (part && continues) part.push(point)
    else parts.push([point])
  }
  return parts
}

const linesOf = (label: string): string[] => labelLines(label, MAX_LABEL_WIDTH)

function scalesOf(lines: readonly ChartLine[], format: Format) {
  const { width, height, start, isLabelled } = format
  const points = lines.flatMap(({ points }) => points)
  const years = points.map(({ year }) => year)
  const values = points.map(({ value }) => value)
  const labels = LABEL_GAP + Math.max(...lines.flatMap(({ label }) => linesOf(label).map(labelWidth)))
  const plotEnd = width - (isLabelled ? labels : MARGIN.end)
  const range: readonly [number, number] = [Math.min(...years), Math.max(...years)]
  const x = scaleLinear(range[0] === range[1] ? [range[0] - 1, range[1] + 1] : range, [start, plotEnd])
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [height - MARGIN.bottom, MARGIN.top]).nice(5)
  return { x, y, range, plotEnd, format }
}

type Scales = ReturnType<typeof scalesOf>

/** Number from which an axis has no room for all digits. */
const COMPACT_FROM = 100_000

/** The lines of the values and the years below. */
function Axes({ x, y, range, plotEnd, format: { height, start, years } }: Scales) {
  const { language } = useSite()
  const compact = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { notation: 'compact' })
  const ticks = y.ticks(5)
  // All numbers of an axis are written in the same way.
  const isCompact = ticks.some((tick) => Math.abs(tick) >= COMPACT_FROM)
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={start} x2={plotEnd} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={start - 8} y={y(tick)} text-anchor="end" dominant-baseline="middle">
            {isCompact ? compact.format(tick) : formatDecimal(String(tick))}
          </text>
        </g>
      ))}
      {yearTicks(range, years).map((year) => (
        <text key={year} class="tick" x={x(year)} y={height - 8} text-anchor="middle">
          {year}
        </text>
      ))}
    </>
  )
}

interface BreakLineProps {
  readonly scales: Scales
  readonly chartBreak: ChartBreak
}

function BreakLine({ scales: { x, format }, chartBreak: { year, reason } }: BreakLineProps) {
  return (
    <line class="break" x1={x(year - 0.5)} x2={x(year - 0.5)} y1={MARGIN.top} y2={format.height - MARGIN.bottom}>
      <title>{`${year}: ${reason}`}</title>
    </line>
  )
}

interface SeriesProps {
  readonly series: ChartLine
  readonly breaks: readonly ChartBreak[]
  readonly scales: Scales
}

/** The values of one region: solid between consecutive years, dotted over gaps; targets and plans are on no line. */
function Series({ series: { label, points }, breaks, scales: { x, y } }: SeriesProps) {
  const path = line<ChartPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  )
  const outcomes = points.filter(({ open }) => !open)
  const paths = (className: string, gap: number) =>
    splitLine(outcomes, breaks, gap).map((part) => <path key={part[0]?.year} class={className} d={path(part) ?? ''} />)
  return (
    <>
      {paths('bridge', Number.POSITIVE_INFINITY)}
      {paths('line', 1)}
      {points.map(({ year, value, text, open }) => (
        <circle
          key={`${year} ${text}`}
          class={open ? 'mark open' : 'mark'}
          cx={x(year)}
          cy={y(value)}
          r={open ? 5 : 3.5}
        >
          <title>{`${label} ${year}: ${text}`}</title>
        </circle>
      ))}
    </>
  )
}

interface EndLabelProps {
  readonly label: string
  readonly x: number
  readonly middle: number
}

/** The name of a line beside its end. */
function EndLabel({ label, x, middle }: EndLabelProps) {
  const lines = linesOf(label)
  return (
    <text class="end" x={x} y={middle - ((lines.length - 1) * LINE_HEIGHT) / 2} dominant-baseline="middle">
      {lines.map((each, at) => (
        <tspan key={each} x={x} dy={at === 0 ? 0 : LINE_HEIGHT}>
          {each}
        </tspan>
      ))}
    </text>
  )
}

/** Returns the middles of the labels, each as near to the last outcome of its line as the others allow. */
function labelMiddles(lines: readonly ChartLine[], { y, format: { height } }: Scales): number[] {
  const labels = lines.map(({ label, points }) => {
    const last = points.findLast(({ open }) => !open) ?? points.at(-1)
    return { middle: y(last?.value ?? 0), height: linesOf(label).length * LINE_HEIGHT + LABEL_SPACE }
  })
  return spreadLabels(labels, [0, height])
}

/** Values by year, one line per region; targets and plans are open marks. */
export function LineChart({ label, lines, breaks, format = 'wide' }: LineChartProps) {
  const { width, height, isLabelled } = FORMATS[format]
  const scales = scalesOf(lines, FORMATS[format])
  const { range, plotEnd } = scales
  const middles = isLabelled ? labelMiddles(lines, scales) : []
  const visibleBreaks = breaks.filter(({ year }) => year > range[0] && year <= range[1])
  return (
    <svg class={`chart ${format}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Axes {...scales} />
      {visibleBreaks.map((chartBreak) => (
        <BreakLine key={`${chartBreak.year} ${chartBreak.region}`} scales={scales} chartBreak={chartBreak} />
      ))}
      {lines.map((series, at) => (
        <g key={series.key} class={`series series-${at}`}>
          <Series
            series={series}
            breaks={breaks.filter(({ region }) => region === null || region === series.key)}
            scales={scales}
          />
          {isLabelled && <EndLabel label={series.label} x={plotEnd + LABEL_GAP} middle={middles[at] ?? 0} />}
        </g>
      ))}
    </svg>
  )
}
