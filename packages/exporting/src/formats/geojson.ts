// GeoJSON (RFC 7946): a point for each row, its other cells as properties.
import { COORDINATES, type CoordinateColumns, findCoordinates, positionOf } from '../table/coordinates.ts'
import { headersOf } from '../table/headers.ts'
import type { Cell, TableRow } from '../table/table.ts'
import type { TableFormat } from './format.ts'

function pointOf(row: TableRow, columns: CoordinateColumns) {
  const coordinates = positionOf(row, columns)
  return coordinates ? { type: 'Point', coordinates } : null
}

export const geojson: TableFormat = {
  extension: 'geojson',
  contentType: 'application/geo+json; charset=utf-8',
  requirement: {
    selections: COORDINATES,
    isMet: (columns) => findCoordinates(columns) !== undefined,
    hint: {
      en: 'GeoJSON needs rows with coordinates; select longitude and latitude of a facility, or of the venue of an event.',
      zh: 'GeoJSON 的每一行须有坐标；请选择设施或赛事举办场地的 longitude 与 latitude。',
    },
  },
  async *write({ columns, batches }, { headers }) {
    const coordinates = findCoordinates(columns)
    if (!coordinates) throw new Error('No column has coordinates.')
    const names = headersOf(columns, headers)
    const feature = (row: TableRow) => {
      const cells = names.flatMap((name, at): [string, Cell][] =>
        coordinates.includes(at) ? [] : [[name, row[at] ?? null]],
      )
      return JSON.stringify({
        type: 'Feature',
        geometry: pointOf(row, coordinates),
        properties: Object.fromEntries(cells),
      })
    }
    yield '{"type":"FeatureCollection","features":['
    let separator = '\n'
    for await (const rows of batches) {
      if (rows.length === 0) continue
      yield `${separator}${rows.map(feature).join(',\n')}`
      separator = ',\n'
    }
    yield '\n]}\n'
  },
}
