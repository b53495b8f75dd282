// Says what would be right where coordinates are wrong: other columns, another system, another number format.
import type { Bilingual } from '@tiyu/model'
import { type Bounds, distanceToBounds } from '../coordinates/bounds.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'

type Pair = readonly [x: number, y: number]

/** A million metres, by which the number of a zone precedes an easting of 500 kilometres. */
const ZONE_STEP = 1_000_000

/** Zones of Gauss–Krüger projections that are 3 or 6 degrees wide. */
const MAX_ZONE = 120

const WORLD: Bounds = [-180, -90, 180, 90]

const EXCHANGED: Bilingual = {
  en: 'With x and y exchanged the position is valid: exchange the columns, or set axes.',
  zh: 'x 与 y 对调后位置有效：请对调两列，或设置 axes。',
}

const zoneBefore = (zone: number): Bilingual => ({
  en: `The easting begins with the number of a zone, ${zone}: choose the EPSG code of zone ${zone} rather than that of its central meridian.`,
  zh: `东坐标前有带号 ${zone}：请选用带 ${zone} 带号的 EPSG 代码，而不是只有中央经线的代码。`,
})

const zoneMissing = (zone: number): Bilingual => ({
  en: `The system has eastings that begin with the number of the zone, ${zone}, and these do not: choose the EPSG code of the central meridian.`,
  zh: `该坐标系的东坐标前有带号 ${zone}，而此处没有：请选用只有中央经线的 EPSG 代码。`,
})

/** Returns what would make a position valid; undefined if nothing that is tried does. */
export function hintFor(
  [x, y]: Pair,
  system: ReferenceSystem,
  bounds: Bounds = system.areaOfUse ?? WORLD,
): Bilingual | undefined {
  const isValid = (pair: Pair) => {
    const position = system.toWgs84(pair)
    return position.every(Number.isFinite) && distanceToBounds(bounds, position) === 0
  }
  if (isValid([y, x])) return EXCHANGED
  const zone = Math.floor(x / ZONE_STEP)
  if (zone > 0 && zone <= MAX_ZONE && isValid([x % ZONE_STEP, y])) return zoneBefore(zone)
  if (zone !== 0 || Math.abs(y) < ZONE_STEP) return undefined
  for (let missing = 1; missing <= MAX_ZONE; missing += 1)
    if (isValid([x + missing * ZONE_STEP, y])) return zoneMissing(missing)
  return undefined
}

/** Reference letters of the British and Irish grids. */
const GRID_LETTERS = /^[A-Z]{1,2}\s*\d{2,5}\s*\d{0,5}$/i

/** Returns how two texts that are no numbers could be read; undefined if they look like nothing known. */
export function hintForTexts(texts: readonly string[]): Bilingual | undefined {
  if (texts.some((text) => GRID_LETTERS.test(text.trim())))
    return {
      en: 'A grid reference with letters is not read. Give eastings and northings in metres, such as 530000 and 180000 with EPSG:27700.',
      zh: '不识别带字母的格网编号。请提供以米为单位的东、北坐标，如 530000 与 180000（EPSG:27700）。',
    }
  if (texts.some((text) => /\d\s*[°º度]/.test(text)))
    return {
      en: 'Angles are read as 37°41′12″N or 北纬37度41分12秒: minutes and seconds are below 60, and only the last number has decimals.',
      zh: '角度的写法如 37°41′12″N 或北纬37度41分12秒：分、秒小于 60，只有最后一个数可带小数。',
    }
  if (texts.some((text) => /\d[.,'’ \u00a0]\d{3}(?:\D|$)/.test(text)))
    return {
      en: 'If the numbers have thousands separators, set format.thousands, and decimal if it is no full stop.',
      zh: '数字带千分位的，请设置 format.thousands；小数点不是句点的，请设置 decimal。',
    }
  return undefined
}
