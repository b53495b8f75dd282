import { expect, test } from 'vitest'
import { type Matrix, operatorNames } from './page-matrix.ts'
import { rulingLines } from './ruling-lines.ts'

const OPERATORS = { constructPath: 1, transform: 2, stroke: 3, fill: 4, endPath: 5 }
/** A page of 800 points, whose y points upwards. */
const VIEW: Matrix = [1, 0, 0, -1, 0, 800]

function linesOf(drawing: number, path: readonly number[]) {
  const operators = { fnArray: [1], argsArray: [[drawing, [path], null]] }
  return rulingLines(operators, operatorNames(OPERATORS), VIEW)
}

test('reads a line that is drawn', () => {
  expect(linesOf(OPERATORS.stroke, [0, 50, 700, 1, 250, 700])).toEqual([
    { isHorizontal: true, at: 100, from: 50, to: 250 },
  ])
})

test('reads a thin rectangle as its longer sides', () => {
  const path = [0, 50, 700, 1, 50.5, 700, 1, 50.5, 600, 1, 50, 600, 4]
  expect(linesOf(OPERATORS.fill, path)).toEqual([
    { isHorizontal: false, at: 50.5, from: 100, to: 200 },
    { isHorizontal: false, at: 50, from: 100, to: 200 },
  ])
})

test('leaves paths that are not drawn, curves and slanting lines', () => {
  expect(linesOf(OPERATORS.endPath, [0, 50, 700, 1, 250, 700])).toEqual([])
  expect(linesOf(OPERATORS.stroke, [0, 50, 700, 2, 60, 710, 70, 720, 250, 700, 1, 350, 750])).toEqual([])
})
