import { expect, test } from 'vitest'
import { pinyinTokens, syllablesOf } from './syllables.ts'

test.each([
  ['lü dao', ['lv', 'dao']],
  ['3580.5 wan yuan', ['35805', 'wan', 'yuan']],
  ['nba lan qiu · chang', ['nba', 'lan', 'qiu', 'chang']],
  ['', []],
])('the syllables of %j are %j', (spaced, syllables) => expect(syllablesOf(spaced)).toEqual(syllables))

test('pairs of syllables have no digits, which nobody types as pinyin', () => {
  expect(pinyinTokens('di 3 lan qiu chang a3')).toEqual({
    pinyin: ['di3lanqiuchanga3', 'd3lqca'],
    syllables: ['lan.qiu', 'qiu.chang', 'chang.a3'],
  })
})
