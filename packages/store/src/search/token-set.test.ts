import { anyCharacter } from '@tiyu/model/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenSet } from './token-set.ts'

const token = fc.oneof(
  fc.constantFrom('a', 'ab', 'aa', '甲', '甲乙', '乙甲', '𠮷', '𠮷甲', 'abc'),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 3 }).filter((text) => !text.includes('\0')),
)

test('TokenSet behaves like a Set of strings', () => {
  const seen = new TokenSet()
  fc.assert(
    fc.property(fc.array(token, { maxLength: 400 }), (tokens) => {
      seen.clear()
      const known = new Set<string>()
      for (const one of tokens) {
        expect(seen.add(`-${one}-`, 1, one.length + 1)).toBe(!known.has(one))
        known.add(one)
      }
    }),
  )
})
