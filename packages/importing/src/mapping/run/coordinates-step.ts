// Fills in longitude and latitude, and notes if the point was computed from a geometry.
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import type { ReferenceIndex } from '../reference-index.ts'
import { compileCoordinates } from '../rule/coordinates-compiler.ts'
import type { CoordinatesRule } from '../rule/coordinates-schema.ts'
import type { RuleContext } from '../rule/rule-compiler.ts'
import { exchangedCoordinates, type ValueError } from '../rule/value-error.ts'
import type { RowStep } from './field-step.ts'
import type { MappedRow } from './mapped-row.ts'

/** Chinese names of geometry types. */
const GEOMETRY_NAMES: Readonly<Record<string, string>> = {
  MultiPoint: '多点',
  LineString: '线',
  MultiLineString: '多线',
  Polygon: '面',
  MultiPolygon: '多面',
}

/** Returns the error of coordinates that are exchanged, as the places of other facilities show; undefined if none do. */
function exchangedError(
  { neighbourhoods }: ReferenceIndex,
  regionCode: string | undefined,
  longitude: string,
  latitude: string,
): ValueError | undefined {
  if (!regionCode || longitude === '') return undefined
  const isExchanged = neighbourhoods.isExchanged(regionCode, [Number(longitude), Number(latitude)])
  return isExchanged ? exchangedCoordinates(longitude, latitude, regionCode) : undefined
}

const NO_PLACE = { longitude: '', latitude: '' }

/** Notes that a position was computed from a geometry. */
function noteGeometry(row: MappedRow, geometryType: string): void {
  row.append('inferred', 'longitude;latitude', ';')
  row.append('note', `坐标为该设施${GEOMETRY_NAMES[geometryType] ?? geometryType}几何的代表点。`, '')
  row.append('noteEn', `The coordinates are a representative point of the facility's ${geometryType}.`, ' ')
}

/** Fills in the coordinates of each row. */
export function coordinatesStep(rule: CoordinatesRule, system: ReferenceSystem, context: RuleContext): RowStep {
  const mapCoordinates = compileCoordinates(rule, system, context)
  return (row) => {
    const { longitude, latitude, geometryType, column, value, ...mapped } = mapCoordinates(row.record)
    const error = mapped.error ?? exchangedError(context.referenceIndex, row.cells.regionCode, longitude, latitude)
    Object.assign(row.cells, error ? NO_PLACE : { longitude, latitude })
    if (error) {
      const canSkip = rule.otherwise === 'empty' || error.reason === 'cell-error'
      const errors = canSkip ? row.skipped : row.errors
      errors.push({ ...error, field: 'coordinates', column, value })
    } else if (geometryType) noteGeometry(row, geometryType)
  }
}
