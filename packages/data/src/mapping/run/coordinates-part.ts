// Fills longitude and latitude, and says so where the point was calculated.
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import type { CoordinatesRule } from '../rule/coordinates-schema.ts'
import { compileCoordinates } from '../rule/read-coordinates.ts'
import type { RuleContext } from '../rule/read-rule.ts'
import type { Part } from './field-part.ts'

/** Geometries in Chinese. */
const GEOMETRY_NAMES: Readonly<Record<string, string>> = {
  MultiPoint: '多点',
  LineString: '线',
  MultiLineString: '多线',
  Polygon: '面',
  MultiPolygon: '多面',
}

/** The part that fills the coordinates. */
export function coordinatesPart(rule: CoordinatesRule, system: ReferenceSystem, context: RuleContext): Part {
  const read = compileCoordinates(rule, system, context)
  return (draft) => {
    const { longitude, latitude, from, refusal, column, value } = read(draft.record)
    if (refusal) {
      const faults = rule.otherwise === 'empty' ? draft.leftOut : draft.faults
      faults.push({ ...refusal, field: 'coordinates', column, value })
    }
    draft.cells.longitude = longitude
    draft.cells.latitude = latitude
    if (!from) return
    draft.append('inferred', 'longitude;latitude', ';')
    draft.append('note', `坐标为该设施${GEOMETRY_NAMES[from] ?? from}几何的代表点。`, '')
    draft.append('noteEn', `The coordinates are a point that stands for the ${from} of the facility.`, ' ')
  }
}
