// Conversion of positions of a registered coordinate system to WGS 84.
import proj4 from 'proj4'
import { type Bounds, distanceToBounds } from './bounds.ts'
import type { EpsgSystem } from './epsg-registry.ts'
import type { Position } from './offset-systems.ts'

/** What a conversion is compiled from. */
type ConvertibleSystem = Pick<EpsgSystem, 'projection' | 'isSouthOriented' | 'isPartial' | 'shifts'>

/** A conversion to longitude and latitude in degrees, WGS 84; NaN where the datum has no transformation. */
export type Conversion = (position: Position) => Position

/**
 * Compiles the conversion of a PROJ string or WKT.
 * @throws Error if the projection is unknown
 */
export function compileDefinition(definition: string): Conversion {
  const converter = proj4(definition, 'WGS84')
  return ([x, y]) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = converter.forward([x, y])
    return [longitude, latitude]
  }
}

function compileShift(projection: string, parameters: string): Conversion {
  // A sphere that keeps the latitudes of WGS 84, as web maps do, has no datum shift.
  const datum = projection.includes('+nadgrids=@null') ? '' : `+towgs84=${parameters}`
  return compileDefinition(`${projection} ${datum} +no_defs`)
}

interface ShiftConversion {
  readonly convert: Conversion
  readonly areaOfUse: Bounds
}

/** Returns the first conversion whose area contains the position, else the one whose area is nearest. */
function nearest(conversions: readonly ShiftConversion[], position: Position): ShiftConversion {
  return conversions.reduce((best, one) =>
    distanceToBounds(one.areaOfUse, position) < distanceToBounds(best.areaOfUse, position) ? one : best,
  )
}

function orient(conversion: Conversion): Conversion {
  return ([x, y]) => conversion([-x, -y])
}

/**
 * Compiles the conversion of a system. Where it has several transformations, the most accurate of those that apply at
 * the position is used.
 * @throws Error if the projection is unknown
 */
export function compileConversion({ projection, isSouthOriented, isPartial, shifts }: ConvertibleSystem): Conversion {
  const conversions = shifts.map(({ parameters, areaOfUse }) => ({
    convert: compileShift(projection, parameters),
    areaOfUse,
  }))
  const [first, ...others] = conversions as [ShiftConversion, ...ShiftConversion[]]
  const convert: Conversion = (position) => {
    const approximate = first.convert(position)
    // Transformations differ by less than a kilometre, far less than their areas.
    const chosen = others.length === 0 ? first : nearest([first, ...others], approximate)
    if (isPartial && !(distanceToBounds(chosen.areaOfUse, approximate) === 0)) return [Number.NaN, Number.NaN]
    return chosen === first ? approximate : chosen.convert(position)
  }
  return isSouthOriented ? orient(convert) : convert
}
