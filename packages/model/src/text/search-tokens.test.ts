import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-character.ts'
import { foldText } from './folding.ts'
import { foldForSearch, nameKey, searchTerms, searchTokens } from './search-tokens.ts'

test.each([
  ['3580公里', ['3580', '公里']],
  ['人均2.3508平方米', ['人均', '2.3508', '平方', '方米']],
  ['２０２０年', ['2020', '年']],
  ['ＫＭ', ['km']],
  ['Yunzhu Lake', ['yunzhu', 'lake']],
  ['U20女子', ['u20', '女子']],
  ['5.', ['5']],
  ['a-b_c', ['a', 'b', 'c']],
  ['—— ；“”（）', []],
  ['', []],
])('%j has the tokens %j', (text, tokens) => {
  expect(searchTokens(text)).toEqual(expect.arrayContaining(tokens))
  expect(tokens.length === 0).toBe(searchTokens(text).length === 0)
})

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const hanRun = fc.array(han, { minLength: 2, maxLength: 12 }).map((characters) => characters.join(''))
const anything = fc.string({ unit: anyCharacter })

describe('with any text around it', () => {
  const around = fc.stringMatching(/^[A-Za-z0-9 .,，。（）-]{0,6}$/)

  test('every pair of adjacent Chinese characters is a token', () => {
    fc.assert(
      fc.property(around, hanRun, around, (before, run, after) => {
        const tokens = searchTokens(`${before}${run}${after}`)
        for (let at = 0; at + 2 <= run.length; at += 1) expect(tokens).toContain(foldText(run.slice(at, at + 2)))
      }),
    )
  })
})

/** The tokens of a folded text, by regular expressions with Unicode properties. */
function tokensByProperties(folded: string): string[] {
  const runs = folded.match(/\p{Script=Han}+|\d+(?:\.\d+)*|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? []
  return runs.flatMap((run) => {
    const characters = [...run]
    if (!/^\p{Script=Han}/u.test(run)) return characters.slice(0, 200).join('')
    return characters.map((character, at) => character + (characters[at + 1] ?? ''))
  })
}

test('parts a text as the Unicode properties of its characters say', () => {
  const character = fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'12.,a三〇々⺀𠮷é٣Ⅷ한\u{1f3c0}\ud840'),
  )
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('')
      expect(searchTokens(text)).toEqual([...new Set(tokensByProperties(foldForSearch(text)))])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['云竹湖', '云竹湖'],
  ['3580.5万元', '3580.5万元'],
  ['-3.万 (元)。5', '3万元5'],
  ['a–b．c', 'abc'],
  ['⺮体·育', '⺮体育'],
  ['\u{20000}中 \ufa0e', '\u{20000}中\ufa0e'],
])('the key of the name %s is %s', (name, key) => expect(nameKey(foldForSearch(name))).toBe(key))

test('a text with words has a key, and no other has one', () => {
  const part = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 1 }), fc.constantFrom(...'⺮⻓々.·5é', '\u{16ff0}'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const folded = foldForSearch(parts.join(''))
      expect(nameKey(folded) !== '').toBe(searchTerms(folded).length > 0)
    }),
    { numRuns: 2000 },
  )
})

test('full-width letters and digits equal ASCII', () => {
  const ascii = fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/)
  const wide = (text: string) =>
    [...text].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('')
  fc.assert(
    fc.property(ascii, (text) => {
      expect(searchTokens(wide(text))).toEqual(searchTokens(text))
    }),
  )
})

test('ignores case', () => {
  const latin = fc.stringMatching(/^[A-Za-z ]{1,20}$/)
  fc.assert(
    fc.property(latin, (text) => {
      expect(searchTokens(text.toUpperCase())).toEqual(searchTokens(text))
    }),
  )
})

test('tokens contain only letters, digits and points between digits, so that no quote reaches a query', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const token of searchTokens(text)) expect(token).toMatch(/^[\p{L}\p{N}\p{Script=Han}]+(\.\p{N}+)*$/u)
    }),
    { numRuns: 1000 },
  )
})

test('tokens stay within the 2046 bytes of a PostgreSQL lexeme', () => {
  const long = fc
    .integer({ min: 1, max: 3000 })
    .chain((length) => fc.constantFrom('a', '7', 'é', 'ｱ').map((sign) => sign.repeat(length)))
  fc.assert(
    fc.property(long, (text) => {
      for (const token of searchTokens(text)) expect(Buffer.byteLength(token)).toBeLessThanOrEqual(2046)
    }),
  )
})

test('tokens are distinct', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const tokens = searchTokens(`${text}${text}`)
      expect(new Set(tokens).size).toBe(tokens.length)
    }),
  )
})

test.each([
  ['3580公里', ['3580', '公里']],
  ['柔力球', ['柔力', '力球']],
  ['球', ['球:*']],
  ['球 柔力球', ['柔力', '力球']],
  ['A', ['a']],
  ["it's", ['it', 's']],
  ['!?', []],
])('searches for %j by the terms %j', (text, terms) => {
  expect(searchTerms(text).map(({ token, operator }) => `${token}${operator}`)).toEqual(terms)
})
