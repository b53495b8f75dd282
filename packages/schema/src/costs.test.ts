import { readdirSync, readFileSync } from 'node:fs'
import {
  getIntrospectionQuery,
  getNullableType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Context } from './context.ts'
import { schemaCosts } from './costs.ts'
import { createSubgraphSchema } from './federation/subgraph-schema.ts'
import { limits } from './limits.ts'
import { Operations } from './operations.ts'
import { hostileQueries } from './testing/hostile-queries.ts'

/** The sizes of a nation: 3,000 divisions, 300,000 facilities, a million observations. */
const nation = {
  ...{ Region: 3214, Unit: 60, Indicator: 400, FacilityType: 60, Sport: 120, Source: 5000, SeriesBreak: 20 },
  ...{ Facility: 300_000, Observation: 1_000_000, Event: 20_000, Citation: 1_000_000, Organisation: 5000 },
  ...{ 'Region.children': 38, 'Region.ancestors': 3, 'FacilityType.children': 20, 'Sport.children': 30 },
  ...{ 'Region.level.PROVINCE': 34, 'Region.level.PREFECTURE': 333, 'Region.level.COUNTY': 2845 },
  'Release.tables': 26,
}

const context = { sizes: nation } as unknown as Context
const schema = createSubgraphSchema('bureau')
const operations = new Operations(schema)

function costOf(query: string, variables?: Readonly<Record<string, unknown>>): number {
  const operation = operations.prepare(query)
  if ('errors' in operation) throw operation.errors[0]
  const cost = operation.estimateCost(context, variables)
  if (cost === undefined) throw new Error(`Invalid variables: ${query}`)
  return cost
}

const costs = schemaCosts(schema)
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
const isList = ({ type }: { readonly type: unknown }) => isListType(getNullableType(type as never))

describe('costs.ts has an entry for', () => {
  test('every list that is a field', () => {
    const entries = Object.entries(costs.fields).flatMap(([coordinates, { within = {} }]) => [
      coordinates,
      ...Object.keys(within),
    ])
    const lists = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(isList)
        .map(({ name }) => `${type.name}.${name}`),
    )
    expect(lists.length).toBeGreaterThan(80)
    expect(lists.filter((coordinates) => !entries.includes(coordinates))).toEqual([])
  })

  test('every list of introspection', () => {
    const lists = Object.values(schema.getTypeMap())
      .filter((type) => isIntrospectionType(type))
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(isList)
          .map(({ name }) => `${type.name}.${name}`),
      )
    expect(lists.filter((coordinates) => !costs.fields[coordinates])).toEqual([])
  })

  test('every argument and input field that is a list', () => {
    const args = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) =>
          field.args.filter(isList).map(({ name }) => `${type.name}.${field.name}(${name}:)`),
        ),
      )
    const inputFields = types.filter(isInputObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(isList)
        .map(({ name }) => `${type.name}.${name}`),
    )
    expect(args.length + inputFields.length).toBeGreaterThan(50)
    expect([...args, ...inputFields].filter((coordinates) => costs.inputs[coordinates] === undefined)).toEqual([])
  })

  test('nothing that the schema lacks', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap(
            (field: { readonly name: string; readonly args?: readonly { readonly name: string }[] }) => [
              `${type.name}.${field.name}`,
              ...(field.args ?? []).map(({ name }) => `${type.name}.${field.name}(${name}:)`),
            ],
          )
        : [],
    )
    const entries = Object.entries(costs.fields).flatMap(([coordinates, { within = {} }]) => [
      coordinates,
      ...Object.keys(within),
    ])
    const known = [...fields, 'Query.__type']
    expect([...entries, ...Object.keys(costs.inputs)].filter((one) => !known.includes(one))).toEqual([])
  })

  test('every field that runs a statement of its own', () => {
    const dear = [
      ...['Query.search', 'Query.nodes', 'Indicator.series', 'Region.profile', 'Query.facilitiesNear'],
      'Query.facilityClusters',
      ...['Query.compare', 'Observation.attainment', 'Observation.revisions'],
    ]
    for (const coordinates of dear) expect(costs.fields[coordinates]?.weight, coordinates).toBeDefined()
  })
})

