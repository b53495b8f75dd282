// The map of facilities as it is served: complete without script, exact, and honest where there is none.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mappedFacilities, startMappedService } from '../service/mapped-service.ts'
import { startService } from '../service/started-service.ts'

let service: RunningService
let published: RunningService
beforeAll(async () => {
  ;[service, published] = await Promise.all([startMappedService(), startService()])
})
afterAll(async () => {
  await service?.close()
  await published?.close()
})

/** Most bytes of the page of a list with a map, without compression. */
const PAGE_BUDGET = 150_000

interface Drawn {
  readonly html: string
  /** The numbers of facilities in the circles and dots. */
  readonly counts: readonly number[]
  readonly links: readonly string[]
}

async function draw(path: string): Promise<Drawn> {
  const response = await fetch(`${service.url}${path}`)
  expect([path, response.status]).toEqual([path, 200])
  const html = await response.text()
  expect(html.length).toBeLessThan(PAGE_BUDGET)
  const [picture = ''] = /<svg class="facility-map".*?<\/svg>/s.exec(html) ?? []
  const circles = Array.from(picture.matchAll(/<text[^>]*>([\d,]+)</g), ([, text = '']) =>
    Number(text.replace(',', '')),
  )
  const dots = picture.match(/class="dot"/g)?.length ?? 0
  const links = Array.from(picture.matchAll(/href="([^"]+)"/g), ([, href = '']) => href.replaceAll('&amp;', '&'))
  return { html, counts: [...circles, ...Array(dots).fill(1)], links }
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

test.each(['zh', 'en'])('the first view in %s has all facilities with coordinates', async (language) => {
  const { html, counts } = await draw(`/${language}/facilities`)
  expect(counts.length).toBeGreaterThan(1)
  expect(sum(counts)).toBe(mappedFacilities.length)
  expect(html).toContain(
    language === 'zh' ? '图中 120 处，有坐标的共 120 处' : '120 of 120 facilities with coordinates',
  )
  expect(html).toMatch(language === 'zh' ? /轮廓：.*CC0-1\.0/ : /Outlines: .*CC0-1\.0/)
  expect(html).toMatch(/class="outlines" d="M[\d. ML-]+Z/)
})

test('circles lead nearer, down to single facilities, and keep the conditions', async () => {
  const seen = new Set<string>()
  const queue = ['/en/facilities?status=OPEN&name=Court']
  const found = new Set<string>()
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const { links } = await draw(path)
    for (const link of links) {
      const slug = /\/facilities\/(court-\d+)$/.exec(link)?.[1]
      if (slug) found.add(slug)
      else {
        expect(link).toContain('status=OPEN&name=Court&zoom=')
        queue.push(link)
      }
    }
  }
  const open = mappedFacilities.filter(({ status }) => status === 'OPEN').map(({ id }) => id)
  expect([...found].toSorted()).toEqual(open.toSorted())
  expect(seen.size).toBeGreaterThan(3)
})

test('a view elsewhere says that nothing is there, and leads back', async () => {
  const { html, counts } = await draw('/en/facilities?zoom=5&latitude=-20&longitude=-179.9')
  expect(counts).toEqual([])
  expect(html).toContain('There are no facilities in this view.')
  expect(html).toContain('0 of 120 facilities')
  expect(html).toMatch(/href="\/en\/facilities"[^>]*>Everything/)
})

test.each([
  ['zoom=99&latitude=37&longitude=112', 'It must be a whole number from 1 to 18.'],
  ['zoom=1.5&latitude=37&longitude=112', 'It must be a whole number from 1 to 18.'],
  ['zoom=9&latitude=112&longitude=37', 'It must be a number of degrees from -90 to 90.'],
  ['zoom=9&latitude=37&longitude=-181', 'It must be a number of degrees from -180 to 180.'],
  ['zoom=9&latitude=north&longitude=0', 'It must be a number of degrees from -90 to 90.'],
])('refuses %s in words', async (query, message) => {
  const response = await fetch(`${service.url}/en/facilities?${query}`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain(message)
})

test.each(['zoom=1&latitude=90&longitude=180', 'zoom=18&latitude=-90&longitude=-180', 'zoom=7&latitude=&longitude='])(
  'shows %s',
  async (query) => {
    await draw(`/zh/facilities?${query}`)
  },
)

test('the rows that follow have a map too, unless they alone are read', async () => {
  const html = await (await fetch(`${service.url}/en/facilities?first=10`)).text()
  const next = /href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await draw(next)).counts.length).toBeGreaterThan(0)
  expect((await draw(`${next}&rows=1`)).counts).toEqual([])
})

test('the published package, whose facilities have no coordinates, says so', async () => {
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map(async (language) => (await fetch(`${published.url}/${language}/facilities`)).text()),
  )
  expect(zh).toContain('本列表中的设施均无坐标，因此没有地图。')
  expect(en).toContain('None of the facilities in this list has coordinates, so there is no map.')
  expect(en).not.toContain('facility-map"')
})

test('the clusters of a map are a GeoJSON file', async () => {
  const query = '{ facilityClusters(zoom: 4) { nodes { count longitude latitude } } }'
  const response = await fetch(`${service.url}/graphql?${new URLSearchParams({ query, format: 'geojson' })}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/geo+json; charset=utf-8'])
  const { features } = (await response.json()) as {
    features: { geometry: { type: string; coordinates: number[] }; properties: { count: number } }[]
  }
  expect(sum(features.map(({ properties }) => properties.count))).toBe(mappedFacilities.length)
  expect(features[0]?.geometry).toMatchObject({ type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] })
})
