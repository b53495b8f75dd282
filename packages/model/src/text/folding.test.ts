import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from './folding.ts'

describe.each([
  ['case', 'HALL', 'hall'],
  ['case beyond ASCII', 'ÉLAN Ñandú', 'élan ñandú'],
  ['accents', 'Sodankylä', 'Sodankyla'],
  ['an accent apart from its letter', 'E\u0301lan', 'élan'],
  ['letters of the north', 'Ærøskøbing', 'aeroskobing'],
  ['letters of Poland and Germany', 'Łódź Straße', 'lodz strasse'],
  ['capital sharp s', 'STRAẞE', 'strasse'],
  ['a final sigma', 'ΣΤΆΔΙΟΣ', 'σταδιοσ'],
  ['full-width letters and digits', 'Ｇｙｍ３５', 'gym35'],
  ['half-width kana', 'ﾌﾟｰﾙ', 'プール'],
  ['ligatures and units', 'ﬁeld 35㎡', 'field 35m2'],
  ['traditional characters', '太谷縣體育場', '太谷县体育场'],
  ['characters of Taiwan and Hong Kong', '臺灣 屯門', '台湾 屯门'],
  ['radicals from PDF files', '⼈均', '人均'],
  ['characters that are not seen', '体\u200b育\u202e场\ufeff', '体育场'],
  ['kinds of space', '体育\u3000场\u0085馆\u00a0', '体育 场 馆 '],
])('%s', (_, one, other) => {
  test('fold alike', () => expect(foldText(one)).toBe(foldText(other)))
})

test.each([
  ['hall', 'hull'],
  ['体育场', '体育馆'],
  ['35', '3.5'],
  ['プール', 'ブール'],
])('%s and %s stay apart', (one, other) => expect(foldText(one)).not.toBe(foldText(other)))

const texts = fc.string({ unit: 'grapheme' })

test('a part of a text folds to a part of the folded text', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(foldText(one + other)).toBe(foldText(one) + foldText(other))
    }),
  )
})

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
  )
  for (let code = 0; code <= 0x2_ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const folded = foldText(String.fromCodePoint(code))
    if (foldText(folded) !== folded) expect.fail(`${code.toString(16)} folds to ${folded}`)
  }
})
