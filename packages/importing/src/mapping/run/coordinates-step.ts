// Fills in longitude and latitude, and notes if the point was computed from a geometry.
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import { compileCoordinates } from '../rule/coordinates-compiler.ts'
import type { CoordinatesRule } from '../rule/coordinates-schema.ts'
import type { RuleContext } from '../rule/rule-compiler.ts'
import type { RowStep } from './field-step.ts'

/** Chinese names of geometry types. */
const GEOMETRY_NAMES: Readonly<Record<string, string>> = {
  MultiPoint: '多点',
  LineString: '线',
  MultiLineString: '多线',
  Polygon: '面',
  MultiPolygon: '多面',
}

/** Fills in the coordinates of each row. */
export function coordinatesStep(rule: CoordinatesRule, system: ReferenceSystem, context: RuleContext): RowStep {
  const mapCoordinates = compileCoordinates(rule, system, context)
  return (row) => {
    const { longitude, latitude, geometryType, error, column, value } = mapCoordinates(row.record)
    if (error) {
      const canSkip = rule.otherwise === 'empty' || error.reason === 'cell-error'
      const errors = canSkip ? row.skipped : row.errors
      errors.push({ ...error, field: 'coordinates', column, value })
    }
    row.cells.longitude = longitude
    row.cells.latitude = latitude
    if (!geometryType) return
    row.append('inferred', 'longitude;latitude', ';')
    row.append('note', `坐标为该设施${GEOMETRY_NAMES[geometryType] ?? geometryType}几何的代表点。`, '')
    row.append('noteEn', `The coordinates are a representative point of the facility's ${geometryType}.`, ' ')
  }
}
