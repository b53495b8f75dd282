// Where a mapping finds the coordinates of a record.
import { z } from 'zod'
import { booleanText, decimalNumber, decimalSeparator, nonEmptyText, nonEmptyTexts } from './scalar.ts'

const AXES = z.enum(['xy', 'yx'])

/** The section `coordinates` of a mapping. */
export const coordinatesSchema = z
  .strictObject({
    /** Column of the longitude or easting. */
    x: nonEmptyText.optional(),
    /** Column of the latitude or northing. */
    y: nonEmptyText.optional(),
    /** Column with both numbers, such as `37.7, 112.7`. */
    both: nonEmptyText.optional(),
    /** Column with well-known text, such as POINT (112.7 37.7). */
    wkt: nonEmptyText.optional(),
    /** The geometry of GeoJSON. */
    geometry: booleanText.optional(),
    /** Which number comes first in `both`, `wkt` and `geometry`: xy is longitude or easting first. */
    axes: AXES.default('xy'),
    /** Coordinate system, such as EPSG:27700 or GCJ-02; WGS 84 where absent. */
    crs: nonEmptyText.optional(),
    /** Its definition in the words of PROJ, or as WKT. */
    proj4: nonEmptyText.optional(),
    /** Decimal sign of the coordinates, where it differs from that of the file. */
    decimal: decimalSeparator.optional(),
    /** Further values that say nothing, such as 0. */
    nothing: nonEmptyTexts.optional(),
    /** West, south, east and north ends of where the places can be, in degrees. */
    within: z.tuple([decimalNumber, decimalNumber, decimalNumber, decimalNumber]).optional(),
    /** For coordinates that cannot be read: reject the record, or leave them empty. */
    otherwise: z.enum(['reject', 'empty']).default('reject'),
  })
  .refine(
    ({ x, y, both, wkt, geometry }) =>
      [x && y, both, wkt, geometry].filter(Boolean).length === 1 && Boolean(x) === Boolean(y),
    { message: 'x + y | both | wkt | geometry: 1 × / 四者取一' },
  )

/** Where the coordinates of a record stand. */
export type CoordinatesRule = z.output<typeof coordinatesSchema>
