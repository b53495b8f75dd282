import { describe, expect, test } from 'vitest'
import { planSearch, tokenPrefixes } from './tiers.ts'

const tiersOf = (text: string, facilities: number, types: string[] = ['Facility']) =>
  planSearch(text, types, { facilities })?.tiers ?? []

test('ranks title matches before text matches', () => {
  expect(tiersOf('手球', 1000)).toEqual([
    { query: "'F=手球'", verbatim: null },
    { query: "'F-手球'", verbatim: null },
  ])
})

test('ranks verbatim phrases before separate words', () => {
  const inTitle = "('F=柔力' & 'F=力球')"
  const inText = `((('F=柔力' | 'F-柔力') & ('F=力球' | 'F-力球')) & !${inTitle})`
  expect(tiersOf('柔力球', 1000)).toEqual([
    { query: inTitle, verbatim: true },
    { query: inTitle, verbatim: false },
    { query: inText, verbatim: true },
    { query: inText, verbatim: false },
  ])
})

test('searches all small tables together, before large ones', () => {
  const [small, large] = tiersOf('手球', 5000, ['Event', 'Facility', 'Policy'])
  expect(small?.query).toBe("('L=手球' | 'E=手球')")
  expect(large?.query).toMatch(/^\('F1=手球' \| 'F2=手球' /)
})

test('searches samples of a large table from small to large, then the rest', () => {
  const [smallest, larger, largest] = tiersOf('球', 20_000)
  expect(smallest?.query).toMatch(/^\('F2=球':\* \| 'F3=球':\* \| .* \| 'F9=球':\*\)$/)
  expect(larger?.query).toBe("'F1=球':*")
  expect(largest?.query).toMatch(/^\('F=球':\* & !\('F1=球':\* \| .* \| 'F9=球':\*\)\)$/)
})

test.each([
  [4095, 1],
  [4096, 2],
  [16_383, 2],
  [16_384, 3],
  [5_000_000, 7],
])('searches %i facilities in %i samples', (facilities, samples) => {
  expect(tiersOf('手球', facilities)).toHaveLength(2 * samples)
})

test('returns undefined for a text without a word', () => {
  expect(planSearch('—— ！', [], {})).toBeUndefined()
})

test('prefixes tokens with their table and field', () => {
  expect(tokenPrefixes('Facility', 'f-1')).toEqual([{ title: ' F=', text: ' F-' }])
  expect(tokenPrefixes('Event', 'f-1')).toEqual([{ title: ' E=', text: ' E-' }])
})

describe('samples of many entries', () => {
  const ids = Array.from({ length: 65_536 }, (_, number) => `f-${number}`)
  const sampled = Map.groupBy(ids, (id) => tokenPrefixes('Facility', id).at(-1)?.text)

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
