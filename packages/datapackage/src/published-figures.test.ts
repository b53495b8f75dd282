// Checks that the digits of every published figure appear in its cited text.
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedRows, toList, type Values } from './testing/published-rows.ts'

let observations: readonly Values[]
let texts: ReadonlyMap<unknown, string>

beforeAll(async () => {
  const of = await publishedRows()
  observations = of('observations')
  texts = new Map(of('citations').map(({ id, asWritten }) => [id, (asWritten as string).normalize('NFKC')]))
})

const citedTexts = ({ citationIds }: Values) => toList(citationIds).map((id) => texts.get(id) ?? '')

/** True if a text contains a number that is not part of another: not 3580 in 13580, not 2.3 in 2.35. */
function containsNumber(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?!\\.?\\d)`).test(text)
}

const figuresOf = ({ exact, exactUpper }: Values) => [exact, exactUpper].filter((one) => one !== null) as string[]

function isWritten(observation: Values): boolean {
  const cited = citedTexts(observation)
  return figuresOf(observation).every((figure) => cited.some((text) => containsNumber(text, figure)))
}

describe('containsNumber', () => {
  test.each([
    ['全市3580公里', '3580', true],
    ['全市13580公里', '3580', false],
    ['2.3508平方米', '2.3508', true],
    ['2.3508平方米', '2.35', false],
    ['12.3508平方米', '2.3508', false],
    ['达5。', '5', true],
  ])('searches %s for %s: %s', (text, number, expected) => {
    expect(containsNumber(text, number)).toBe(expected)
  })
})

test('finds the digits of every observation in its citation, or the phrase for them in its note', () => {
  const unexplained = observations
    .filter((observation) => !isWritten(observation))
    .filter((observation) => {
      const quoted = [...String(observation.note ?? '').matchAll(/“([^”]+)”/g)].map(([, phrase = '']) => phrase)
      const cited = citedTexts(observation)
      return !observation.noteEn || !quoted.some((phrase) => cited.some((text) => text.includes(phrase)))
    })
  expect(unexplained.map(({ id }) => id)).toEqual([])
})

test('has few figures without digits, all of them Chinese numerals', () => {
  const spelled = observations.filter((observation) => !isWritten(observation))
  expect(spelled.length).toBeLessThan(observations.length / 20)
  for (const observation of spelled)
    expect(citedTexts(observation).join(), String(observation.id)).toMatch(/[零一二两三四五六七八九十百千]/)
})
