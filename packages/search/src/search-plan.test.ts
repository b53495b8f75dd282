import { expect, test } from 'vitest'
import { pinyinReader } from './pinyin.ts'
import { plannedTerms, planSearch } from './search-plan.ts'
import { TokenFrequencies } from './token-frequencies.ts'

/** The tables of a release with this many facilities. */
const tablesWith = (facilities: number) => [
  { type: 'Policy', typeTag: 'L', rows: 0 },
  { type: 'Event', typeTag: 'E', rows: 0 },
  { type: 'Facility', typeTag: 'F', rows: facilities },
]

const planOf = (text: string, facilities: number, types: string[] = ['Facility']) =>
  planSearch({ text, types }, tablesWith(facilities))

const nameTiersOf = (...args: Parameters<typeof planOf>) => planOf(...args).nameTiers
const wordTiersOf = (...args: Parameters<typeof planOf>) => planOf(...args).wordTiers

/** The range of the keys that begin so. */
const beginningWith = (from: string, maxLevel = 9) => ({ from, to: `${from}\u{10ffff}`, maxLevel })

test('ranks whole names, then their beginnings', () => {
  expect(nameTiersOf('手球', 1000)).toEqual([
    { ranges: [{ from: 'F!手球', to: 'F!手球', maxLevel: 9 }], whole: true },
    { ranges: [beginningWith('F!手球')], whole: false },
  ])
})

test('ranks titles before texts', () => {
  expect(wordTiersOf('手球', 1000)).toEqual([
    { lookup: "'F=手球'", query: "'F=手球'", verbatim: null },
    { lookup: "'F-手球'", query: "'F-手球'", verbatim: null },
  ])
})

test('ranks verbatim phrases before separate words', () => {
  expect(wordTiersOf('柔力球', 1000).map(({ verbatim }) => verbatim)).toEqual([true, false, true, false])
})

test('a number is not the beginning of another', () => {
  expect(nameTiersOf('3580', 1000).map(({ whole }) => whole)).toEqual([true])
  expect(planOf('3580', 1000)).toMatchObject({ named: "'3580'", ranges: [{ from: 'F!3580', to: 'F!3580' }] })
})

