import { scaleQuantize } from 'd3-scale'

/** The classes of values, lowest first; each has a colour in tiles.css. */
const CLASSES = [0, 1, 2, 3, 4] as const

/** Returns the class of each value: the range of the values is divided into five parts of the same size. */
export function tileClasses(values: ReadonlyMap<string, number>): Map<string, number> {
  const numbers = [...values.values()]
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)]
  const classOf = scaleQuantize(CLASSES).domain([min, max])
  return new Map(Array.from(values, ([key, value]) => [key, classOf(value)]))
}
