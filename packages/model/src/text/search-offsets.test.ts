import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCharacter } from '../testing/any-character.ts'
import { foldWithOffsets } from './search-offsets.ts'
import { foldForSearch } from './search-tokens.ts'

/** Returns the original characters of a part of the folded text. */
function originalOf(text: string, part: string): string {
  const { folded, starts, ends } = foldWithOffsets(text)
  const from = folded.indexOf(part)
  return text.slice(starts[from], ends[from + part.length - 1])
}

test.each([
  ['體育場地', '场地', '場地'],
  ['ＪＩＮＺＨＯＮＧ　ＧＹＭ', 'gym', 'ＧＹＭ'],
  ['Lu\u0308liang', 'lu', 'Lu\u0308'],
  ['Lüliang', 'liang', 'liang'],
  ['Straße 5', 'strasse', 'Straße'],
  ['共有7,100个', '7100', '7,100'],
  ['½公里', '公里', '公里'],
  ['👟跑步', '跑步', '跑步'],
])('finds in %s the characters of %s', (text, part, original) => expect(originalOf(text, part)).toBe(original))

test('folds any text as foldForSearch does, with a range for each code unit', () => {
  const texts = fc.oneof(fc.string({ unit: anyCharacter }), fc.stringMatching(/^[0-9,. 體育场A]{0,20}$/))
  fc.assert(
    fc.property(texts, (text) => {
      const { folded, starts, ends } = foldWithOffsets(text)
      expect(folded).toBe(foldForSearch(text))
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      for (const [at, start] of starts.entries()) {
        expect(start).toBeLessThan(ends[at] as number)
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
      }
    }),
  )
})
