// A figure is what its source says: its digits stand in the cited words.
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedRows, toList, type Values } from './testing/published-rows.ts'

let observations: readonly Values[]
let words: ReadonlyMap<unknown, string>

beforeAll(async () => {
  const of = await publishedRows()
  observations = of('observations')
  words = new Map(of('citations').map(({ id, asWritten }) => [id, (asWritten as string).normalize('NFKC')]))
})

const citedWords = ({ citationIds }: Values) => toList(citationIds).map((id) => words.get(id) ?? '')

/** Whether a number stands in a text as a number of its own: 3580 not in 13580, 2.3 not in 2.35. */
function holds(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?!\\.?\\d)`).test(text)
}

const figuresOf = ({ exact, exactUpper }: Values) => [exact, exactUpper].filter((one) => one !== null) as string[]

function isWritten(observation: Values): boolean {
  const cited = citedWords(observation)
  return figuresOf(observation).every((figure) => cited.some((text) => holds(text, figure)))
}

describe('holds', () => {
  test.each([
    ['全市3580公里', '3580', true],
    ['全市13580公里', '3580', false],
    ['2.3508平方米', '2.3508', true],
    ['2.3508平方米', '2.35', false],
    ['12.3508平方米', '2.3508', false],
    ['达5。', '5', true],
  ])('%s %s: %s', (text, number, expected) => {
    expect(holds(text, number)).toBe(expected)
  })
})

test('the digits of every observation stand in its cited words, or a note in both languages quotes the words for them', () => {
  const unexplained = observations
    .filter((observation) => !isWritten(observation))
    .filter((observation) => {
      const quoted = [...String(observation.note ?? '').matchAll(/“([^”]+)”/g)].map(([, phrase = '']) => phrase)
      const cited = citedWords(observation)
      return !observation.noteEn || !quoted.some((phrase) => cited.some((text) => text.includes(phrase)))
    })
  expect(unexplained.map(({ id }) => id)).toEqual([])
})

test('figures without digits are few, and all of them Chinese numerals', () => {
  const spelled = observations.filter((observation) => !isWritten(observation))
  expect(spelled.length).toBeLessThan(observations.length / 20)
  for (const observation of spelled)
    expect(citedWords(observation).join(), String(observation.id)).toMatch(/[零一二两三四五六七八九十百千]/)
})
