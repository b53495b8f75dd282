// The column of points in a Parquet file (GeoParquet 1.1), which DuckDB, GDAL and GeoPandas read as geometry.

/** Name of the column, if the table has none of that name. */
export const GEOMETRY = 'geometry'

/** Metadata of the file: without a coordinate system of its own, WGS 84 in the order of longitude and latitude. */
export const GEO_METADATA = {
  key: 'geo',
  value: JSON.stringify({
    version: '1.1.0',
    primary_column: GEOMETRY,
    columns: { [GEOMETRY]: { encoding: 'WKB', geometry_types: ['Point'] } },
  }),
} as const

/** Bytes of a point in WKB: the order of bytes, the type, two doubles. */
const POINT_BYTES = 21

const LITTLE_ENDIAN = 1
const POINT_TYPE = 1

/** Returns a point as well-known binary (OGC 06-103r4). */
export function pointToWkb(position: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(POINT_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, LITTLE_ENDIAN)
  view.setUint32(1, POINT_TYPE, true)
  for (const [at, coordinate] of position.entries()) view.setFloat64(5 + 8 * at, coordinate, true)
  return bytes
}
