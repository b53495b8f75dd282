// BD-09, the offset system of Baidu maps: GCJ-02, turned and stretched a little once more.
import { fromGcj02, toGcj02 } from './gcj02.ts'
import { invertShift, type Position } from './position.ts'

const X_PI = (Math.PI * 3000) / 180
const OFFSET: Position = [0.0065, 0.006]

function gcj02ToBd09([x, y]: Position): Position {
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * X_PI)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * X_PI)
  return [radius * Math.cos(angle) + OFFSET[0], radius * Math.sin(angle) + OFFSET[1]]
}

/** WGS 84 to BD-09, in degrees. */
export function toBd09(position: Position): Position {
  return gcj02ToBd09(toGcj02(position))
}

/** BD-09 to WGS 84, in degrees. */
export function fromBd09(position: Position): Position {
  return fromGcj02(invertShift(position, gcj02ToBd09))
}
