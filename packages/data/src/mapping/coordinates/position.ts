/** A place as two numbers, the easterly one first: longitude and latitude in degrees, or easting and northing in metres. */
export type Position = readonly [x: number, y: number]

/** How often an inverse is refined; six rounds already reach the limits of a double. */
const ROUNDS = 12

/**
 * Undoes a shift that changes slowly from place to place, by correcting a guess with the error it makes.
 * @param shifted the position to bring back, in degrees
 * @param shift the forward transformation
 */
export function unshift(shifted: Position, shift: (position: Position) => Position): Position {
  let [x, y] = shifted
  for (let round = 0; round < ROUNDS; round += 1) {
    const [atX, atY] = shift([x, y])
    x += shifted[0] - atX
    y += shifted[1] - atY
  }
  return [x, y]
}
