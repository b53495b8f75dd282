import { describe, expect, test } from 'vitest'
import { entryLevel } from './entry-prefixes.ts'

test('prefixes tokens with their table and kind', () => {
  expect(entryLevel('Facility', 'f-1')).toEqual({
    level: 0,
    all: { title: 'F=', joined: 'F+', text: 'F-', syllables: 'F^', region: 'F@', name: 'F!', pinyin: 'F~' },
    sample: undefined,
  })
})

describe('samples of many entries', () => {
  const ids = Array.from({ length: 65_536 }, (_, number) => `f-${number}`)
  const sampled = Map.groupBy(ids, (id) => entryLevel('Facility', id).level)

  test.each([0, 1, 2, 3])('level %i has three in four of the remaining entries', (level) => {
    expect((sampled.get(level) ?? []).length / (65_536 * 0.75 * 0.25 ** level)).toBeCloseTo(1, 1)
  })

  test('are deterministic', () => {
    expect(sampled.get(7)).toEqual(['f-10472', 'f-19234'])
    expect(entryLevel('Facility', 'f-10472').sample?.text).toBe('F7-')
  })
})
