import { compareCodePoints } from '@tiyu/search'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dictionary } from './dictionary.ts'
import type { SearchFiles } from './search-files.ts'

/** Characters whose order by code units is another than that by code points, among others. */
const CHARACTERS = ['1', 'a', '\u3400', '体', '育', '\ufa0e', '\ufa29', '\u{20000}', '\u{20001}', '\u{2b740}']

const anyToken = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(''))

/** Tokens in order, in files that begin with each of `starts`, each in the list of one prefix. */
function dictionaryOf(tokens: readonly string[], starts: readonly number[]) {
  const files = starts.map((start, at) => tokens.slice(start, starts[at + 1]))
  const read: string[] = []
  const source = {
    summary: { tokens: files.map(([first]) => first) },
    read: async (name: string) => {
      read.push(name)
      return files[Number(name.split('/')[1])]?.map((token) => [token, { 'F=': [[1]] }])
    },
  }
  return { dictionary: new Dictionary(source as unknown as SearchFiles, 'tokens'), read }
}

const anyTokens = fc
  .uniqueArray(anyToken, { minLength: 1, maxLength: 40 })
  .map((tokens) => tokens.sort(compareCodePoints))
const anyDictionary = anyTokens.chain((tokens) =>
  fc
    .uniqueArray(fc.nat(tokens.length - 1), { maxLength: 8 })
    .map((starts) => ({ tokens, starts: [...new Set([0, ...starts])].sort((one, other) => one - other) })),
)

test('finds the tokens that begin with a text, in order, whatever characters they begin with', async () => {
  await fc.assert(
    fc.asyncProperty(anyDictionary, anyToken, async ({ tokens, starts }, prefix) => {
      const { dictionary } = dictionaryOf(tokens, starts)
      const found: string[] = []
      for await (const { token } of dictionary.beginning(prefix)) found.push(token)
      expect(found).toEqual(tokens.filter((token) => token.startsWith(prefix)))
      expect((await dictionary.find(prefix))?.token).toBe(tokens.find((token) => token === prefix))
    }),
    { numRuns: 500 },
  )
})

test('reads no file that begins behind the tokens, and the last before them, which may have the first', async () => {
  const tokens = ['体育', '\ufa0e育', '\u{20000}体', '\u{20001}体']
  const { dictionary, read } = dictionaryOf(tokens, [0, 1, 2, 3])
  const found: string[] = []
  for await (const { token } of dictionary.beginning('\ufa0e')) found.push(token)
  expect([found, read]).toEqual([['\ufa0e育'], ['tokens/0', 'tokens/1']])
})
