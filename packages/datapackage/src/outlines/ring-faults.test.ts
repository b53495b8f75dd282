import type { Position } from '@tiyu/model'
import { expect, test } from 'vitest'
import { findRingFault } from './ring-faults.ts'

const square: readonly Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
]

test('an outer ring is counter-clockwise, a hole clockwise', () => {
  expect(findRingFault(square, false)).toBeUndefined()
  expect(findRingFault(square.toReversed(), true)).toBeUndefined()
  expect(findRingFault(square, true)?.message.en).toBe('The ring is not clockwise.')
  expect(findRingFault(square.toReversed(), false)?.message.en).toBe('The ring is not counter-clockwise.')
})

test.each<[string, readonly Position[], RegExp, number]>([
  ['too short', square.slice(0, 3), /has 3 positions/, 0],
  ['not closed', [...square.slice(0, 4), [0, 0.5]], /not closed/, 4],
  ['latitude first', square.map(([x, y]) => [x + 37, y + 112]), /not on the globe/, 0],
  ['beyond the antimeridian', [...square.slice(0, 2), [181, 1], [0, 0]], /not on the globe/, 2],
  [
    'crossed',
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
    /crosses itself/,
    2,
  ],
  [
    'flat',
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
    ],
    /no area/,
    0,
  ],
])('a ring that is %s', (_, ring, message, position) => {
  const fault = findRingFault(ring, false)
  expect(fault?.message.en).toMatch(message)
  expect(fault?.position).toBe(position)
  expect(fault?.message.zh).toMatch(/\p{Script=Han}/u)
})
