import { type GraphQLObjectType, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** What of a field is enough to see whether the row gave what it is made of. */
function part(name: string): string {
  return name.endsWith('Connection') ? '{ pageInfo { startCursor } }' : '{ __typename }'
}

function selections(typeName: string): string[] {
  const fields = Object.values((schema.getType(typeName) as GraphQLObjectType).getFields())
  return fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} ${part(getNamedType(type).name)}`))
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
])('each field of %s is the same alone, when only its columns are read, as beside all others', async (list, type) => {
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

test('only the columns that are needed are read', async () => {
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

test('only the columns that are needed of each type are read of what a search finds', async () => {
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
])('what places a row is read for %s', async (asked) => {
  await service.request(`{ facilities(first: 3) { nodes { name } ${asked} } }`)
  expect(service.statements[0]).toMatch(/^select t\."name",t\."pinyin",t\."id" from/)
})

test('one list in two selections is read with the columns of both', async () => {
  const { regions } = await service.request<{ regions: { nodes: { a: unknown; b: unknown }[] } }>(
    '{ regions { nodes { a: facilities(first: 1) { nodes { name } } b: facilities(first: 1) { nodes { address } } } } }',
  )
  expect(service.statements).toHaveLength(1)
  expect(regions.nodes.length).toBeGreaterThan(1)
})
