import { describe, expect, test } from 'vitest'
import { entryPrefixes } from './entry-prefixes.ts'
import { planSearch } from './tiers.ts'

const tiersOf = (text: string, facilities: number, types: string[] = ['Facility']) =>
  planSearch(text, types, { facilities })?.tiers ?? []

test('ranks whole names, then their beginnings, then titles, then texts', () => {
  const [name, beginning] = ["'F!手球'", "'F!手球':*"]
  expect(tiersOf('手球', 1000)).toEqual([
    { query: name, earlier: null, verbatim: null },
    { query: beginning, earlier: name, verbatim: null },
    { query: "'F=手球'", earlier: beginning, verbatim: null },
    { query: "'F-手球'", earlier: beginning, verbatim: null },
  ])
})

test('ranks verbatim phrases before separate words', () => {
  const verbatims = tiersOf('柔力球', 1000).map(({ verbatim }) => verbatim)
  expect(verbatims).toEqual([null, null, true, false, true, false])
})

test('a number is not the beginning of another', () => {
  expect(tiersOf('3580', 1000).map(({ query }) => query)).toEqual(["'F!3580'", "'F=3580'", "'F-3580'"])
})

test('searches all small tables together, before large ones', () => {
  const queries = tiersOf('手球', 5000, ['Event', 'Facility', 'Policy']).map(({ query }) => query)
  expect(queries[0]).toBe("('L!手球' | 'E!手球')")
  expect(queries[1]).toMatch(/^\('F1!手球' \| 'F2!手球' /)
})

test('searches samples of a large table from small to large, then the rest', () => {
  const [smallest, larger, largest] = tiersOf('球', 20_000)
    .slice(-6, -3)
    .map(({ query }) => query)
  expect(smallest).toMatch(/^\('F2=球':\* \| 'F3=球':\* \| .* \| 'F9=球':\*\)$/)
  expect(larger).toBe("'F1=球':*")
  expect(largest).toMatch(/^\('F=球':\* & !\('F1=球':\* \| .* \| 'F9=球':\*\)\)$/)
})

test.each([
  [4095, 1],
  [4096, 2],
  [16_383, 2],
  [16_384, 3],
  [5_000_000, 7],
])('searches %i facilities in %i samples', (facilities, samples) => {
  expect(tiersOf('手球', facilities)).toHaveLength(4 * samples)
})

test('returns undefined for a text without a word', () => {
  expect(planSearch('—— ！', [], {})).toBeUndefined()
})

test('prefixes tokens with their table and kind', () => {
  expect(entryPrefixes('Facility', 'f-1')).toEqual([
    { title: ' F=', text: ' F-', name: ' F!', pinyin: ' F~', syllables: ' F^' },
  ])
})

const looseOf = (text: string, words: string[] = [], facilities = 0) =>
  (planSearch(text, ['Facility'], { facilities })?.loosen(words) ?? []).map(({ query }) => query)

test.each([
  ['pinyin', 'jianshenbu', "('F^jian.shen' & 'F^shen.bu':*)"],
  ['pinyin apart', 'jin zhong', "'F^jin.zhong':*"],
  ['repeated pairs once', 'jin jin jin jin', "('F^jin.jin' & 'F^jin.jin':*)"],
  ['initials', 'jsbd', "'F~jsbd':*"],
  ['beginnings of words', 'tenn', "'F=tenn':*"],
  ['characters of the same sound', '健身布道', "('F^jian.shen' & 'F^shen.bu' & 'F^bu.dao')"],
  ['characters with others between them', '手球馆', "('F=手球' & 'F=馆':*)"],
  ['all characters but one', '健深步道', "('F=健':* & 'F=步道')"],
])('looks for %s', (_, text, query) => expect(looseOf(text).join('\n')).toContain(query))

test('looks for the words that a misspelt one may mean', () => {
  expect(looseOf('fitnes', ['fitness', 'witness'])).toContain("('F=fitnes' | 'F=fitness')")
})

test('a loose match of single characters alone is not looked for in a large table', () => {
  expect(looseOf('体彩')).toContain("('F=体':* & 'F=彩':*)")
  expect(looseOf('体彩', [], 5_000_000)).not.toContain("('F=体':* & 'F=彩':*)")
})

describe('samples of many entries', () => {
  const ids = Array.from({ length: 65_536 }, (_, number) => `f-${number}`)
  const sampled = Map.groupBy(ids, (id) => entryPrefixes('Facility', id).at(-1)?.text)

  test.each([
    [' F-', 0],
    [' F1-', 1],
    [' F2-', 2],
    [' F3-', 3],
  ])('%s has three in four of the remaining entries', (word, level) => {
    expect((sampled.get(word) ?? []).length / (65_536 * 0.75 * 0.25 ** level)).toBeCloseTo(1, 1)
  })

  test('are deterministic', () => {
    expect(sampled.get(' F7-')).toEqual(['f-10472', 'f-19234'])
  })
})
