// Finds the images on a page of a PDF that hold what its text does not.
import type { Box } from '@tiyu/ocr'
import { drawingSteps, type Matrix, type OperatorList, type OperatorNames } from './page-matrix.ts'

/** Share of a page from which an image may hold text, rather than be an icon. */
const MIN_SHARE = 0.02
/** Share of an image up to which text over it is a caption or a page number, rather than the text of the image. */
const MAX_COVERED = 0.03
/** Distance in points up to which images are parts of one, as scanners write them. */
const SEAM = 2

/** Returns where a matrix puts the unit square, in which images are drawn. */
function boxOf([a, b, c, d, e, f]: Matrix): Box {
  const [x, y] = [e + Math.min(0, a) + Math.min(0, c), f + Math.min(0, b) + Math.min(0, d)]
  return { x, y, width: Math.abs(a) + Math.abs(c), height: Math.abs(b) + Math.abs(d) }
}

const PAINTS_IMAGE = /^paint(?:Inline)?Image(?:Mask)?XObject$/

/** Returns the boxes of all images of a page, from its upper left corner. */
export function imageBoxes(operators: OperatorList, names: OperatorNames, view: Matrix): Box[] {
  const boxes: Box[] = []
  for (const { operator, matrix } of drawingSteps(operators, names, view)) {
    if (operator !== undefined && PAINTS_IMAGE.test(operator)) boxes.push(boxOf(matrix))
  }
  return boxes
}

const areaOf = ({ width, height }: Box) => Math.max(0, width) * Math.max(0, height)

function intersection(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  }
}

function union(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

const widen = ({ x, y, width, height }: Box): Box => ({
  x: x - SEAM,
  y: y - SEAM,
  width: width + 2 * SEAM,
  height: height + 2 * SEAM,
})

/** Joins boxes that touch or overlap. */
function joinTouching(boxes: readonly Box[]): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const others = joined.filter((other) => areaOf(intersection(widen(box), other)) > 0)
    const whole = others.reduce(union, box)
    joined.splice(0, joined.length, ...joined.filter((other) => !others.includes(other)), whole)
  }
  return joined.length < boxes.length ? joinTouching(joined) : joined
}

/** An image that holds text, and the text of the page that lies over it. */
export interface TextImage extends Box {
  readonly covered: readonly Box[]
}

/** Returns the images that hold text which the page does not, from top to bottom. */
export function textImages(images: readonly Box[], texts: readonly Box[], page: Box): TextImage[] {
  return joinTouching(images.map((image) => intersection(image, page)).filter((image) => areaOf(image) > 0))
    .map((image) => ({ ...image, covered: texts.filter((text) => areaOf(intersection(text, image)) > 0) }))
    .filter((image) => {
      const covered = image.covered.reduce((sum, text) => sum + areaOf(intersection(text, image)), 0)
      return areaOf(image) >= MIN_SHARE * areaOf(page) && covered <= MAX_COVERED * areaOf(image)
    })
    .sort((one, other) => one.y - other.y)
}
