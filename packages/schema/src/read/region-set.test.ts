import type { RegionSet } from '@tiyu/statistics/series'
import { describe, expect, test } from 'vitest'
import { type Reference, ReferenceTable } from './reference.ts'
import { selectRegions } from './region-set.ts'

const region = (code: string, level: string, parentCode: string | null) => ({
  ...{ code, name: code, nameEn: code, pinyin: code, level, parentCode, formerCodes: [] },
})

const cities = Array.from({ length: 60 }, (_, index) => region(`c${index + 10}`, 'PREFECTURE', 'p2'))
const counties = Array.from({ length: 380 }, (_, index) => region(`d${index + 10}`, 'COUNTY', 'c10'))
const regions = [
  region('n', 'COUNTRY', null),
  region('p1', 'PROVINCE', 'n'),
  region('p2', 'PROVINCE', 'n'),
  region('a1', 'PREFECTURE', 'p1'),
  region('a2', 'PREFECTURE', 'p1'),
  region('a3', 'COUNTY', 'a1'),
  ...cities,
  ...counties,
]
const reference = { Region: new ReferenceTable(regions, 'code') } as unknown as Reference

const select = (set: RegionSet) => selectRegions(set, reference)

describe('a set of regions has', () => {
  test('codes in their order, each once', () => {
    expect(select({ codes: ['p2', 'a1', 'p2'] })).toEqual(['p2', 'a1'])
  })

  test('the regions directly below one', () => {
    expect(select({ childrenOf: 'n' })).toEqual(['p1', 'p2'])
    expect(select({ childrenOf: 'a3' })).toEqual([])
  })

  test('a region with all below it', () => {
    expect(select({ within: 'p1' })).toEqual(['p1', 'a1', 'a3', 'a2'])
  })

  test('those of a level', () => {
    expect(select({ level: 'PROVINCE' })).toEqual(['p1', 'p2'])
  })

  test('those that meet all conditions', () => {
    expect(select({ within: 'p1', level: 'PREFECTURE' })).toEqual(['a1', 'a2'])
    expect(select({ codes: ['a2', 'p2', 'a1'], childrenOf: 'p1', within: null })).toEqual(['a2', 'a1'])
  })
})

describe('a set of regions is refused', () => {
  test.each<[string, RegionSet, RegExp]>([
    ['without a condition', {}, /regions names no regions; give codes, childrenOf, level or within/],
    ['with null for all conditions', { codes: null, level: null }, /regions names no regions/],
    ['with an empty list', { codes: [] }, /regions\.codes has 0 codes; give 1 to 400/],
    ['with too many codes', { codes: Array(401).fill('p1') }, /regions\.codes has 401 codes; give 1 to 400/],
    ['with an unknown code', { codes: ['p1', 'x'] }, /regions\.codes: there is no region with code "x"/],
    ['below an unknown region', { childrenOf: '' }, /regions\.childrenOf: there is no region with code ""/],
    ['within an unknown region', { within: 'x', level: 'COUNTY' }, /regions\.within: there is no region/],
    [
      'with conditions that exclude each other',
      { codes: ['n', 'a1'], level: 'PROVINCE' },
      /none of codes \(n, a1\) meets level: PROVINCE, and all conditions must hold/,
    ],
    ['with more regions than a table has', { within: 'p2' }, /regions names 441 regions; 400 are allowed/],
  ])('%s', (_case, set, message) => {
    expect(() => select(set)).toThrow(message)
  })
})
