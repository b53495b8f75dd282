import { renderToString } from 'preact-render-to-string'
import { standaloneChart } from '../charts/chart-style.ts'
import { type ChartBreak, type ChartLine, LineChart } from '../charts/line-chart.tsx'
import { SiteProvider, useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'

interface ChartFigureProps {
  /** What the chart shows, with its unit. */
  readonly caption: string
  /** At least one. */
  readonly lines: readonly ChartLine[]
  readonly breaks: readonly ChartBreak[]
}

/** True if a line passes over a year without an outcome. */
function hasGap({ points }: ChartLine): boolean {
  const years = new Set(points.filter(({ open }) => !open).map(({ year }) => year))
  return Math.max(...years) - Math.min(...years) >= years.size
}

/** A chart in the format of the screen, with its caption, and as an SVG file that names its source. */
export function ChartFigure({ caption, lines, breaks }: ChartFigureProps) {
  const site = useSite()
  const word = useWords()
  const chart = <LineChart label={caption} lines={lines} breaks={breaks} />
  const svg = renderToString(<SiteProvider value={site}>{chart}</SiteProvider>)
  const hasTargets = lines.some(({ points }) => points.some(({ open }) => open))
  const marks = [hasTargets && word('openMarks'), lines.some(hasGap) && word('dottedLines')].filter((note) => !!note)
  const inFile = [...marks, breaks.length > 0 && word('breakMarks')]
    .filter(Boolean)
    .join(site.language === 'zh' ? '' : ' ')
  const source = fill(word('chartSource'), { title: site.release.title, version: site.release.version })
  const notes = [inFile, source].filter(Boolean)
  const file = standaloneChart(svg, { title: caption, notes }, site.language)
  return (
    <figure class="wide">
      {chart}
      <LineChart label={caption} lines={lines} breaks={breaks} format="narrow" />
      <ul class="plain chart-key">
        {lines.map(({ key, label }, at) => (
          <li key={key} class={`series-${at}`}>
            {label}
          </li>
        ))}
      </ul>
      <figcaption>
        {caption}{' '}
        <span class="chart-downloads">
          <a href={`data:image/svg+xml,${encodeURIComponent(file)}`} download={`${caption}.svg`}>
            SVG
          </a>{' '}
          <button type="button" class="link needs-script" data-chart-image>
            PNG
          </button>
        </span>
        {marks.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {breaks.map(({ year, region, reason }) => (
          <p key={`${year} ${region}`}>{fill(word('break'), { year, reason })}</p>
        ))}
      </figcaption>
    </figure>
  )
}
