import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const query = 'query ($id: ID!, $unit: String!) { observation(id: $id) { valueIn(unit: $unit) } }'

test.each([
  ['o-s012', 'KM', 3580],
  ['o-s012', 'M', 3_580_000],
  ['o-s012', 'WAN_KM', 0.358],
  ['o-s079', 'CNY', 128_000_000],
  ['o-s079', 'WAN_CNY', 12_800],
  ['o-s086', 'M2', 40_000],
  ['o-s086', 'HECTARE', 4],
  ['o-s023', 'M2_PER_PERSON', 2.3508],
])('%s in %s is %d', async (id, unit, value) => {
  expect(await service.request(query, { id, unit })).toEqual({ observation: { valueIn: value } })
})

test.each([
  [
    'another kind of quantity',
    'o-s012',
    'MU',
    'KM (kilometre) does not convert into "MU". Units that fit: KM, M, WAN_KM.',
  ],
  [
    'a unit that is not there',
    'o-s012',
    'LI',
    'KM (kilometre) does not convert into "LI". Units that fit: KM, M, WAN_KM.',
  ],
  ['persons for person-times', 'o-s040', 'PERSON', 'Units that fit: PERSON_TIME'],
  ['a rank, which does not convert', 'o-m293', 'RANK', 'Units that fit: none.'],
])('rejects %s and lists the valid units, in both languages', async (_, id, unit, message) => {
  const error = await service.requestError(query, { id, unit })
  expect(error.extensions.code).toBe('UNIT_MISMATCH')
  expect(error.message).toContain(message)
  expect(error.message).toMatch(/不能换算为 “.+”。可用单位：/)
  expect(error.path).toEqual(['observation', 'valueIn'])
})

test('in a list, a value that does not convert is null with an error, and the others are there', async () => {
  const { data, errors } = await service.execute(
    '{ observations(filter: { slug: { in: ["o-s012", "o-s086"] } }) { nodes { slug valueIn(unit: "M2") } } }',
  )
  const { nodes } = (data as { observations: { nodes: { slug: string; valueIn: number | null }[] } }).observations
  expect(Object.fromEntries(nodes.map(({ slug, valueIn }) => [slug, valueIn]))).toEqual({
    'o-s012': null,
    'o-s086': 40_000,
  })
  const index = nodes.findIndex(({ slug }) => slug === 'o-s012')
  expect(errors).toMatchObject([
    { path: ['observations', 'nodes', index, 'valueIn'], extensions: { code: 'UNIT_MISMATCH' } },
  ])
})

test('a value read in a unit is found by it in that unit', async () => {
  const list = `query ($filter: ObservationFilter!, $unit: String!) {
    observations(filter: $filter, first: 100) { nodes { id valueIn(unit: $unit) } }
  }`
  const { observation } = await service.request<{ observation: { valueIn: number } }>(query, {
    id: 'o-s087',
    unit: 'HECTARE',
  })
  for (const condition of [{ eq: observation.valueIn }, { gte: observation.valueIn, lte: observation.valueIn }]) {
    const filter = { value: { ...condition, unit: 'HECTARE' } }
    type Found = { observations: { nodes: { id: string; valueIn: number }[] } }
    const { observations } = await service.request<Found>(list, { filter, unit: 'HECTARE' })
    expect(observations.nodes.map(({ id }) => id)).toContain(btoa('Observation:o-s087'))
    expect(observations.nodes.every(({ valueIn }) => valueIn === observation.valueIn)).toBe(true)
  }
})

test('every convertible value survives a round trip through each unit of its kind', async () => {
  type Unit = { code: string; quantityKind: string; factor: string | null }
  const { units } = await service.request<{ units: Unit[] }>('{ units { code quantityKind factor } }')
  for (const { code, quantityKind, factor } of units.filter((unit) => unit.factor)) {
    const others = units.filter((unit) => unit.factor && unit.quantityKind === quantityKind)
    const fields = others.map((other) => `${other.code}: valueIn(unit: "${other.code}")`).join(' ')
    const filter = { unit: { eq: code } }
    for (const row of await service.fetchAll<Record<string, number>>('observations', `value ${fields}`, { filter })) {
      expect(row[code], `${code} by ${factor}`).toBe(row.value)
      const [numerator = 1, denominator = 1] = (factor ?? '').split('/').map(Number)
      for (const other of others.filter(({ factor: its }) => its === '1')) {
        expect(row[other.code]).toBeCloseTo(((row.value ?? 0) * numerator) / denominator, 3)
      }
    }
  }
})
