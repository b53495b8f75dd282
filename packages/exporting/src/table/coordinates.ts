// The place of a row: the first pair of columns with the coordinates of one object, in degrees (WGS 84).
import type { TableColumn, TableRow } from './table.ts'

/** The fields with the coordinates of an object. */
export const COORDINATES = ['longitude', 'latitude'] as const

/** Positions of the columns with longitude and latitude. */
export type CoordinateColumns = readonly [longitude: number, latitude: number]

/** Returns the positions of the coordinates: the first pair of columns that lies on one object. */
export function findCoordinates(columns: readonly TableColumn[]): CoordinateColumns | undefined {
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

/** Returns the longitude and latitude of a row; undefined if one is missing. */
export function positionOf(row: TableRow, [longitude, latitude]: CoordinateColumns): readonly number[] | undefined {
  const position = [row[longitude] ?? null, row[latitude] ?? null]
  return position.includes(null) ? undefined : position.map(Number)
}
