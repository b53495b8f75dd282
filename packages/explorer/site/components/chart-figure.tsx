import { renderToString } from 'preact-render-to-string'
import { standaloneChart } from '../charts/chart-style.ts'
import { type ChartLine, LineChart } from '../charts/line-chart.tsx'
import { SiteProvider, useSite } from '../site-context.ts'

interface ChartFigureProps {
  /** What the chart shows, with its unit. */
  readonly caption: string
  readonly lines: readonly ChartLine[]
}

/** A chart with its caption, and the chart as an SVG file that names its source. */
export function ChartFigure({ caption, lines }: ChartFigureProps) {
  const site = useSite()
  if (lines.length === 0) return null
  const svg = renderToString(
    <SiteProvider value={site}>
      <LineChart label={caption} lines={lines} />
    </SiteProvider>,
  )
  const file = standaloneChart(svg, `${caption} · ${site.release.title} ${site.release.version}`, site.language)
  return (
    <figure class="wide">
      <LineChart label={caption} lines={lines} />
      <figcaption>
        {caption}{' '}
        <a href={`data:image/svg+xml,${encodeURIComponent(file)}`} download={`${caption}.svg`}>
          SVG
        </a>
      </figcaption>
    </figure>
  )
}
