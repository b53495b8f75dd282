import { describe, expect, test } from 'vitest'
import { planSearch, tokenPrefixes } from './tiers.ts'

const tiersOf = (text: string, facilities: number, types: string[] = ['Facility']) =>
  planSearch(text, types, { facilities })?.tiers ?? []

test('A word is looked for in titles first', () => {
  expect(tiersOf('手球', 1000)).toEqual([
    { query: "'F=手球'", verbatim: null },
    { query: "'F-手球'", verbatim: null },
  ])
})

test('Of several words those that stand side by side come first', () => {
  const inTitle = "('F=柔力' & 'F=力球')"
  const inText = `((('F=柔力' | 'F-柔力') & ('F=力球' | 'F-力球')) & !${inTitle})`
  expect(tiersOf('柔力球', 1000)).toEqual([
    { query: inTitle, verbatim: true },
    { query: inTitle, verbatim: false },
    { query: inText, verbatim: true },
    { query: inText, verbatim: false },
  ])
})

test('Small tables are looked through together, before large ones', () => {
  const [small, large] = tiersOf('手球', 5000, ['Event', 'Facility', 'Policy'])
  expect(small?.query).toBe("('L=手球' | 'E=手球')")
  expect(large?.query).toMatch(/^\('F1=手球' \| 'F2=手球' /)
})

test('A small draw is looked through before one four times as large, and at last all that is in none', () => {
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
])('%i facilities are in %i draws', (facilities, draws) => {
  expect(tiersOf('手球', facilities)).toHaveLength(2 * draws)
})

test('A text without a word finds nothing', () => {
  expect(planSearch('—— ！', [], {})).toBeUndefined()
})

test('Words are told apart by their table and by where they stand', () => {
  expect(tokenPrefixes('Facility', 'f-1')).toEqual([{ title: ' F=', text: ' F-' }])
  expect(tokenPrefixes('Event', 'f-1')).toEqual([{ title: ' E=', text: ' E-' }])
})

describe('The draws of many entries', () => {
  const ids = Array.from({ length: 65_536 }, (_, number) => `f-${number}`)
  const drawn = Map.groupBy(ids, (id) => tokenPrefixes('Facility', id).at(-1)?.text)

  test.each([
    [' F-', 0],
    [' F1-', 1],
    [' F2-', 2],
    [' F3-', 3],
  ])('%s holds three in four of those that are left', (word, level) => {
    expect((drawn.get(word) ?? []).length / (65_536 * 0.75 * 0.25 ** level)).toBeCloseTo(1, 1)
  })

  test('are the same whenever they are made', () => {
    expect(drawn.get(' F7-')).toEqual(['f-10472', 'f-19234'])
  })
})
