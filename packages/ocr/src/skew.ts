// By how much a page lies askew: along level lines the ink of a page is in few rows.
import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** Width of the reduced image that is measured, in pixels. */
const WIDTH = 800

/** Brightness below which a pixel is ink, from 0 to 255. */
const INK = 128

/** Angles that are tried, in degrees: first all of them coarsely, then those around the best. */
const MAX_DEGREES = 5
const STEPS = [0.5, 0.1, 0.05] as const

/** Places of the ink of a page, as x and y in turn. */
function findInk(canvas: Canvas): Uint16Array {
  const scale = Math.min(1, WIDTH / canvas.width)
  const [width, height] = [Math.round(canvas.width * scale), Math.round(canvas.height * scale)]
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(canvas, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const places: number[] = []
  for (let at = 0; at < width * height; at += 1) {
    if ((data[at * 4] as number) < INK) places.push(at % width, Math.floor(at / width))
  }
  return Uint16Array.from(places)
}

/** Sum of the squared differences between neighbouring rows, if the page were turned by an angle. */
function sharpness(ink: Uint16Array, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const rows = new Map<number, number>()
  for (let at = 0; at < ink.length; at += 2) {
    const row = Math.round((ink[at + 1] as number) - (ink[at] as number) * slope)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  let sum = 0
  for (const [row, count] of rows) sum += (count - (rows.get(row - 1) ?? 0)) ** 2
  return sum
}

/** Returns the angle in degrees by which the lines of a page fall to the right; at most five to either side. */
export function findSkew(canvas: Canvas): number {
  const ink = findInk(canvas)
  let best = 0
  let reach = MAX_DEGREES
  for (const step of STEPS) {
    const middle = best
    let highest = -1
    for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
      const score = sharpness(ink, degrees)
      if (score > highest) [highest, best] = [score, degrees]
    }
    reach = step
  }
  return best
}
