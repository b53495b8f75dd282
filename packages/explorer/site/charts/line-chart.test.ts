import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { SiteProvider } from '../site-context.ts'
import { type ChartBreak, LineChart } from './line-chart.tsx'

const site = {
  language: 'en' as const,
  path: '/',
  query: new URLSearchParams(),
  links: {
    version: null,
    hasService: true,
    page: () => '',
    permanent: () => '',
    canonical: () => undefined,
    resource: () => undefined,
    asset: () => '',
  },
  release: { version: '1', title: '', licence: '', citation: '' },
  units: [],
}

const point = (year: number, open = false) => ({ year, value: year - 2000, text: `${year}`, open })

function render(years: readonly ReturnType<typeof point>[], breaks: readonly ChartBreak[] = []): string {
  const chart = h(LineChart, { label: 'Pitches', lines: [{ key: 'a', label: 'A', points: years }], breaks })
  return renderToString(h(SiteProvider, { value: site }, chart))
}

/** The number of points of each path of a class. */
function pathLengths(svg: string, className: string): number[] {
  const paths = svg.matchAll(new RegExp(`<path class="${className}" d="([^"]*)"`, 'g'))
  return Array.from(paths, ([, d = '']) => d.split(/[ML]/).length - 1)
}

test('a line is solid between consecutive years only', () => {
  const svg = render([point(2015), point(2016), point(2019), point(2020)])
  expect(pathLengths(svg, 'line')).toEqual([2, 2])
  expect(pathLengths(svg, 'bridge')).toEqual([4])
})

test('no line crosses a break of definition', () => {
  const svg = render(
    [point(2018), point(2019), point(2020)],
    [{ year: 2019, region: null, reason: 'New classification' }],
  )
  expect(pathLengths(svg, 'line')).toEqual([1, 2])
  expect(pathLengths(svg, 'bridge')).toEqual([1, 2])
  expect(svg).toContain('2019: New classification')
})

test('a break of one region is no break for the others', () => {
  const svg = render([point(2018), point(2019)], [{ year: 2019, region: 'b', reason: 'Other communities' }])
  expect(pathLengths(svg, 'line')).toEqual([2])
})

test('targets are open marks on no line', () => {
  const svg = render([point(2019), point(2020), point(2025, true)])
  expect(pathLengths(svg, 'line')).toEqual([2])
  expect(svg.match(/class="mark open"/g)).toHaveLength(1)
})

test.each([
  [79_000, ['0', '20,000', '40,000', '60,000', '80,000']],
  [212_010, ['0', '50K', '100K', '150K', '200K', '250K']],
])('An axis up to %i has numbers of one kind', (value, numbers) => {
  const html = render([point(2000), { year: 2001, value, text: '', open: false }])
  const ticks = Array.from(html.matchAll(/text-anchor="end"[^>]*>([^<]*)</g), ([, text]) => text)
  expect(ticks).toEqual(numbers)
})
