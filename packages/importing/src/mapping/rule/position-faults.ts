// Says whether a position in degrees is possible, and what is wrong with it if it is not.
import type { Bilingual } from '@tiyu/model'
import { type Bounds, distanceToBounds } from '../coordinates/bounds.ts'
import type { Position } from '../coordinates/offset-systems.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'

/** Fault of coordinates that stand for missing ones. */
export const ZERO_COORDINATES: Bilingual = {
  en: 'The coordinates are 0, 0 (in the Atlantic).',
  zh: '坐标为 0, 0（位于大西洋）。',
}

/** Margin around the area of use of a coordinate system, which the EPSG register draws tightly. */
const MARGIN_DEGREES = 1

function outsideMessage(position: string, bounds: Bounds, system?: ReferenceSystem): Bilingual {
  const listed = bounds.map((end) => Number(end.toFixed(2))).join(', ')
  const axes = system?.isSouthOriented
    ? {
        en: ` ${system.name} counts metres west (x) and south (y), both as signed by its axes.`,
        zh: `${system.name} 的 x 向西、y 向南为正。`,
      }
    : { en: '', zh: '' }
  return {
    en: `The position ${position} is outside ${listed} (west, south, east, north).${axes.en}`,
    zh: `位置 ${position} 不在 ${listed}（西、南、东、北）之内。${axes.zh}`,
  }
}

function isWithin(bounds: Bounds, position: Position, margin = 0): boolean {
  return distanceToBounds(bounds, position) <= margin
}

function notConvertible({ name }: ReferenceSystem): Bilingual {
  return {
    en: `The position cannot be converted from ${name}: it is outside the areas for which a transformation to WGS 84 is published.`,
    zh: `该位置无法由 ${name} 换算：不在公布了到 WGS 84 转换参数的范围之内。`,
  }
}

const WORLD_BOUNDS = [-180, -90, 180, 90] as const

/** Returns the fault of a position in degrees; undefined if it is valid. */
export function validatePosition(
  position: Position,
  within: Bounds | undefined,
  system: ReferenceSystem,
): Bilingual | undefined {
  if (!position.every(Number.isFinite)) return notConvertible(system)
  const positionText = position.map((one) => Number(one.toFixed(5))).join(', ')
  if (!isWithin(WORLD_BOUNDS, position)) return outsideMessage(positionText, WORLD_BOUNDS)
  if (position[0] === 0 && position[1] === 0) return ZERO_COORDINATES
  if (system.areaOfUse && !isWithin(system.areaOfUse, position, MARGIN_DEGREES))
    return outsideMessage(positionText, system.areaOfUse, system)
  return within && !isWithin(within, position) ? outsideMessage(positionText, within) : undefined
}
