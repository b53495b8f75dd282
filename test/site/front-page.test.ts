// The front page says what the release has, and leads to it.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

/** Returns the links of the list of starting points with the text that follows each. */
const startingPoints = (html: string) =>
  Array.from(
    (html.match(/<(dl|nav) class="(?:starting-points|questions).*?<\/\1>/gs) ?? [])
      .join('')
      .matchAll(/<li>(.*?)<\/li>/gs),
    ([, item = '']) => ({
      href: (/href="([^"]+)"/.exec(item)?.[1] ?? '').replaceAll('&amp;', '&'),
      count: Number(/([\d,]+)<\/span>/.exec(item)?.[1]?.replaceAll(',', '')),
    }),
  )

test.each(['zh', 'en'])(
  'its numbers are those of the API, and its links lead to what they say, in %s',
  async (language) => {
    const points = startingPoints(await read(`/${language}/`))
    const { data } = await postQuery<Record<string, { totalCount: number }>>(
      service.url,
      '{ figures: observations { totalCount } indicators { totalCount } facilities { totalCount } events { totalCount } commitments { totalCount } sources { totalCount } }',
    )
    const counts = Object.fromEntries(points.flatMap(({ href, count }) => (count > 0 ? [[href, count]] : [])))
    for (const [list, { totalCount }] of Object.entries(data ?? {})) {
      expect([list, counts[`/${language}/${list}`]]).toEqual([list, totalCount])
    }
    const topics = points.filter(({ href }) => href.includes('#'))
    expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(data?.indicators?.totalCount)
    for (const { href } of points) {
      const [path = '', fragment] = href.split('#')
      const html = await read(path)
      expect([href, html.includes('<tbody>') || html.includes('<form class="choices"')]).toEqual([href, true])
      if (fragment) expect([href, html.includes(`id="${fragment}"`)]).toEqual([href, true])
    }
  },
)

test('figures that do not add up are listed', async () => {
  const html = await read('/zh/')
  const findings = Array.from(html.matchAll(/href="\/zh\/findings\/([^"?]+)"/g), ([, slug = '']) =>
    decodeURIComponent(slug),
  )
  const { data } = await postQuery<{ findings: { nodes: { slug: string }[] } }>(
    service.url,
    '{ findings(first: 6, filter: { verdict: { eq: FAIL } }) { nodes { slug } } }',
  )
  expect(new Set(findings)).toEqual(new Set(data?.findings.nodes.map(({ slug }) => slug)))
})
