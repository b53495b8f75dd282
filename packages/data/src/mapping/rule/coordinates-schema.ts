// Where a mapping finds the coordinates of a record.
import { z } from 'zod'
import { decimalNumber, decimalSign, flag, word, words } from './scalar.ts'

const AXES = z.enum(['xy', 'yx'])

/** The section `coordinates` of a mapping. */
export const coordinatesSchema = z
  .strictObject({
    /** Column of the longitude or easting. */
    x: word.optional(),
    /** Column of the latitude or northing. */
    y: word.optional(),
    /** Column with both numbers, such as `37.7, 112.7`. */
    both: word.optional(),
    /** Column with well-known text, such as POINT (112.7 37.7). */
    wkt: word.optional(),
    /** The geometry of GeoJSON. */
    geometry: flag.optional(),
    /** Which number comes first in `both`, `wkt` and `geometry`: xy is longitude or easting first. */
    axes: AXES.default('xy'),
    /** Coordinate system, such as EPSG:27700 or GCJ-02; WGS 84 where absent. */
    crs: word.optional(),
    /** Its definition in the words of PROJ, or as WKT. */
    proj4: word.optional(),
    /** Decimal sign of the coordinates, where it differs from that of the file. */
    decimal: decimalSign.optional(),
    /** Further values that say nothing, such as 0. */
    nothing: words.optional(),
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
