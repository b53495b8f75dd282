import { expect, test } from 'vitest'
import { type Matrix, operatorNames } from './page-matrix.ts'
import { imageBoxes, textImages } from './pdf-images.ts'

const OPERATORS = {
  save: 1,
  restore: 2,
  transform: 3,
  paintFormXObjectBegin: 4,
  paintFormXObjectEnd: 5,
  paintImageXObject: 6,
}

/** A page of 600 by 800 points, whose y points upwards. */
const VIEW: Matrix = [1, 0, 0, -1, 0, 800]
const PAGE = { x: 0, y: 0, width: 600, height: 800 }

function boxesOf(steps: readonly (readonly [keyof typeof OPERATORS, ...unknown[]])[]) {
  const operators = {
    fnArray: steps.map(([name]) => OPERATORS[name]),
    argsArray: steps.map(([, ...parameters]) => parameters),
  }
  return imageBoxes(operators, operatorNames(OPERATORS), VIEW)
}

test('finds an image by the matrices around it, those of forms too', () => {
  const boxes = boxesOf([
    ['save'],
    ['transform', 2, 0, 0, 2, 100, 50],
    ['paintFormXObjectBegin', [1, 0, 0, 1, 10, 20], null],
    ['transform', 50, 0, 0, 40, 0, 0],
    ['paintImageXObject'],
    ['paintFormXObjectEnd'],
    ['restore'],
    ['transform', 30, 0, 0, 30, 0, 0],
    ['paintImageXObject'],
  ])
  expect(boxes).toEqual([
    { x: 120, y: 630, width: 100, height: 80 },
    { x: 0, y: 770, width: 30, height: 30 },
  ])
})

const strip = (y: number) => ({ x: 50, y, width: 500, height: 40 })

test('joins the strips of a scan, and orders images from top to bottom', () => {
  const images = textImages([strip(400), strip(100), strip(141), strip(440)], [], PAGE)
  expect(images).toEqual([
    { x: 50, y: 100, width: 500, height: 81, covered: [] },
    { x: 50, y: 400, width: 500, height: 80, covered: [] },
  ])
})

test('leaves icons, what is off the page, and images with their text over them', () => {
  const icon = { x: 10, y: 10, width: 40, height: 40 }
  const off = { x: 700, y: 0, width: 300, height: 300 }
  const lines = Array.from({ length: 10 }, (_, at) => ({ x: 60, y: 60 + at * 30, width: 400, height: 12 }))
  expect(textImages([icon, off, PAGE], lines, PAGE)).toEqual([])
  const [pageNumber] = lines.slice(0, 1)
  expect(textImages([PAGE], [{ ...pageNumber, width: 20 } as typeof icon], PAGE)).toHaveLength(1)
})
