import { arrow } from './arrow.ts'
import { ics } from './calendar.ts'
import { csv, tsv } from './delimited.ts'
import type { TableFormat } from './format.ts'
import { geojson } from './geojson.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { xlsx } from './xlsx.ts'

/** The formats of tables by the name a request gives. */
export const tableFormats = { csv, tsv, ndjson, xlsx, parquet, arrow, geojson, ics } as const satisfies Readonly<
  Record<string, TableFormat>
>

export type FormatName = keyof typeof tableFormats
