import { GraphQLEnumType, type GraphQLField, getNamedType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** The column of each order, by table. */
const columns: Record<string, Record<string, string>> = {
  Citation: { SLUG: 'id' },
  Commitment: { DUE: 'dueYear', SLUG: 'id' },
  DemonstrationProject: { NAME: 'pinyin', DESIGNATED_ON: 'designatedOn' },
  Event: { STARTS_ON: 'startsOn', NAME: 'pinyin' },
  EventSeries: { NAME: 'pinyin' },
  Facility: { NAME: 'pinyin', AREA: 'areaM2', LENGTH: 'lengthM', OPENED_ON: 'openedOn' },
  Finding: { SLUG: 'id', YEAR: 'yearTo' },
  Indicator: { CODE: 'code' },
  Observation: { YEAR: 'yearTo', INDICATOR: 'indicatorCode', REGION: 'regionCode', VALUE: 'baseValue' },
  Organisation: { NAME: 'pinyin' },
  Policy: { SLUG: 'id', ISSUED: 'issuedOn' },
  Programme: { NAME: 'pinyin', STARTS_ON: 'startsOn' },
  RankClaim: { RANK: 'rank' },
  Region: { CODE: 'code', NAME: 'pinyin' },
  Source: { PUBLISHED: 'publishedOn' },
  Statement: { YEAR: 'year', SLUG: 'id' },
}

function orderType({ args }: GraphQLField<unknown, unknown>): GraphQLEnumType | undefined {
  const type = args.find(({ name }) => name === 'orderBy')?.type
  const named = type && getNamedType(type)
  return named instanceof GraphQLEnumType ? named : undefined
}

const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = orderType(field)
  return type ? [{ field: field.name, model: type.name.replace(/Order$/, ''), type }] : []
})

test('has every list with an order', () => {
  expect(lists.map(({ model }) => model).sort()).toEqual(Object.keys(columns).sort())
})

describe.each(lists)('$field', ({ field, model, type }) => {
  const key = model === 'Region' || model === 'Indicator' ? 'code' : 'id'
  const orders = type.getValues().map(({ name }) => name)

  test('has its orders in both directions', () => {
    const names = Object.keys(columns[model] ?? {})
    expect(orders.sort()).toEqual(names.flatMap((name) => [`${name}_ASC`, `${name}_DESC`]).sort())
  })

  test.each(orders)('is ordered by %s, NULLs last, ties by identifier', async (order) => {
    const [, name = '', direction = ''] = order.match(/^(.*)_(ASC|DESC)$/) ?? []
    const column = columns[model]?.[name] ?? ''
    const found = await service.fetchAll<{ slug: string }>(field, key === 'id' ? 'slug' : 'slug: code', {
      orderBy: [order],
    })
    const text = `select "${key}" as key from "${model}" order by "${column}" ${direction} nulls last, 1`
    const rows = await service.database.query<{ key: string }>({ text, values: [] })
    // There are no ties if the column is the identifier.
    expect(found.map(({ slug }) => slug)).toEqual(rows.map((row) => row.key))
  })
})
