// What is downloaded: files of the release, and a query as a table, of the same columns as the COPY they are compared with.
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { to } from 'pg-copy-streams'
import { withClient } from '../nation/database.ts'
import type { PublishedNation } from '../nation/nation.ts'

/** The query; `filter` is an argument of the list, such as `(filter: …)`. */
const queryText = (filter: string) => `{ facilities${filter} { nodes {
  id name nameEn type { code } region { code } status address longitude latitude
  area { exact unit { code } qualifier } length { exact unit { code } qualifier } openedOn note
} } }`

const COLUMNS = [
  ...['id', 'name', 'nameEn', 'typeCode', 'regionCode', 'status', 'address', 'longitude', 'latitude'],
  ...['area', 'areaUnitCode', 'areaQualifier', 'length', 'lengthUnitCode', 'lengthQualifier', 'openedOn', 'note'],
]

/** Rows of a sheet of XLSX without its header. */
const SHEET_ROWS = 1_048_575

/** The path of the query as a table. */
export const queryPath = (format: string, filter = '') =>
  `/graphql?${new URLSearchParams({ query: queryText(filter), format })}`

/** The path of as many of the largest facilities as fit into one sheet. */
export async function sheetPath({ url, release }: PublishedNation): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ area: number }>(
      `SELECT "areaM2" AS area FROM "${release}"."Facility" WHERE "areaM2" IS NOT NULL ORDER BY 1 DESC OFFSET $1 LIMIT 1`,
      [SHEET_ROWS],
    ),
  )
  return queryPath('xlsx', rows[0] ? `(filter: { areaM2: { gt: ${rows[0].area} } })` : '')
}

const discard = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Copies the facilities of a release out of the database, as CSV. */
export async function copyOut(client: Client, release: string): Promise<void> {
  const columns = COLUMNS.map((name) => `"${name}"`).join(', ')
  await pipeline(
    client.query(to(`COPY (SELECT ${columns} FROM "${release}"."Facility") TO STDOUT WITH (FORMAT csv, HEADER)`)),
    discard(),
  )
}

/** An answer that was read to its end. */
export interface Download {
  readonly status: number
  readonly bytes: number
  /** The beginning of the body, which holds the message of an error. */
  readonly beginning: string
}

/**
 * Reads an answer to its end.
 * @throws TypeError if the connection breaks off
 */
export async function download(url: string): Promise<Download> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  let bytes = 0
  let beginning = ''
  for await (const chunk of response.body ?? []) {
    if (bytes === 0) beginning = Buffer.from(chunk).toString('utf8', 0, 300)
    bytes += chunk.length
  }
  return { status: response.status, bytes, beginning }
}
