import { describe, expect, it } from 'vitest'
import { keyFileIndex } from './format.ts'

describe('keyFileIndex', () => {
  it('hashes the UTF-16 units of the key', () => {
    // Calculated by hand: (97 * 31 + 98) * 31 + 99.
    expect(keyFileIndex('abc', 2 ** 32)).toBe(96_354)
    expect(keyFileIndex('', 7)).toBe(0)
  })

  it('is less than the number of files', () => {
    expect(keyFileIndex('体育场', 1000)).toBeLessThan(1000)
  })
})
