import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Region { code name }
    ... on Facility { slug region { code } }
  }
}`

interface Facilities {
  readonly facilities: { readonly nodes: readonly { readonly id: string; readonly slug: string }[] }
}

test('finds rows by their keys and by global identifiers, in order, with one statement for a table', async () => {
  const { facilities } = await service.request<Facilities>('{ facilities(first: 3) { nodes { id slug } } }')
  const [one, two, three] = facilities.nodes.map(({ id, slug }) => ({ id, slug }))
  const representations = [
    { __typename: 'Facility', slug: two?.slug },
    { __typename: 'Region', code: '140700' },
    { __typename: 'Facility', id: one?.id },
    { __typename: 'Facility', slug: 'nowhere' },
    { __typename: 'Facility', slug: three?.slug },
  ]
  expect(await service.request(ENTITIES, { representations })).toMatchObject({
    _entities: [{ slug: two?.slug }, { name: '晋中市' }, { slug: one?.slug }, null, { slug: three?.slug }],
  })
  expect(service.statements).toHaveLength(1)
})

test('takes representations that are written in the query', async () => {
  const query = '{ _entities(representations: [{__typename: "Region", code: "140700"}]) { __typename } }'
  expect(await service.request(query)).toEqual({ _entities: [{ __typename: 'Region' }] })
})

test.each([
  [{ __typename: 'Region' }, /^representations\[1\]: Region is identified by id or code, a string\..*字符串/],
  [{ __typename: 'Region', code: 140700 }, /Region is identified by id or code/],
  [{ __typename: 'Region', code: 'a\0' }, /Region is identified by id or code/],
  [{ __typename: 'Region', id: 'nonsense' }, /Invalid global ID/],
  [{ __typename: 'Unit', id: 'UmVnaW9uOjE0MDcwMA==' }, /the id is that of an object of type Region, not Unit/],
  [
    { __typename: 'Release', version: '2020.1' },
    /__typename must be a type with a key, such as Region; it is "Release"/,
  ],
  [{ __typename: '__proto__' }, /__typename must be a type with a key/],
  ['Region', /__typename must be a type with a key.*it is missing/],
])('%j is null with an error at its place', async (representation, message) => {
  const representations = [{ __typename: 'Region', code: '140700' }, representation]
  const { data, errors } = await service.execute(ENTITIES, { representations })
  expect(data).toMatchObject({ _entities: [{ code: '140700' }, null] })
  expect(errors).toMatchObject([{ message: expect.stringMatching(message), path: ['_entities', 1] }])
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('refuses more representations than a gateway needs', async () => {
  const representations = Array.from({ length: 1001 }, () => ({ __typename: 'Region', code: '140700' }))
  const { message } = await service.requestError(ENTITIES, { representations })
  expect(message).toMatch(/representations has 1001 items; give 1000 at most/)
})

test('a namespace has the root fields of the service, with their costs', async () => {
  const fields = 'regions(first: 1) { totalCount }'
  const plain = await service.request<object>(`{ ${fields} }`)
  expect(await service.request(`{ bureau { ${fields} } }`)).toEqual({ bureau: plain })
  const nested = (rows: string) => `facilities(first: 100) { nodes { region { ${rows} } } }`
  const dear = `{ bureau { ${nested(nested(nested('name')))} } }`
  expect((await service.requestError(dear)).extensions.code).toBe('QUERY_TOO_COSTLY')
})
