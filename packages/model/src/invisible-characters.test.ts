import { expect, test } from 'vitest'
import { codePointName, findInvisible, showInvisible } from './invisible-characters.ts'

test.each([
  ['U+0000', '\0'],
  ['U+0007', '\x07'],
  ['U+0009', '\t'],
  ['U+000D', '\r'],
  ['U+007F', '\x7f'],
  ['U+0085', '\x85'],
  ['U+00AD', '\xad'],
  ['U+200B', '\u200b'],
  ['U+200D', '\u200d'],
  ['U+200E', '\u200e'],
  ['U+2028', '\u2028'],
  ['U+202E', '\u202e'],
  ['U+2060', '\u2060'],
  ['U+2066', '\u2066'],
  ['U+3164', '\u3164'],
  ['U+D800', '\ud800'],
  ['U+2800', '\u2800'],
  ['U+E000', '\ue000'],
  ['U+F0000', '\u{f0000}'],
  ['U+FEFF', '\ufeff'],
  ['U+FFFD', '\ufffd'],
  ['U+FFFF', '\uffff'],
  ['U+E0041', '\u{e0041}'],
])('finds %s in a name', (name, character) => {
  const text = `体育${character}馆`
  expect([findInvisible(text), codePointName(text, 2)]).toEqual([2, name])
  expect(showInvisible(text)).toBe(`体育⟨${name}⟩馆`)
})

test.each([
  '体育馆，2020年（一）',
  'Sodankylä\u0308 – 3½ km²',
  'می\u200cخواهم',
  'क्\u200dष',
  '👩\u200d🚀 ❤️\u200d🔥',
  '葛\u{e0100}城',
  '\u{20bb7}野',
  '一\n二',
])('accepts %j', (text) => {
  expect(findInvisible(text)).toBe(-1)
  expect(showInvisible(text)).toBe(text)
})

test('finds every character that is invisible, and no other', () => {
  const INVISIBLE =
    /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Co}\u2800\uFFF9-\uFFFD]--[\n\p{Variation_Selector}]]/v
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (findInvisible(`体${character}`) >= 0 !== INVISIBLE.test(character)) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
