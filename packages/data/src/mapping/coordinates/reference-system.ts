// From the coordinates of a file to WGS 84.
import proj4 from 'proj4'
import type { Bilingual } from '../../bilingual.ts'
import { fromBd09 } from './bd09.ts'
import { epsgSystem } from './epsg.ts'
import { fromGcj02 } from './gcj02.ts'
import type { Position } from './position.ts'

/** A coordinate system that positions can be read in. */
export interface ReferenceSystem {
  readonly name: string
  /** Whether positions are WGS 84 already, so that they are kept digit for digit. */
  readonly identical: boolean
  /** To longitude and latitude in degrees, WGS 84. */
  toWgs84(position: Position): Position
  /** West, south, east and north ends of the area it is made for, where that is known. */
  readonly area?: readonly [west: number, south: number, east: number, north: number]
}

/** The system a mapping names cannot be used: why, and what can be written. */
export interface UnknownSystem {
  readonly wrong: Bilingual
  readonly right: Bilingual
}

const CHINA = [70, 0, 140, 57] as const

const SAME = (position: Position) => position

/** Systems with a name of their own. CGCS2000 and WGS 84 differ by less than a decimetre. */
const NAMED: Readonly<Record<string, Omit<ReferenceSystem, 'name'>>> = {
  WGS84: { identical: true, toWgs84: SAME },
  'EPSG:4326': { identical: true, toWgs84: SAME },
  'OGC:CRS84': { identical: true, toWgs84: SAME },
  CGCS2000: { identical: true, toWgs84: SAME, area: CHINA },
  'EPSG:4490': { identical: true, toWgs84: SAME, area: CHINA },
  GCJ02: { identical: false, toWgs84: fromGcj02, area: CHINA },
  BD09: { identical: false, toWgs84: fromBd09, area: CHINA },
}

/** `GCJ-02` and `urn:ogc:def:crs:EPSG::4490` as the tables write them. */
function plainName(crs: string): string {
  const name = crs
    .trim()
    .toUpperCase()
    .replace(/^(URN:OGC:DEF:CRS:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/)(EPSG|OGC)[:/][\d.]*[:/]/, '$2:')
  if (/^\d+$/.test(name)) return `EPSG:${name}`
  return /^(WGS|GCJ|BD|CGCS)[-_ ]?\d+$/.test(name) ? name.replace(/[-_ ]/, '') : name
}

const WAYS: Bilingual = {
  en: 'Write crs: EPSG:4326 for longitude and latitude, GCJ-02, BD-09, CGCS2000, another EPSG code, or give the definition after proj4.',
  zh: '请写 crs: EPSG:4326（经纬度）、GCJ-02、BD-09、CGCS2000、其他 EPSG 代码，或在 proj4 后给出其定义。',
}

function unknown(wrong: Bilingual): UnknownSystem {
  return { wrong, right: WAYS }
}

function projected(name: string, definition: string, area: ReferenceSystem['area']): ReferenceSystem | UnknownSystem {
  const grid = /\+nadgrids=(?!@null)(\S+)/.exec(definition)?.[1]
  if (grid) {
    return unknown({
      en: `${name} needs the grid file ${grid}, which is not at hand; a definition with +towgs84 does without, good to some metres.`,
      zh: `${name} 需要网格文件 ${grid}，此处没有；含 +towgs84 的定义不需要它，精度为数米。`,
    })
  }
  try {
    const converter = proj4(definition, 'WGS84')
    return {
      name,
      identical: false,
      toWgs84([x, y]) {
        const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y])
        return [longitude, latitude]
      },
      ...(area && { area }),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return unknown({ en: `The definition of ${name} is not understood: ${reason}.`, zh: `无法理解 ${name} 的定义。` })
  }
}

/**
 * The system a mapping names.
 * @param crs a name such as `EPSG:27700`, `GCJ-02` or the URN of an old GeoJSON file
 * @param definition its definition in the words of PROJ or as WKT, which then counts
 */
export function referenceSystem(crs: string | undefined, definition?: string): ReferenceSystem | UnknownSystem {
  if (definition !== undefined) return projected(crs ?? 'proj4', definition, undefined)
  const name = plainName(crs ?? 'WGS84')
  const named = NAMED[name]
  if (named) return { name, ...named }
  const code = /^EPSG:(\d{4,6})$/.exec(name)?.[1]
  const system = code === undefined ? undefined : epsgSystem(code)
  if (!system) return unknown({ en: `The coordinate system ${name} is not known.`, zh: `未知的坐标系 ${name}。` })
  return projected(`EPSG:${code}`, system.proj4, system.area)
}
