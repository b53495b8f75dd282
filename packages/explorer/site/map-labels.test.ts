import { expect, test } from 'vitest'
import { fittingLabels } from './map-labels.ts'

const label = (key: string, x: number, size: number, text = '榆次区') => ({
  key,
  text,
  middle: [x, 100] as const,
  size,
})

test('labels that are apart are all shown', () => {
  expect(fittingLabels([label('a', 100, 1), label('b', 200, 1)], 600, 14)).toEqual(new Set(['a', 'b']))
})

test('of two that overlap, the larger division has its name', () => {
  expect(fittingLabels([label('a', 100, 1), label('b', 110, 2)], 600, 14)).toEqual(new Set(['b']))
})

test('larger characters leave room for fewer', () => {
  expect(fittingLabels([label('a', 100, 2), label('b', 150, 1)], 600, 30)).toEqual(new Set(['a']))
})

test('a name that the edge of the picture would cut is left out', () => {
  expect(fittingLabels([label('a', 590, 1, 'Southmere')], 600, 14)).toEqual(new Set())
})
