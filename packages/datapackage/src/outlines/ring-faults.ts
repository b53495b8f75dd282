// What is wrong with a ring of an outline.
import type { Bilingual, Message, Position } from '@tiyu/model'

/** A fault of a ring, and the number of the position where it is. */
export interface RingFault extends Message {
  readonly position: number
}

const fault = (position: number, message: Bilingual, hint: Bilingual): RingFault => ({ position, message, hint })

/** Positions of the shortest ring: a triangle, closed. */
const MIN_POSITIONS = 4

/** Twice the area of a ring in square degrees; positive if it is counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring[at] as Position
    return sum + beforeX * y - x * beforeY
  }, 0)
}

/** A line between two positions of a ring. */
interface Segment {
  readonly number: number
  readonly from: Position
  readonly to: Position
  readonly west: number
  readonly east: number
}

/** Twice the area of a triangle; its sign says on which side of the line the position lies. */
const side = ({ from: [x1, y1], to: [x2, y2] }: Segment, [x, y]: Position) =>
  (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)

/** True if two lines cross, without touching only. */
const cross = (one: Segment, other: Segment) =>
  side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0

/** Returns the number of a line that crosses another; lines are compared where their longitudes overlap. */
function findCrossing(ring: readonly Position[]): number | undefined {
  const segments = ring.slice(1).map((to, at): Segment => {
    const from = ring[at] as Position
    return { number: at, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
  })
  const sorted = segments.toSorted((one, other) => one.west - other.west)
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as Segment
      if (other.west > one.east) break
      if (cross(one, other)) return Math.max(one.number, other.number)
    }
  }
  return undefined
}

const isOutOfRange = ([longitude, latitude]: Position) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90

/** Returns the first fault of a ring; undefined if it has none. */
export function findRingFault(ring: readonly Position[], isHole: boolean): RingFault | undefined {
  const [first, last] = [ring.at(0), ring.at(-1)]
  if (ring.length < MIN_POSITIONS || !first || !last) {
    return fault(
      0,
      { en: `The ring has ${ring.length} positions.`, zh: `环只有 ${ring.length} 个位置。` },
      { en: 'A ring has at least four, the last equal to the first.', zh: '环至少有四个位置，末位与首位相同。' },
    )
  }
  const outOfRange = ring.findIndex(isOutOfRange)
  if (outOfRange >= 0) {
    return fault(
      outOfRange,
      { en: `${ring[outOfRange]} is not on the globe.`, zh: `${ring[outOfRange]} 超出经纬度范围。` },
      {
        en: 'Write the longitude, -180 to 180, before the latitude, -90 to 90, in degrees (WGS 84).',
        zh: '请先写经度（-180 至 180），再写纬度（-90 至 90），单位为度（WGS 84）。',
      },
    )
  }
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return fault(
      ring.length - 1,
      { en: 'The ring is not closed.', zh: '环没有闭合。' },
      { en: 'Repeat the first position at the end.', zh: '请在末尾重复首个位置。' },
    )
  }
  return findShapeFault(ring, isHole)
}

function findShapeFault(ring: readonly Position[], isHole: boolean): RingFault | undefined {
  const crossing = findCrossing(ring)
  if (crossing !== undefined) {
    return fault(
      crossing,
      { en: 'The ring crosses itself.', zh: '环自相交叉。' },
      { en: 'Correct the positions here, or part the ring in two.', zh: '请更正此处的位置，或拆成两个环。' },
    )
  }
  const area = signedArea(ring)
  if (area === 0) {
    return fault(
      0,
      { en: 'The ring has no area.', zh: '环没有面积。' },
      { en: 'Give the positions of the outline, or remove the ring.', zh: '请给出轮廓的位置，或删去该环。' },
    )
  }
  if (area > 0 !== isHole) return undefined
  const [wanted, wantedZh] = isHole ? ['clockwise', '顺时针'] : ['counter-clockwise', '逆时针']
  return fault(
    0,
    { en: `The ring is not ${wanted}.`, zh: `环不是${wantedZh}方向。` },
    {
      en: 'Reverse it: outer rings are counter-clockwise, holes clockwise (RFC 7946, 3.1.6).',
      zh: '请反转顺序：外环逆时针，内环顺时针（RFC 7946 第 3.1.6 条）。',
    },
  )
}
