import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parseQuantities } from './quantity-parser.ts'
import { parseRanks } from './rank.ts'

const markdown = readFileSync(new URL('../../../docs/quantities.md', import.meta.url), 'utf8')
const units = parse(readFileSync(new URL('../../../data/units.csv', import.meta.url)), { columns: true }) as {
  code: string
  name: string
}[]

const examples = [...markdown.matchAll(/^\| `(.+)` \| (.*\d.*) \|$/gm)].map(([, words = '', read = '']) => ({
  words: words.replaceAll('\\|', '|'),
  read,
}))

test('docs/quantities.md lists examples', () => {
  expect(examples.length).toBeGreaterThan(15)
})

test.each(examples)('docs/quantities.md: parses $words as $read', ({ words, read }) => {
  const quantities = parseQuantities(words, units).map(({ exact, exactUpper, unitCode, qualifier }) =>
    [exact + (exactUpper ? `-${exactUpper}` : ''), unitCode, qualifier].filter(Boolean).join(' '),
  )
  const ranks = parseRanks(words).map(({ rank }) => `rank ${rank}`)
  expect([...quantities, ...ranks]).toEqual([read])
})
