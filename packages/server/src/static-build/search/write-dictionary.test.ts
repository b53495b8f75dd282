import { expect, test } from 'vitest'
import type { SearchOutput } from './search-output.ts'
import { parseListed, sampleLevelOf, TokenLists } from './token-lists.ts'
import { writeDictionary } from './write-dictionary.ts'

/** Writes lists; returns the files by their names, and the first token of each. */
async function written(lists: TokenLists) {
  const files = new Map<string, unknown>()
  const output = { writeText: async (name: string, text: string) => void files.set(name, JSON.parse(text)) }
  return { firsts: await writeDictionary(output as unknown as SearchOutput, 'tokens', lists), files }
}

test('tokens are in the order of their code points, with the differences of their ranks by level', async () => {
  const lists = new TokenLists()
  for (const rank of [3, 5, 9]) lists.add('2020', 'F=', 0, rank)
  lists.add('2020', 'E-', 2, 4)
  for (const token of ['\u{20000}', 'ﬀ', '体育']) lists.add(token, 'F=', 0, 1)
  const { firsts, files } = await written(lists)
  expect(firsts).toEqual(['2020'])
  expect(files.get('tokens/0')).toEqual([
    ['2020', { 'E-': [[], [], [4]], 'F=': [[3, 2, 4]] }],
    ['体育', { 'F=': [[1]] }],
    ['ﬀ', { 'F=': [[1]] }],
    ['\u{20000}', { 'F=': [[1]] }],
  ])
})

test('long lists are in files of their own by level, and files have about the same size', async () => {
  const lists = new TokenLists()
  for (let rank = 0; rank < 600; rank += 1) lists.add('球', 'F=', rank % 100 === 0 ? 3 : 0, rank)
  for (let number = 0; number < 1000; number += 1) lists.add(`t${number}`, 'F=', 0, number)
  const { firsts, files } = await written(lists)
  expect(firsts.length).toBeGreaterThan(1)
  const last = firsts.length - 1
  expect((files.get(`tokens/${last}`) as object[]).at(-1)).toEqual([
    '球',
    { 'F=': [594, [], [], [0, 100, 100, 100, 100, 100]] },
  ])
  expect((files.get(`tokens/${last}-0`) as Record<string, number[]>)['F=球']).toHaveLength(594)
  expect([...files.keys()].filter((name) => name.includes('-'))).toEqual([`tokens/${last}-0`])
})

test('the level of an entry is that of the tokens that it has once more', () => {
  const tokens = ['F=手球', 'F3=手球', 'F-2020', 'F3-2020'].map(parseListed)
  expect(sampleLevelOf(tokens)).toBe(3)
  expect(sampleLevelOf(tokens.filter(({ level }) => level === ''))).toBe(0)
  expect(tokens[1]).toEqual({ prefix: 'F=', level: '3', token: '手球' })
})
