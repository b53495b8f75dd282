import type { Language } from '../../src/rendering.ts'

/** Colours of the lines of a saved chart, on white; the pages take theirs from style/tokens.css. */
const COLOURS = ['#0b6258', '#b3541e', '#2f5fa8', '#8a3a7a', '#6d6a12', '#5a5f66']

/** The rules that a chart needs where no page styles it. */
const STYLE = `text{font:13px sans-serif;fill:#1b2327}.tick{fill:#54626a}.grid{stroke:#dfe4e4}.break{stroke:#54626a;stroke-dasharray:6 4}.line,.bridge{fill:none;stroke:var(--series);stroke-width:2}.bridge{stroke-width:1;stroke-dasharray:2 5}.mark{fill:var(--series);stroke:var(--series)}.open{fill:#fff}.end{fill:var(--series);font-weight:600}${COLOURS.map((colour, at) => `.series-${at}{--series:${colour}}`).join('')}`

/** Space below the chart for the line that names the source. */
const SOURCE_HEIGHT = 28

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * Makes an SVG file of a chart: with its own style, on white, with a line that says where the numbers come from.
 * @param svg the chart as rendered in a page
 */
export function standaloneChart(svg: string, source: string, language: Language): string {
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const total = Number(height) + SOURCE_HEIGHT
  const content = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" xml:lang="${language}"><style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/>${content}<text class="tick" x="8" y="${total - 10}">${escapeXml(source)}</text></svg>`
}
