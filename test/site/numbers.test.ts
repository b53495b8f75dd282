// Every figure on the pages of the indicators, which together show all of them, is the number of the API in each language.
import { createClient } from '@tiyu/sdk'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const SCALES: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Reads the numbers of a text as people do: 约3万至5万人, 不少于160个, about 475,000 square metres, 4.23 billion, 5th. */
function readNumbers(text: string, unit: string): number[] {
  // 8.60 items per 10,000 people: what follows belongs to the unit.
  const amount = (text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text).replace(/ per .*/, '')
  return Array.from(
    amount.matchAll(/([−-]?[\d,]*\d(?:\.\d+)?)( ?(?:万亿|万|亿|billion|trillion))?/g),
    ([, digits = '', scale = '']) => {
      const number = Number(digits.replaceAll(',', '').replace('−', '-'))
      return number * (SCALES[scale.trim()] ?? 1)
    },
  )
}

/** Returns what a unit in English multiplies: 10,000 square metres, 100 million yuan. */
function scaleIn(nameEn: string): number {
  const [, digits = '1', words = ''] =
    /^([\d,]+)?((?: ?(?:hundred|thousand|million|billion|trillion)\b)*)/.exec(nameEn) ?? []
  const scales = words.split(' ').filter(Boolean)
  return scales.reduce((product, word) => product * (SCALES[word] as number), Number(digits.replaceAll(',', '')))
}

const decodeEntities = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"')

/** Returns the text of each figure that a page links to, by the identifier of the figure. */
async function figuresOn(path: string): Promise<Map<string, string>> {
  const html = await (await fetch(`${service.url}${path}`)).text()
  const links = html.matchAll(/<td class="numeric"[^>]*><a href="\/(?:zh|en)\/figures\/([^"?]+)">([^<]*)<\/a>/g)
  return new Map(Array.from(links, ([, slug = '', text = '']) => [slug, decodeEntities(text)]))
}

/** Most relative difference of two numbers that are equal, other than by the last bit of floating-point arithmetic. */
const EPSILON = 1e-12

interface ApiFigure {
  readonly exact: string
  readonly exactUpper: string | null
  readonly unit: { readonly name: string; readonly nameEn: string }
}

/** True if a text of a page has the numbers of a figure, and no other. */
function isShown({ exact, exactUpper, unit }: ApiFigure, text: string, language: 'zh' | 'en'): boolean {
  const scale = language === 'en' ? scaleIn(unit.nameEn) : 1
  const expected = [exact, exactUpper].filter((number) => number !== null).map((number) => Number(number) * scale)
  const shown = readNumbers(text, language === 'zh' ? unit.name : '')
  const isEqual = (number: number, at: number) =>
    Math.abs((shown[at] ?? Number.NaN) - number) <= EPSILON * Math.abs(number)
  return shown.length === expected.length && expected.every(isEqual)
}

test.each(['zh', 'en'] as const)('in %s', { timeout: 120_000 }, async (language) => {
  const api = createClient({ url: `${service.url}/graphql` })
  const unit = { name: true, nameEn: true } as const
  const observations = await Array.fromAsync(
    api.observations.all({ select: { slug: true, exact: true, exactUpper: true, indicator: { code: true }, unit } }),
  )
  expect(observations.length).toBeGreaterThan(400)
  const wrong: string[] = []
  for (const [indicator, figures] of Map.groupBy(observations, (row) => row.indicator.code)) {
    const texts = await figuresOn(`/${language}/indicators/${indicator}`)
    for (const figure of figures) {
      const text = texts.get(figure.slug) ?? ''
      if (!isShown(figure, text, language))
        wrong.push(`${figure.slug}: ${text} is not ${figure.exact} ${figure.unit.name}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the attainment of a target is the one of the API', async () => {
  const html = await (await fetch(`${service.url}/en/`)).text()
  const query =
    '{ observations(first: 100, filter: { kind: { in: [TARGET, PLAN] } }) { nodes { slug attainment { percent } } } }'
  const response = await fetch(`${service.url}/graphql?${new URLSearchParams({ query })}`)
  const { data } = (await response.json()) as {
    data: { observations: { nodes: { slug: string; attainment: { percent: string | null } }[] } }
  }
  const shown = Array.from(
    html.matchAll(/figures\/([^"?]+)">[^<]*<\/a> · attained ([\d.]+)%/g),
    ([, slug, percent]) => ({
      slug,
      percent,
    }),
  )
  expect(shown.length).toBeGreaterThan(0)
  for (const { slug, percent } of shown) {
    expect(data.observations.nodes.find((node) => node.slug === slug)?.attainment.percent).toBe(percent)
  }
})