test('searches all small tables together, before large ones', () => {
  const [small, smallest] = nameTiersOf('手球', 5000, ['Event', 'Facility', 'Policy'])
  expect(small?.ranges.map(({ from }) => from)).toEqual(['L!手球', 'E!手球'])
  expect(smallest?.ranges.map(({ from }) => from).slice(0, 2)).toEqual(['F1!手球', 'F2!手球'])
  const queries = wordTiersOf('手球', 5000, ['Event', 'Facility', 'Policy']).map(({ query }) => query)
  expect(queries[0]).toBe("('L=手球' | 'E=手球')")
  expect(queries[1]).toMatch(/^\('F1=手球' \| 'F2=手球' /)
})

test('searches samples of a large table from small to large, then the rest', () => {
  const [smallest, larger, largest] = wordTiersOf('球', 20_000).map(({ query }) => query)
  expect(smallest).toMatch(/^\('F2=球':\* \| 'F3=球':\* \| .* \| 'F9=球':\*\)$/)
  expect(larger).toBe("'F1=球':*")
  expect(largest).toMatch(/^\('F=球':\* & !\('F1=球':\* \| .* \| 'F9=球':\*\)\)$/)
  const names = nameTiersOf('球', 20_000).slice(-3)
  expect(names.map(({ ranges }) => ranges.length)).toEqual([8, 1, 1])
  expect(names.slice(-2).map(({ ranges }) => ranges[0])).toEqual([beginningWith('F1!球'), beginningWith('F!球', 0)])
})

test.each([
  [4095, 1],
  [4096, 2],
  [16_383, 2],
  [16_384, 3],
  [5_000_000, 7],
])('searches %i facilities in %i samples', (facilities, samples) => {
  expect(nameTiersOf('手球', facilities)).toHaveLength(2 * samples)
  expect(wordTiersOf('手球', facilities)).toHaveLength(2 * samples)
})

test('a text without a word has no terms', () => {
  expect(plannedTerms('—— ！')).toEqual([])
})

/** Frequencies of tokens with their prefixes. */
const frequenciesOf = (counts: Readonly<Record<string, number>>) =>
  new TokenFrequencies(
    Object.entries(counts).map(([key, count]) => ({
      prefix: key.slice(0, 2),
      token: key.slice(2),
      operator: '',
      count,
    })),
  )

const planCounted = (text: string, counts: Readonly<Record<string, number>>, region?: string) =>
  planSearch({ text, types: ['Facility', 'Event'], region }, tablesWith(5_000_000), frequenciesOf(counts))

test('leaves out what no entry has, and reads the few with a rare word at once', () => {
  const { everyWord, wordTiers, total } = planCounted('手球', { 'F=手球': 200 })
  expect([everyWord.query, wordTiers.map((tier) => tier.query), total]).toEqual(["'F=手球'", ["'F=手球'"], 200])
})

test('reads as many samples as the rarest word needs', () => {
  const samples = (counts: Readonly<Record<string, number>>) => planCounted('手球馆', counts).wordTiers.length
  expect(samples({ 'F=手球': 1_000_000, 'F=球馆': 1_000_000 })).toBe(2 * 7)
  expect(samples({ 'F=手球': 1_000_000, 'F=球馆': 200 })).toBe(2)
})

test('a query of no entry has no tiers of words', () => {
  expect(planCounted('手球', {})).toMatchObject({ everyWord: { query: "'-'" }, wordTiers: [], total: 0 })
})

test('narrows words to a region by the token of its code', () => {
  const { wordTiers, total } = planCounted('手球', { 'F=手球': 900, 'F@140700': 20 }, '140700')
  expect([wordTiers.map(({ query }) => query), total]).toEqual([["('F=手球' & 'F@140700')"], undefined])
})

const looseMatchesOf = (
  text: string,
  words: string[] = [],
  facilities = 0,
  counts?: Readonly<Record<string, number>>,
) =>
  planOf(text, facilities)
    .loosen(words, pinyinReader)
    .matches(counts ? frequenciesOf(counts) : new TokenFrequencies())

const looseOf = (...args: Parameters<typeof looseMatchesOf>) =>
  looseMatchesOf(...args).queries.flatMap(({ lookup, ranks }) => ranks.map(({ query }) => query ?? lookup))

test('looks for initials and whole pinyin among the names', () => {
  expect(looseMatchesOf('jsbd').ranges).toEqual([
    { rank: 0, from: 'F~jsbd', to: 'F~jsbd', maxLevel: 9 },
    { rank: 3, ...beginningWith('F~jsbd') },
  ])
})

test.each([
  ['pinyin', 'jianshenbu', "('F^jian.shen' & 'F^shen.bu':*)"],
  ['pinyin apart', 'jin zhong', "'F^jin.zhong':*"],
  ['repeated pairs once', 'jin jin jin jin', "('F^jin.jin' & 'F^jin.jin':*)"],
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

test('looks the rarest words of a name up once, for all mistakes that leave them', () => {
  const counts = { 'F=健身': 900, 'F=身步': 3, 'F=步道': 800, 'F=道路': 700, 'F=路径': 600 }
  const { queries } = looseMatchesOf('健身步道路径', [], 5_000_000, counts)
  const firstOrLast = queries.find(({ ranks }) => ranks.some(({ patterns }) => patterns?.[0] === '%_身步道路径%'))
  expect(firstOrLast).toMatchObject({ lookup: "('F=身步' & 'F=路径' & 'F=道路')" })
  expect(new Set(queries.map(({ lookup }) => lookup)).size).toBe(queries.length)
})

test('compares what is looked up with the words that its pattern lacks', () => {
  const counts = { 'F=健身': 9, 'F=步道': 8, 'F=路径': 7, 'F=km': 5000 }
  const queries = looseMatchesOf('健身步道路径km', [], 5_000_000, { ...counts, 'F=身步': 6, 'F=道路': 6 }).queries
  const inParts = queries.flatMap(({ lookup, ranks }) =>
    ranks.flatMap(({ query, patterns }) => (patterns?.includes('%健身%步道路径%') ? [{ lookup, query }] : [])),
  )
  expect(inParts.length).toBeGreaterThan(0)
  for (const { lookup, query } of inParts) expect([lookup.includes('km'), query?.includes('km')]).toEqual([false, true])
})

test('looks for loose matches of what too many entries have in a sample', () => {
  const { queries } = looseMatchesOf('龘篮球', [], 5_000_000, { 'F=篮球': 600_000 })
  const sample = "('F6=篮球' | 'F7=篮球' | 'F8=篮球' | 'F9=篮球')"
  expect(new Set(queries.map(({ lookup }) => lookup))).toEqual(new Set([sample]))
  expect(queries.at(-1)?.ranks.at(-1)?.patterns).toContain('%_篮球%')
})