describe('a query that costs more than it seems is refused', () => {
  test.each(hostileQueries)('$name', ({ query, variables }) => {
    expect(costOf(query, variables)).toBeGreaterThan(limits.cost.value)
  })
})

describe('within the limit are', () => {
  const folder = new URL('../../../examples/queries/', import.meta.url)
  const examples = readdirSync(folder).map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const query = /```graphql\n(.*?)```/s.exec(text)?.[1] ?? ''
    const variables = /## Variables\n\n```json\n(.*?)```/s.exec(text)?.[1] ?? '{}'
    return { file, query, variables: JSON.parse(variables) as Readonly<Record<string, unknown>> }
  })

  test.each(examples)('the example $file, five times over', ({ query, variables }) => {
    expect(costOf(query, variables)).toBeLessThan(limits.cost.value / 5)
  })

  test('the introspection of tools, but not many in one operation', () => {
    const full = {
      inputValueDeprecation: true,
      specifiedByUrl: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    }
    expect(costOf(getIntrospectionQuery(full))).toBeLessThan(limits.cost.value)
  })

  test('the longest search, the longest page and a table of a hundred regions', () => {
    const text = '晋'.repeat(limits.words.value)
    expect(costOf(`{ search(text: "${text}", first: 100) { nodes { __typename } } }`)).toBeLessThan(limits.cost.value)
    const fields = 'id slug name region { code name } citations { asWritten source { title } }'
    expect(
      costOf(`{ facilities(first: 100, filter: {name: {contains: "a"}}) { totalCount nodes { ${fields} } } }`),
    ).toBeLessThan(limits.cost.value / 5)
    const regions = JSON.stringify(Array(100).fill('140700'))
    const series = `series(regions: ${regions}, years: {from: 2000, to: 2025}) { rows { region { name } points { year exact } } }`
    expect(costOf(`{ indicator(code: "x") { ${series} } }`)).toBeLessThan(limits.cost.value)
  })

  test('a profile of every indicator, with its sources', () => {
    const profile = 'profile { exact unit { name } indicator { name } citations { asWritten source { title } } }'
    expect(costOf(`{ region(code: "140700") { name ${profile} } }`)).toBeLessThan(limits.cost.value)
  })

  test('ten indicators of the divisions of a province', () => {
    const indicators = JSON.stringify(Array(10).fill('sports-grounds'))
    const args = `indicators: ${indicators}, regions: { childrenOf: "140000" }, years: { from: 2019, to: 2022 }`
    const rows = 'rows { region { name } rank rankOf points { year exact change } }'
    expect(costOf(`{ compare(${args}) { coverage { known total missing { name } } ${rows} } }`)).toBeLessThan(
      limits.cost.value / 2,
    )
  })

  test('a map of every prefecture of a nation, year by year', () => {
    const regions = (level: string) => `regions: { level: ${level} }, years: { from: 2015, to: 2024 }`
    const map = (level: string) =>
      `{ compare(indicators: ["sports-grounds"], ${regions(level)}) { rows { region { code } points { value } } } }`
    expect(costOf(map('PREFECTURE'))).toBeLessThan(limits.cost.value / 2)
    expect(costOf(map('PROVINCE'))).toBeLessThan(costOf(map('PREFECTURE')) / 5)
  })

  test('the counts of a dashboard', () => {
    const statistics = '(filter: {region: {within: "140000"}}) { count groups(by: TYPE) { key name count } }'
    const events = '(filter: {region: {within: "140000"}}) { count groups(by: KIND) { key name count } }'
    expect(costOf(`{ facilityStatistics${statistics} eventStatistics${events} }`)).toBeLessThan(limits.cost.value / 2)
  })

  test('three levels of children', () => {
    expect(costOf('{ region(code: "100000") { children { children { children { code name } } } } }')).toBeGreaterThan(
      1000,
    )
    expect(costOf('{ region(code: "100000") { children { children { code name } } } }')).toBeLessThan(limits.cost.value)
  })
})
