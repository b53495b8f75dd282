// From the coordinates of a file to WGS 84.

import type { Bilingual } from '@tiyu/model'
import proj4 from 'proj4'
import { fromBd09 } from './bd09.ts'
import { findEpsgSystem } from './epsg.ts'
import { fromGcj02 } from './gcj02.ts'
import type { Position } from './position.ts'

/** A coordinate system that positions can be read in. */
export interface ReferenceSystem {
  readonly name: string
  /** Whether positions are WGS 84 already, so that they are kept digit for digit. */
  readonly isWgs84: boolean
  /** To longitude and latitude in degrees, WGS 84. */
  toWgs84(position: Position): Position
  /** West, south, east and north ends of the area it is made for, where that is known. */
  readonly areaOfUse?: readonly [west: number, south: number, east: number, north: number]
}

/** The system a mapping names cannot be used: why, and what can be written. */
export interface UnknownReferenceSystem {
  readonly message: Bilingual
  readonly hint: Bilingual
}

const CHINA_BOUNDS = [70, 0, 140, 57] as const

const IDENTITY = (position: Position) => position

/** Systems with a name of their own. CGCS2000 and WGS 84 differ by less than a decimetre. */
const NAMED_SYSTEMS: Readonly<Record<string, Omit<ReferenceSystem, 'name'>>> = {
  WGS84: { isWgs84: true, toWgs84: IDENTITY },
  'EPSG:4326': { isWgs84: true, toWgs84: IDENTITY },
  'OGC:CRS84': { isWgs84: true, toWgs84: IDENTITY },
  CGCS2000: { isWgs84: true, toWgs84: IDENTITY, areaOfUse: CHINA_BOUNDS },
  'EPSG:4490': { isWgs84: true, toWgs84: IDENTITY, areaOfUse: CHINA_BOUNDS },
  GCJ02: { isWgs84: false, toWgs84: fromGcj02, areaOfUse: CHINA_BOUNDS },
  BD09: { isWgs84: false, toWgs84: fromBd09, areaOfUse: CHINA_BOUNDS },
}

/** `GCJ-02` and `urn:ogc:def:crs:EPSG::4490` as the tables write them. */
function normalizeCrsName(crs: string): string {
  const name = crs
    .trim()
    .toUpperCase()
    .replace(/^(URN:OGC:DEF:CRS:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/)(EPSG|OGC)[:/][\d.]*[:/]/, '$2:')
  if (/^\d+$/.test(name)) return `EPSG:${name}`
  return /^(WGS|GCJ|BD|CGCS)[-_ ]?\d+$/.test(name) ? name.replace(/[-_ ]/, '') : name
}

const CRS_HINT: Bilingual = {
  en: 'Write crs: EPSG:4326 for longitude and latitude, GCJ-02, BD-09, CGCS2000, another EPSG code, or give the definition after proj4.',
  zh: '请写 crs: EPSG:4326（经纬度）、GCJ-02、BD-09、CGCS2000、其他 EPSG 代码，或在 proj4 后给出其定义。',
}

function unknownSystem(message: Bilingual): UnknownReferenceSystem {
  return { message, hint: CRS_HINT }
}

function proj4System(
  name: string,
  definition: string,
  areaOfUse: ReferenceSystem['areaOfUse'],
): ReferenceSystem | UnknownReferenceSystem {
  const grid = /\+nadgrids=(?!@null)(\S+)/.exec(definition)?.[1]
  if (grid) {
    return unknownSystem({
      en: `${name} needs the grid file ${grid}, which is not at hand; a definition with +towgs84 does without, good to some metres.`,
      zh: `${name} 需要网格文件 ${grid}，此处没有；含 +towgs84 的定义不需要它，精度为数米。`,
    })
  }
  try {
    const converter = proj4(definition, 'WGS84')
    return {
      name,
      isWgs84: false,
      toWgs84([x, y]) {
        const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y])
        return [longitude, latitude]
      },
      ...(areaOfUse && { areaOfUse }),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return unknownSystem({
      en: `The definition of ${name} is not understood: ${reason}.`,
      zh: `无法理解 ${name} 的定义。`,
    })
  }
}

/**
 * The system a mapping names.
 * @param crs a name such as `EPSG:27700`, `GCJ-02` or the URN of an old GeoJSON file
 * @param definition its definition in the words of PROJ or as WKT, which then counts
 */
export function findReferenceSystem(
  crs: string | undefined,
  definition?: string,
): ReferenceSystem | UnknownReferenceSystem {
  if (definition !== undefined) return proj4System(crs ?? 'proj4', definition, undefined)
  const name = normalizeCrsName(crs ?? 'WGS84')
  const named = NAMED_SYSTEMS[name]
  if (named) return { name, ...named }
  const code = /^EPSG:(\d{4,6})$/.exec(name)?.[1]
  const system = code === undefined ? undefined : findEpsgSystem(code)
  if (!system) return unknownSystem({ en: `The coordinate system ${name} is not known.`, zh: `未知的坐标系 ${name}。` })
  return proj4System(`EPSG:${code}`, system.proj4, system.areaOfUse)
}
