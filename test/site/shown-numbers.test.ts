// The numbers of cards, charts, comparisons, tables, sources, maps and calendars are those of the API in each language.

import { createClient } from '@tiyu/sdk'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

type Language = 'zh' | 'en'

interface ApiFigure {
  readonly slug: string
  readonly texts: Readonly<Record<Language, string>>
  readonly regions: Readonly<Record<Language, string>>
  readonly indicator: string
  readonly years: readonly (number | null)[]
}

let service: RunningService
let figures: Map<string, ApiFigure>
const client = () => createClient({ url: `${service.url}/graphql` })

beforeAll(async () => {
  service = await startService()
  const rows = await Array.fromAsync(
    client().observations.all({
      select: {
        slug: true,
        text: true,
        textEn: true,
        yearFrom: true,
        yearTo: true,
        region: { name: true, nameEn: true },
        indicator: { code: true },
      },
    }),
  )
  figures = new Map(
    rows.map(({ slug, text, textEn, yearFrom, yearTo, region, indicator }) => [
      slug,
      {
        slug,
        texts: { zh: text, en: textEn },
        regions: { zh: region.name, en: region.nameEn },
        indicator: indicator.code,
        years: [yearFrom, yearTo],
      },
    ]),
  )
})
afterAll(() => service.close())

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()

const spaceless = (text: string) => text.replaceAll(' ', '').toLowerCase()

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

/** A link to a figure, with the unit that follows it where the heading of its column states it. */
const FIGURE_LINK =
  /<a href="\/(?:zh|en)\/figures\/([^"?#]+)[^"]*">((?:(?!<\/a>).)*)<\/a>(<span class="heading-unit">[^<]*<\/span>)?/gs

/** Links of a page to itself, and to the population that a number was divided by, which do not name the number. */
const isOtherLink = (text: string) =>
  /^[（(].*(?:人口|population)|^人口$|^population$|永久地址|可嵌入|Permanent|embed$/.test(text)

/** Returns the links of a page to figures, whose text does not end with the number of the API, and how many there are. */
async function faultyLinks(path: string, language: Language): Promise<{ links: number; faults: string[] }> {
  const links = Array.from((await read(path)).matchAll(FIGURE_LINK), ([, slug = '', text = '', unit = '']) => ({
    figure: figures.get(decodeURIComponent(slug)),
    text: textOf(text + unit),
  })).filter(({ text }) => !isOtherLink(text))
  const faults = links.filter(({ figure, text }) => {
    const expected = spaceless(figure?.texts[language] ?? 'no such figure')
    // A table may state the unit once above: the number is then what the unit follows.
    return !(spaceless(text).endsWith(expected) || (/\d$/.test(text) && expected.startsWith(spaceless(text))))
  })
  return { links: links.length, faults: faults.map(({ figure, text }) => `${figure?.slug}: ${text}`) }
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each([
    ['/', 10],
    ['/figures', 100],
    ['/figures?kind=TARGET', 20],
    ['/indicators/resident-population', 25],
    ['/compare?indicator=sports-ground-area-per-capita&region=100000', 15],
    ['/compare?indicator=resident-population&region=140000', 20],
    ['/compare?indicator=sports-grounds&region=100000', 5],
    ['/regions/100000', 80],
    ['/regions/140700', 50],
    ['/sources/jinzhong-sports-bureau-2020', 30],
    ['/programmes/fitness-trail-construction-2018-2020', 2],
    ['/events/u20-womens-handball-world-championship-2026', 1],
    ['/figures/o-s013', 3],
  ])('%s links to at least %i figures with their numbers', async (path, least) => {
    const { links, faults } = await faultyLinks(`/${language}${path}`, language)
    expect(faults).toEqual([])
    expect(links).toBeGreaterThanOrEqual(least)
  })

  test('each figure has its number as its headline and in its citation', { timeout: 120_000 }, async () => {
    const faults: string[] = []
    for (const { slug, texts } of figures.values()) {
      const html = await read(`/${language}/figures/${slug}`)
      const headline = textOf(
        /<p class="headline">\s*<span class="number">(.*?)<\/span><\/span>/s.exec(html)?.[1] ?? '',
      )
      if (spaceless(headline) !== spaceless(texts[language])) faults.push(`${slug}: headline ${headline}`)
      if (!textOf(html).includes(`${texts[language]}[DS/OL]`)) faults.push(`${slug}: citation`)
    }
    expect(faults).toEqual([])
  })

  test('the points of a chart are named with their region, year and number', { timeout: 120_000 }, async () => {
    const names = Map.groupBy(figures.values(), ({ indicator }) => indicator)
    const faults: string[] = []
    let points = 0
    for (const [indicator, ofIndicator] of names) {
      const expected = new Set(
        ofIndicator.map(({ regions, texts, years }) => `${regions[language]} ${years[1]}: ${texts[language]}`),
      )
      const html = await read(`/${language}/indicators/${indicator}`)
      for (const [, title = ''] of html.matchAll(/<circle[^>]*><title>([^<]*)<\/title>/g)) {
        points += 1
        if (!expected.has(textOf(title))) faults.push(`${indicator}: ${title}`)
      }
    }
    expect(faults).toEqual([])
    expect(points).toBeGreaterThan(100)
  })

  test('the calendar counts the events of the API', async () => {
    const events = await Array.fromAsync(client().events.all({ select: { startsOn: true } }))
    const starts = events.flatMap(({ startsOn }) => startsOn ?? [])
    const table = /<tbody>.*?<\/tbody>/s.exec(await read(`/${language}/calendar`))?.[0] ?? ''
    const rows = Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
      Array.from(row.matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell = '']) => textOf(cell)),
    )
    const years = [...new Set(starts.map((start) => start.slice(0, 4)))].toSorted().reverse()
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
    const countText = (counted: readonly string[]) => (counted.length > 0 ? String(counted.length) : '')
    expect(rows).toEqual(
      years.map((year) => {
        const ofYear = starts.filter((start) => start.startsWith(year))
        const byMonth = months.map((month) => countText(ofYear.filter((start) => start.startsWith(`${year}-${month}`))))
        return [year, ...byMonth, countText(ofYear.filter((start) => start.length === 4)), countText(ofYear)]
      }),
    )
  })

  test('the list of facilities has the areas of the API', async () => {
    const facilities = await Array.fromAsync(
      client().facilities.all({ select: { slug: true, area: { text: true, textEn: true } } }),
    )
    const html = await read(`/${language}/facilities`)
    for (const { slug, area } of facilities) {
      const row = html.split('<tr').find((part) => part.includes(`/facilities/${slug}"`)) ?? ''
      const shown = textOf(/<td class="numeric[^>]*>(.*?)<\/td>/s.exec(row)?.[1] ?? '')
      expect([slug, shown]).toEqual([slug, area ? { zh: area.text, en: area.textEn }[language] : ''])
    }
  })
})
