// The rows that an address names by their codes or identifiers.
import type { Bilingual } from '@tiyu/model'
import type { Client } from '@tiyu/sdk'
import { unlessRefused } from './api-error-code.ts'
import type { Named, Titled } from './language.ts'
import { namedFields, titledFields } from './selections.ts'

/** A row with what an address calls it. */
export interface KeyedRow {
  readonly key: string
  readonly name: Bilingual
}

interface KeyedTable<Row> {
  get(api: Client, key: string): Promise<Row | null>
  all(api: Client): AsyncIterable<Row>
  toKeyed(row: Row): KeyedRow
}

type CodedRow = Named & { readonly code: string }

const coded = ({ code, name, nameEn }: CodedRow): KeyedRow => ({
  key: code,
  name: { zh: name, en: nameEn || name },
})

const titled = ({ slug, title, titleEn }: Titled & { readonly slug: string }): KeyedRow => ({
  key: slug,
  name: { zh: title, en: titleEn },
})

/** Hides the type of the rows of a table. */
const keyed = <Row>({ get, all, toKeyed }: KeyedTable<Row>) => ({
  async find(api: Client, key: string): Promise<KeyedRow | undefined> {
    const row = await get(api, key)
    return row === null ? undefined : toKeyed(row)
  },
  readAll: async (api: Client): Promise<KeyedRow[]> => (await Array.fromAsync(all(api))).map(toKeyed),
})

/** The calls of a table of rows with codes. */
interface CodedCalls {
  get(key: string, args: { readonly select: typeof namedFields }): Promise<CodedRow | null>
  all(args: { readonly select: typeof namedFields }): AsyncIterable<CodedRow>
}

const codedTable = (callsOf: (api: Client) => CodedCalls) =>
  keyed({
    get: (api, key) => callsOf(api).get(key, { select: namedFields }),
    all: (api) => callsOf(api).all({ select: namedFields }),
    toKeyed: coded,
  })

const TABLES = {
  indicators: codedTable((api) => api.indicators),
  regions: codedTable((api) => api.regions),
  facilityTypes: codedTable((api) => api.facilityTypes),
  sports: codedTable((api) => api.sports),
  sources: keyed({
    get: (api, key) => api.sources.get(key, { select: titledFields }),
    all: (api) => api.sources.all({ select: titledFields }),
    toKeyed: titled,
  }),
} as const

export type KeyedTableName = keyof typeof TABLES

/** Finds a row; undefined if there is none, also for a name in place of its key and the code of a division that was replaced. */
export function findKeyedRow(api: Client, table: KeyedTableName, key: string): Promise<KeyedRow | undefined> {
  return unlessRefused(TABLES[table].find(api, key), undefined)
}

/** Reads all rows of a table. */
export const readKeyedRows = (api: Client, table: KeyedTableName): Promise<KeyedRow[]> => TABLES[table].readAll(api)
