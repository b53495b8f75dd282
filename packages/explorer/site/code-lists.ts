// The codes of a release that its rows refer to, such as those of units and sports.
import type { Client } from '@tiyu/sdk'
import { namedFields } from './selections.ts'

/** A code, with its names. */
export interface NamedCode {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  /** Factor to the base unit of its kind, of a unit that converts. */
  readonly factor?: string | null
}

/** Reads the codes of a table; none for tables that have pages of their own. */
const readers: Readonly<Record<string, (api: Client) => AsyncIterable<NamedCode>>> = {
  units: (api) => api.units.all({ select: { ...namedFields, factor: true } }),
  sports: (api) => api.sports.all({ select: namedFields }),
  'facility-types': (api) => api.facilityTypes.all({ select: namedFields }),
}

/** Returns the codes of a table in a release; undefined if its rows have pages of their own, or no codes. */
export async function readCodes(api: Client, table: string): Promise<NamedCode[] | undefined> {
  const read = readers[table]
  return read && (await Array.fromAsync(read(api)))
}
