import { labelWidth } from './charts/label-width.ts'

/** The name of a division on a map, in the units of the picture. */
interface MapLabel {
  readonly key: string
  readonly text: string
  readonly middle: readonly [x: number, y: number]
  /** The area of its division: of two names that do not fit, the larger division has its own. */
  readonly size: number
}

/** Size of the characters that {@link labelWidth} measures. */
const MEASURED_SIZE = 13

interface Box {
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
}

function boxOf({ text, middle: [x, y] }: MapLabel, fontSize: number): Box {
  const half = (labelWidth(text) * fontSize) / MEASURED_SIZE / 2
  return { minX: x - half, maxX: x + half, minY: y - fontSize, maxY: y + fontSize * 0.4 }
}

const overlaps = (one: Box, other: Box) =>
  one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY

/** Returns the keys of the labels that fit on a map of a width without overlapping, those of large divisions first. */
export function fittingLabels(labels: readonly MapLabel[], width: number, fontSize: number): Set<string> {
  const placed: Box[] = []
  const keys = new Set<string>()
  for (const label of labels.toSorted((one, other) => other.size - one.size)) {
    const box = boxOf(label, fontSize)
    if (box.minX < 0 || box.maxX > width || placed.some((other) => overlaps(box, other))) continue
    placed.push(box)
    keys.add(label.key)
  }
  return keys
}
