// Coordinate systems of source files, and their conversion to WGS 84.
import type { Bilingual, Message } from '@tiyu/model'
import { type Bounds, CHINA_BOUNDS } from './bounds.ts'
import { compileConversion, compileDefinition } from './epsg-conversion.ts'
import { refusalOf } from './epsg-refusal.ts'
import { type EpsgSystem, findEpsgSystem, findRefusedSystem } from './epsg-registry.ts'
import { fromBd09, fromGcj02, type Position } from './offset-systems.ts'

/** A coordinate system of source positions. */
export interface ReferenceSystem {
  readonly name: string
  /** True if positions are WGS 84 already and keep their digits. */
  readonly isWgs84: boolean
  /** Converts to longitude and latitude in degrees, WGS 84. */
  toWgs84(position: Position): Position
  /** Area of use, if known. */
  readonly areaOfUse?: Bounds
  /** Accuracy of the conversion in metres, if known. */
  readonly accuracy?: number
  /** True if the axes count towards west and south, as in South Africa. */
  readonly isSouthOriented?: boolean
  /** Name in the EPSG registry. */
  readonly title?: string
}

const IDENTITY = (position: Position) => position

/** Systems by name. CGCS2000 and WGS 84 differ by less than a decimetre. */
const NAMED_SYSTEMS: Readonly<Record<string, Omit<ReferenceSystem, 'name'>>> = {
  WGS84: { isWgs84: true, toWgs84: IDENTITY },
  'EPSG:4326': { isWgs84: true, toWgs84: IDENTITY },
  'OGC:CRS84': { isWgs84: true, toWgs84: IDENTITY },
  CGCS2000: { isWgs84: true, toWgs84: IDENTITY, areaOfUse: CHINA_BOUNDS },
  'EPSG:4490': { isWgs84: true, toWgs84: IDENTITY, areaOfUse: CHINA_BOUNDS },
  GCJ02: { isWgs84: false, toWgs84: fromGcj02, areaOfUse: CHINA_BOUNDS },
  BD09: { isWgs84: false, toWgs84: fromBd09, areaOfUse: CHINA_BOUNDS },
}

/** Normalises names such as `GCJ-02` and `urn:ogc:def:crs:EPSG::4490`. */
function normalizeCrsName(crs: string): string {
  const name = crs
    .trim()
    .toUpperCase()
    .replace(/^(URN:OGC:DEF:CRS:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/)(EPSG|OGC)[:/][\d.]*[:/]/, '$2:')
  if (/^\d+$/.test(name)) return `EPSG:${name}`
  return /^(WGS|GCJ|BD|CGCS)[-_ ]?\d+$/.test(name) ? name.replace(/[-_ ]/, '') : name
}

const CRS_HINT: Bilingual = {
  en: 'Set crs to EPSG:4326 (longitude and latitude), GCJ-02, BD-09, CGCS2000 or another EPSG code, or set proj4 to a definition.',
  zh: '请把 crs 设为 EPSG:4326（经纬度）、GCJ-02、BD-09、CGCS2000 或其他 EPSG 代码，或在 proj4 中给出定义。',
}

function unknownSystem(message: Bilingual): Message {
  return { message, hint: CRS_HINT }
}

function definedSystem(name: string, definition: string): ReferenceSystem | Message {
  const grid = /\+nadgrids=(?!@null)(\S+)/.exec(definition)?.[1]
  if (grid) {
    return unknownSystem({
      en: `${name} requires the grid file ${grid}, which is not available. A definition with +towgs84 does not, and is accurate to some metres.`,
      zh: `${name} 需要网格文件 ${grid}，但该文件不可用；含 +towgs84 的定义不需要它，精度为数米。`,
    })
  }
  try {
    return { name, isWgs84: false, toWgs84: compileDefinition(definition) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return unknownSystem({
      en: `Invalid definition of ${name}: ${reason}.`,
      zh: `${name} 的定义无效。`,
    })
  }
}

function registeredSystem(name: string, system: EpsgSystem): ReferenceSystem {
  const { areaOfUse, accuracy, isSouthOriented, name: title } = system
  const toWgs84 = compileConversion(system)
  return { name, title, isWgs84: false, toWgs84, areaOfUse, accuracy, isSouthOriented }
}

/**
 * Returns a coordinate system, or the message why it cannot be used.
 * @param crs a name such as `EPSG:27700`, `GCJ-02` or the URN of an old GeoJSON file
 * @param definition PROJ string or WKT, which takes precedence
 */
export function findReferenceSystem(crs: string | undefined, definition?: string): ReferenceSystem | Message {
  if (definition !== undefined) return definedSystem(crs ?? 'proj4', definition)
  const name = normalizeCrsName(crs ?? 'WGS84')
  const named = NAMED_SYSTEMS[name]
  if (named) return { name, ...named }
  const code = /^EPSG:(\d{4,6})$/.exec(name)?.[1]
  const system = code === undefined ? undefined : findEpsgSystem(code)
  if (system) return registeredSystem(name, system)
  const refused = code === undefined ? undefined : findRefusedSystem(code)
  if (refused) return refusalOf(name, refused)
  return unknownSystem({ en: `Unknown coordinate system ${name}.`, zh: `未知的坐标系 ${name}。` })
}
