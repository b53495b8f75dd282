// PROJ definitions of coordinate systems by EPSG code.
import { createRequire } from 'node:module'

/** A coordinate system of the EPSG registry. */
export interface EpsgSystem {
  readonly proj4: string
  /** Area of use in degrees; absent if unknown. */
  readonly areaOfUse?: readonly [west: number, south: number, east: number, north: number]
}

interface IndexEntry {
  readonly proj4?: string | null
  /** North, west, south, east. */
  readonly bbox?: readonly number[]
}

/** Seven-parameter definitions for systems whose registered definition needs a grid file; accurate to some metres. */
const GRIDLESS_DEFINITIONS: Readonly<Record<string, string>> = {
  '27700':
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  '31466': gaussKruegerGermany(2),
  '31467': gaussKruegerGermany(3),
  '31468': gaussKruegerGermany(4),
  '31469': gaussKruegerGermany(5),
}

/** Returns DHDN / 3-degree Gauss-Krüger with the mean parameters for Germany (EPSG:1777). */
function gaussKruegerGermany(zone: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs`
}

/** A range of Gauss-Krüger zones of CGCS2000. */
interface ZoneRange {
  /** First and last EPSG code. */
  readonly first: number
  readonly last: number
  /** Central meridian of the first zone. */
  readonly meridian: number
  /** Degrees between meridians. */
  readonly step: number
  /** Number of the first zone, if eastings are prefixed with it. */
  readonly zone?: number
}

const CGCS2000_ZONES: readonly ZoneRange[] = [
  { first: 4491, last: 4501, meridian: 75, step: 6, zone: 13 },
  { first: 4502, last: 4512, meridian: 75, step: 6 },
  { first: 4513, last: 4533, meridian: 75, step: 3, zone: 25 },
  { first: 4534, last: 4554, meridian: 75, step: 3 },
]

function gaussKruegerDefinition(code: number): string | undefined {
  const range = CGCS2000_ZONES.find(({ first, last }) => code >= first && code <= last)
  if (!range) return undefined
  const index = code - range.first
  const easting = (range.zone === undefined ? 0 : (range.zone + index) * 1_000_000) + 500_000
  return `+proj=tmerc +lat_0=0 +lon_0=${range.meridian + index * range.step} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`
}

function loadIndexEntry(code: string): IndexEntry | undefined {
  try {
    return createRequire(import.meta.url)(`epsg-index/s/${code}.json`) as IndexEntry
  } catch {
    return undefined
  }
}

/** Looks up an EPSG code; undefined if it is unknown or PROJ cannot express it. */
export function findEpsgSystem(code: string): EpsgSystem | undefined {
  const entry = loadIndexEntry(code)
  const proj4 = GRIDLESS_DEFINITIONS[code] ?? gaussKruegerDefinition(Number(code)) ?? entry?.proj4
  if (!proj4) return undefined
  const [north, west, south, east] = entry?.bbox ?? []
  return north === undefined || west === undefined || south === undefined || east === undefined
    ? { proj4 }
    : { proj4, areaOfUse: [west, south, east, north] }
}
