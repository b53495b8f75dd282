import { expect, test } from 'vitest'
import { drawOutlines } from './division-outlines.ts'

const credits = { source: '公报', sourceEn: 'Bulletin', licence: 'CC0-1.0', approvalNumber: 'GS(2024)0001' }

const outlineOf = (coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: credits,
  geometry: { type, coordinates },
})

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]

test('divisions fill a picture with the north at the top, and state the source of the outlines', () => {
  const drawn = drawOutlines([
    { code: 'a', outline: outlineOf(square(0, -1, 1)) },
    { code: 'b', outline: outlineOf([square(1, 0, 1), square(1, -1, 0.5)], 'MultiPolygon') },
  ])
  expect(drawn).toMatchObject({ ...credits, width: 600, height: 600 })
  expect(drawn?.shapes.get('a')).toEqual({ path: 'M0 600L300 600L300 300L0 300Z', label: [150, 450], size: 1 })
  expect(drawn?.shapes.get('b')?.path).toBe('M300 300L600 300L600 0L300 0ZM300 600L450 600L450 450L300 450Z')
  expect(drawn?.shapes.get('b')?.label).toEqual([450, 150])
})

test('shapes are narrower in higher latitudes', () => {
  expect(drawOutlines([{ code: 'a', outline: outlineOf(square(0, 59.5, 1)) }])?.height).toBe(1200)
})

test('there is no picture unless every division has an outline', () => {
  expect(drawOutlines([])).toBeUndefined()
  expect(
    drawOutlines([
      { code: 'a', outline: outlineOf(square(0, 0, 1)) },
      { code: 'b', outline: null },
    ]),
  ).toBeUndefined()
})
