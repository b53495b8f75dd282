/** A place as two numbers, the easterly one first: longitude and latitude in degrees, or easting and northing in metres. */
export type Position = readonly [x: number, y: number]

/** How often an inverse is refined; six rounds already reach the limits of a double. */
const ITERATIONS = 12

/**
 * Undoes a shift that changes slowly from place to place, by correcting a guess with the error it makes.
 * @param shifted the position to bring back, in degrees
 * @param shift the forward transformation
 */
export function invertShift(shifted: Position, shift: (position: Position) => Position): Position {
  let [x, y] = shifted
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const [forwardX, forwardY] = shift([x, y])
    x += shifted[0] - forwardX
    y += shifted[1] - forwardY
  }
  return [x, y]
}
