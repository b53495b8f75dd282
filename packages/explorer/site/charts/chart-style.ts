import type { Language } from '../../src/rendering.ts'

/** Colours of the lines of a saved chart, on white; the pages take theirs from style/tokens.css. */
const COLOURS = ['#0b6258', '#b3541e', '#2f5fa8', '#8a3a7a', '#6d6a12', '#5a5f66']

/** The rules that a chart needs where no page styles it. */
const STYLE = `text{font:13px sans-serif;fill:#1b2327}.tick{fill:#54626a}.grid{stroke:#dfe4e4}.break{stroke:#54626a;stroke-dasharray:6 4}.line,.bridge{fill:none;stroke:var(--series);stroke-width:2}.bridge{stroke-width:1;stroke-dasharray:2 5}.mark{fill:var(--series);stroke:var(--series)}.open{fill:#fff}.end{fill:var(--series);font-weight:600}.title{font-size:17px;font-weight:600}${COLOURS.map((colour, at) => `.series-${at}{--series:${colour}}`).join('')}`

/** Space above the chart for its title, below it for each line of notes, and beside it. */
const TITLE_HEIGHT = 36
const NOTE_HEIGHT = 20
const MARGIN = 8

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface ChartTexts {
  readonly title: string
  /** What the marks of the chart mean, and where the numbers come from; a line each. */
  readonly notes: readonly string[]
}

/**
 * Makes an SVG file of a chart: with its own style, on white, and with texts that say what it shows without its page.
 * @param svg the chart as rendered in a page
 */
export function standaloneChart(svg: string, { title, notes }: ChartTexts, language: Language): string {
  const [, chartWidth = '0', chartHeight = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const width = Number(chartWidth) + MARGIN
  const notesFrom = TITLE_HEIGHT + Number(chartHeight) + NOTE_HEIGHT
  const height = notesFrom + notes.length * NOTE_HEIGHT
  const content = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
  const lines = notes.map(
    (note, at) => `<text class="tick" x="${MARGIN}" y="${notesFrom + at * NOTE_HEIGHT}">${escapeXml(note)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${language}"><style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/><text class="title" x="${MARGIN}" y="24">${escapeXml(title)}</text><g transform="translate(0 ${TITLE_HEIGHT})">${content}</g>${lines.join('')}</svg>`
}
