// The semantic model, read as its users do: its tables and fields in DuckDB, its metrics as SQL over them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GraphQLResponse, postQuery, startService } from '../service/started-service.ts'
import { DuckDb } from './duckdb.ts'
import { installTools } from './installed-tools.ts'

/** Types of DuckDB; decimals are texts in the file, and metrics cast them. */
const SQL_TYPES = { String: 'VARCHAR', Decimal: 'VARCHAR', Integer: 'BIGINT', Float: 'DOUBLE', Boolean: 'BOOLEAN' }

interface Expression {
  readonly dialects: readonly { readonly expression: string }[]
}

interface SemanticModel {
  readonly datasets: readonly {
    readonly name: string
    readonly source: string
    readonly primary_key: readonly string[]
    readonly fields: readonly {
      readonly name: string
      readonly expression: Expression
      readonly datatype: keyof typeof SQL_TYPES
    }[]
    readonly custom_extensions: Extensions
  }[]
  readonly relationships: readonly {
    readonly from: string
    readonly to: string
    readonly from_columns: readonly string[]
    readonly to_columns: readonly string[]
  }[]
  readonly metrics: readonly {
    readonly name: string
    readonly expression: Expression
    readonly custom_extensions: Extensions
  }[]
}

/** A preferred actual value of a whole region. */
interface Value {
  readonly indicator: { readonly code: string }
  readonly region: { readonly code: string; readonly parent: { readonly code: string } | null }
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly exact: string
  readonly exactUpper: string | null
  readonly unit: { readonly factor: string | null }
}

interface ValuePage {
  readonly observations: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly Value[]
  }
}

type Extensions = readonly { readonly data: string }[]

const readExtension = <Data>(extensions: Extensions) => JSON.parse(extensions[0]?.data ?? '{}') as Data

const sql = ({ dialects }: Expression) => dialects[0]?.expression ?? ''

let service: RunningService
let folder: string
let database: DuckDb
let model: SemanticModel
let values: Value[]

async function readValues(): Promise<Value[]> {
  const query = `query ($after: String) {
    observations(first: 100, after: $after, filter: {
      kind: {eq: ACTUAL}, preferred: true, and: [{programme: {exists: false}}, {event: {exists: false}}, {facility: {exists: false}}]
    }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        indicator { code } region { code parent { code } }
        yearFrom yearTo exact exactUpper unit { factor }
      }
    }
  }`
  const found: Value[] = []
  let after: string | null = null
  for (;;) {
    const { data, errors }: GraphQLResponse<ValuePage> = await postQuery<ValuePage>(service.url, query, { after })
    if (errors || !data) throw new Error(JSON.stringify(errors))
    found.push(...data.observations.nodes)
    if (!data.observations.pageInfo.hasNextPage) return found
    after = data.observations.pageInfo.endCursor
  }
}

/** Loads each table as `read_<name>` and its fields as a table with the name of the dataset. */
async function loadDatasets(): Promise<void> {
  for (const { name, source, fields, custom_extensions: extensions } of model.datasets) {
    const { file } = readExtension<{ file: string }>(extensions)
    const path = join(folder, `${source}.csv`)
    await writeFile(path, new Uint8Array(await (await fetch(file)).arrayBuffer()))
    const stored = fields.filter((field) => sql(field.expression) === `"${field.name}"`)
    const types = stored.map((field) => `'${field.name}': '${SQL_TYPES[field.datatype]}'`)
    await database.query(
      `create table "read_${source}" as
       from read_csv('${path}', header = true, quote = '"', escape = '"', types = {${types.join(', ')}})`,
    )
    const columns = fields.map((field) => `${sql(field.expression)} as "${field.name}"`)
    await database.query(`create table "${name}" as select ${columns.join(', ')} from "read_${source}"`)
  }
}

