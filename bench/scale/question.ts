import type { Client } from 'pg'
import type { Variables } from '../compare/variable-sets.ts'

/** Milliseconds of the database that a kind of question may take, and its growth from the small to the large dataset. */
export interface Bounds {
  readonly p50?: number
  readonly p99?: number
  readonly growth?: number
}

/** A kind of question. */
export interface Question {
  readonly name: string
  readonly query: string
  /** SQL whose rows are sets of variables; `sample` are some thousand facilities, `$1` is the number of sets. */
  readonly variables: string
  readonly bounds: Bounds
}

/** Facilities that sets of variables are taken from, about. */
const SAMPLE = 20_000

/** Reads the sets of variables of a question from the release in the search path of the connection. */
export async function readSets(client: Client, { name, variables }: Question, sets: number): Promise<Variables[]> {
  const { rows } = await client.query<Variables>(variables, variables.includes('$1') ? [sets] : [])
  if (rows.length > 0) return rows
  throw new Error(`${name}: no sets of variables in the data. 数据中没有可用的变量组。`)
}

/** Creates the table `sample` of the connection. */
export async function createSample(client: Client, facilities: number): Promise<void> {
  const percent = Math.min(100, (100 * SAMPLE) / facilities)
  await client.query(`create temporary table sample as
    select f.*, r.name as "regionName", r."nameEn" as "regionNameEn" from "Facility" f tablesample system (${percent}) repeatable (1)
    join "Region" r on r.code = f."regionCode" order by md5(f.id)`)
}
