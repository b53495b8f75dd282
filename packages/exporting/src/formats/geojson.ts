// GeoJSON (RFC 7946): a point for each row, its other cells as properties.
import { headersOf } from '../table/headers.ts'
import type { Cell, TableColumn, TableRow } from '../table/table.ts'
import type { TableFormat } from './format.ts'

const COORDINATES = ['longitude', 'latitude'] as const

/** Returns the positions of the coordinates: the first pair of columns that lies on one object. */
function findCoordinates(columns: readonly TableColumn[]): readonly [number, number] | undefined {
  const at = (parent: string, field: string) =>
    columns.findIndex(({ fields, isList }) => !isList && fields.join('.') === `${parent}${field}`)
  for (const { fields } of columns) {
    if (fields.at(-1) !== COORDINATES[0]) continue
    const parent = fields.slice(0, -1).map((field) => `${field}.`)
    const [longitude, latitude] = COORDINATES.map((field) => at(parent.join(''), field))
    if (longitude !== undefined && latitude !== undefined && longitude >= 0 && latitude >= 0) {
      return [longitude, latitude]
    }
  }
  return undefined
}

function pointOf(row: TableRow, [longitude, latitude]: readonly [number, number]) {
  const coordinates = [row[longitude] ?? null, row[latitude] ?? null]
  return coordinates.includes(null) ? null : { type: 'Point', coordinates }
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
