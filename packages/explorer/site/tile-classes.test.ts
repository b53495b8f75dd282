import { expect, test } from 'vitest'
import { tileClasses } from './tile-classes.ts'

const classesOf = (...values: number[]) => [
  ...tileClasses(new Map(values.map((value, at) => [String(at), value]))).values(),
]

test('the range of the values is divided into five classes of the same size', () => {
  expect(classesOf(0, 1.9, 2, 5, 8, 10)).toEqual([0, 0, 1, 2, 4, 4])
})

test('equal values have one class', () => {
  expect(new Set(classesOf(3, 3, 3)).size).toBe(1)
  expect(classesOf()).toEqual([])
})
