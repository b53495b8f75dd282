// Schema of the section `coordinates` of a mapping.
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
    /** Column with WKT, such as POINT (112.7 37.7). */
    wkt: nonEmptyText.optional(),
    /** True to use the geometry of GeoJSON. */
    geometry: booleanText.optional(),
    /** Order of the numbers in `both`, `wkt` and `geometry`; xy is longitude or easting first, and usual but in `both`. */
    axes: AXES.optional(),
    /** Coordinate system, such as EPSG:27700 or GCJ-02; WGS 84 by default. */
    crs: nonEmptyText.optional(),
    /** Definition of the coordinate system as PROJ string or WKT. */
    proj4: nonEmptyText.optional(),
    /** Decimal separator of the coordinates, if it differs from that of the file. */
    decimal: decimalSeparator.optional(),
    /** Further missing values, such as 0. */
    nothing: nonEmptyTexts.optional(),
    /** Bounding box of valid positions: west, south, east, north, in degrees. */
    within: z.tuple([decimalNumber, decimalNumber, decimalNumber, decimalNumber]).optional(),
    /** For invalid coordinates: reject the record, or leave them empty. */
    otherwise: z.enum(['reject', 'empty']).default('reject'),
  })
  .refine(
    ({ x, y, both, wkt, geometry }) =>
      [x && y, both, wkt, geometry].filter(Boolean).length === 1 && Boolean(x) === Boolean(y),
    { message: 'exactly one of x + y, both, wkt, geometry / x + y、both、wkt、geometry 须恰取其一' },
  )

/** The section `coordinates`. */
export type CoordinatesRule = z.output<typeof coordinatesSchema>