beforeAll(async () => {
  await installTools()
  folder = await mkdtemp(join(tmpdir(), 'tiyu-semantic-model-'))
  service = await startService()
  database = await DuckDb.open()
  model = (await (await fetch(`${service.url}/semantic-model.json`)).json()) as SemanticModel
  await loadDatasets()
  values = await readValues()
}, 300_000)
afterAll(async () => {
  database?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Returns the value in the base unit. */
function baseValue({ exact, unit }: Value): number {
  const [numerator = '1', denominator = '1'] = (unit.factor ?? '1').split('/')
  return (Number(exact) * Number(numerator)) / Number(denominator)
}

/** Numbers with twelve digits: decimals of SQL are compared with binary numbers. */
const toDigits = (entries: Iterable<readonly [string, string | number]>) =>
  new Map(Array.from(entries, ([key, value]) => [key, Number(value).toPrecision(12)]))

/** Each metric with its indicator and the values of that. */
function byIndicator() {
  return model.metrics.map((metric) => {
    const { indicator, aggregation } = readExtension<{ indicator: string; aggregation: string }>(
      metric.custom_extensions,
    )
    return { metric, indicator, aggregation, own: values.filter((value) => value.indicator.code === indicator) }
  })
}

/** Evaluates a metric in groups and returns what is not null, by the key of the group. */
async function evaluate(metric: SemanticModel['metrics'][number], key: string): Promise<Map<string, string>> {
  const rows = await database.query(
    `select ${key} as key, (${sql(metric.expression)})::varchar as value
     from observations join regions on observations.regionCode = regions.code
     group by 1 having value is not null`,
  )
  return toDigits(rows.map((row) => [String(row.key), String(row.value)]))
}

const PERIOD = `coalesce(observations.yearFrom::varchar, '') || '/' || coalesce(observations.yearTo::varchar, '')`
const periodOf = ({ yearFrom, yearTo }: Value) => `${yearFrom ?? ''}/${yearTo ?? ''}`

describe('the semantic model', () => {
  it('names tables with unique keys, and keys that exist', async () => {
    for (const { name, primary_key: key } of model.datasets) {
      const repeated = await database.query(`select ${key} from "${name}" group by all having count(*) > 1`)
      expect([name, repeated]).toEqual([name, []])
    }
    expect(model.relationships.length).toBeGreaterThan(10)
    for (const {
      from,
      to,
      from_columns: [column],
      to_columns: [key],
    } of model.relationships) {
      const lost = await database.query(
        `select "${column}" from "${from}" where "${column}" is not null and "${column}" not in (select "${key}" from "${to}") limit 1`,
      )
      expect([from, column, lost]).toEqual([from, column, []])
    }
  })

  it('has a metric for each indicator, with a unique name', async () => {
    const { data } = await postQuery<{ indicators: { totalCount: number } }>(
      service.url,
      '{ indicators(first: 0) { totalCount } }',
    )
    expect(new Set(model.metrics.map(({ name }) => name)).size).toBe(data?.indicators.totalCount)
  })

  it('gives the value of the service for a region and a period, and nothing else', async () => {
    const key = (value: Value) => `${value.region.code} ${periodOf(value)}`
    for (const { metric, indicator, own } of byIndicator()) {
      const expected = own
        .filter(({ exactUpper }) => exactUpper === null)
        .map((value) => [key(value), baseValue(value)])
      const found = await evaluate(metric, `observations.regionCode || ' ' || ${PERIOD}`)
      expect([indicator, found]).toEqual([indicator, toDigits(expected as [string, number][])])
    }
  })

  it('adds values of the divisions of one region only', async () => {
    const key = (value: Value) => `${value.region.parent?.code ?? ''} ${periodOf(value)}`
    let sums = 0
    for (const { metric, indicator, aggregation, own } of byIndicator()) {
      const groups = [...Map.groupBy(own, key)].filter(
        ([, group]) =>
          (group.length === 1 || aggregation === 'SUM') && group.every(({ exactUpper }) => exactUpper === null),
      )
      sums += groups.filter(([, group]) => group.length > 1).length
      const expected = groups.map(([name, group]) => [name, group.reduce((sum, value) => sum + baseValue(value), 0)])
      const found = await evaluate(metric, `coalesce(regions.parentCode::varchar, '') || ' ' || ${PERIOD}`)
      expect([indicator, found]).toEqual([indicator, toDigits(expected as [string, number][])])
    }
    expect(sums).toBeGreaterThan(5)
  })

  it('adds nothing over several periods', async () => {
    const several = byIndicator().filter(({ own }) => new Set(own.map(periodOf)).size > 1)
    expect(several.length).toBeGreaterThan(5)
    for (const { metric, indicator } of several)
      expect([indicator, await evaluate(metric, `'all'`)]).toEqual([indicator, new Map()])
  })
})
