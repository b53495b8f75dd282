import { type GraphQLObjectType, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Returns the smallest selection that fails if the row lacks a column of the field. */
function smallestSelection(name: string): string {
  return name.endsWith('Connection') ? '{ pageInfo { startCursor } }' : '{ __typename }'
}

function selections(typeName: string): string[] {
  const fields = Object.values((schema.getType(typeName) as GraphQLObjectType).getFields())
  return fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type }) =>
      isLeafType(getNamedType(type)) ? name : `${name} ${smallestSelection(getNamedType(type).name)}`,
    )
}

test.each([
  ['facilities(first: 60)', 'Facility'],
  ['observations(first: 60)', 'Observation'],
  ['regions(first: 60)', 'Region'],
  ['citations(first: 60)', 'Citation'],
  ['events(first: 60)', 'Event'],
  ['search(text: "体育", types: [Facility])', 'Facility'],
  ['search(text: "球", types: [Event])', 'Event'],
  ['search(text: "体育", types: [Commitment])', 'Commitment'],
])('each field of %s has the same value when selected alone as with all others', async (list, type) => {
  type Rows = { rows: { nodes: Record<string, unknown>[] } }
  const nodes = async (selection: string) =>
    (await service.request<Rows>(`{ rows: ${list} { nodes { ... on ${type} { ${selection} } } } }`)).rows.nodes
  const fields = selections(type)
  const all = await nodes(fields.join(' '))
  expect(all.length).toBeGreaterThan(3)
  for (const field of fields) {
    const name = field.split(' ')[0] as string
    expect(await nodes(field), field).toEqual(all.map((row) => ({ [name]: row[name] })))
  }
})

test('reads only the columns of the selected fields', async () => {
  await service.request('{ facilities { nodes { name } } }')
  expect(service.statements[0]).toMatch(/^select t\."name" from/)
  await service.request('{ facilities { nodes { id name } } }')
  expect(service.statements[0]).toMatch(/^select t\."id",t\."name" from/)
  await service.request('{ facilities { nodes { __typename } } }')
  expect(service.statements[0]).toMatch(/^select t\."id" from/)
  await service.request(
    '{ facilities { edges { node { ...A area { unit { name } } } } } } fragment A on Facility { region { name } }',
  )
  expect(service.statements[0]).toMatch(/^select t\."regionCode",t\."area",t\."areaUnitCode",t\."areaQualifier" from/)
})

test('reads only the columns of the selected fields of each type that a search finds', async () => {
  await service.request(
    '{ search(text: "手球") { nodes { ... on Event { name } ... on Node { id } ... on Programme { slug } } } }',
  )
  const [, ...read] = service.statements
  expect(read).toContainEqual(expect.stringMatching(/^select t\."id",t\."name" from "Event"/))
  expect(read).toContainEqual(expect.stringMatching(/^select t\."id" from "Programme"/))
})

test.each([
  'pageInfo { hasNextPage }',
  'edges { cursor }',
  '...A } } fragment A on FacilityConnection { edges { cursor',
])('reads the columns of the order for %s', async (selection) => {
  await service.request(`{ facilities(first: 3) { nodes { name } ${selection} } }`)
  expect(service.statements[0]).toMatch(/^select t\."name",t\."pinyin",t\."id" from/)
})

test('reads two fields with equal arguments by one statement with the columns of both', async () => {
  const { regions } = await service.request<{ regions: { nodes: { a: unknown; b: unknown }[] } }>(
    '{ regions { nodes { a: facilities(first: 1) { nodes { name } } b: facilities(first: 1) { nodes { address } } } } }',
  )
  expect(service.statements).toHaveLength(1)
  expect(regions.nodes.length).toBeGreaterThan(1)
})

test.each([
  [true, /^select t\."name",t\."address",t\."pinyin",t\."id" from/],
  [false, /^select t\."name" from/],
])('reads the columns included by @skip and @include with $included = %s', async (included, sql) => {
  const query = `query ($included: Boolean!) {
    facilities(first: 2) {
      nodes { name address @include(if: $included) ... @skip(if: true) { nameEn } }
      pageInfo @include(if: $included) { hasNextPage }
    }
  }`
  await service.request(query, { included })
  expect(service.statements[0]).toMatch(sql)
})

test('reads another column for the same list on the next level', async () => {
  const { region } = await service.request<{
    region: { a: { nodes: unknown[] }; children: { facilities: { nodes: { address?: unknown }[] } }[] }
  }>(
    '{ region(code: "140000") { a: facilities { nodes { name } } children { facilities { nodes { name address } } } } }',
  )
  expect(service.statements[0]).toMatch(/t\."name"/)
  expect(region.children.flatMap(({ facilities }) => facilities.nodes)).not.toContainEqual({ address: undefined })
})
