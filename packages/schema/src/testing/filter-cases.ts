// Each condition of a filter, held against the same condition in plain code over all rows.
import { GraphQLInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService, type Variables } from './test-service.ts'

/** A filter, and whether a row meets it. */
export type FilterCase<Row> = readonly [filter: Variables, meets: (row: Row) => boolean]

/** A node of a hierarchy, selected with what stands above it. */
export interface Placed {
  readonly code: string
  readonly ancestors?: readonly Placed[]
  readonly parent?: Placed | null
}

/** Selects a node of a hierarchy with what stands above it, as deep as any hierarchy goes. */
export const PLACED = 'code parent { code parent { code parent { code parent { code } } } }'

/** Whether a node is, or stands below, the one with this code. */
export function within(code: string, node: Placed | null | undefined): boolean {
  return Boolean(node && (node.code === code || within(code, node.parent)))
}

/** Whether a text holds another, upper or lower case alike. */
export function contains(part: string, ...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()))
}

function conditionsOf(field: string): string[] {
  const type = schema
    .getQueryType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === 'filter')?.type
  return type instanceof GraphQLInputObjectType ? Object.keys(type.getFields()) : []
}

interface Options<Row> {
  /** Root field of the list. */
  readonly field: string
  readonly selection: string
  readonly cases: readonly FilterCase<Row>[]
  /** Gives rows of the copied release values that no published row has, so that every condition meets some. */
  readonly prepare?: (service: TestService) => Promise<unknown>
}

/** Defines a test for each filter of a list, and one that no condition is left out. */
export function testFilters<Row>({ field, selection, cases, prepare }: Options<Row>): void {
  describe(`The filter of ${field}`, () => {
    let service: TestService
    let rows: readonly Row[]

    beforeAll(async () => {
      service = await openTestService()
      await prepare?.(service)
      rows = await service.all<Row>(field, selection)
    })
    afterAll(() => service.close())

    test('has a test for each of its conditions', () => {
      expect([...new Set(cases.flatMap(([filter]) => Object.keys(filter)))].sort()).toEqual(conditionsOf(field).sort())
    })

    test.each(cases.map(([filter, meets]) => [JSON.stringify(filter), filter, meets] as const))(
      'finds by %s what plain code finds',
      async (_, filter, meets) => {
        const expected = rows.filter(meets)
        expect(expected.length, 'some rows meet it').toBeGreaterThan(0)
        expect(expected.length, 'some rows do not').toBeLessThan(rows.length)
        expect(await service.all<Row>(field, selection, { filter })).toEqual(expected)
      },
    )

    test('without conditions, or with null for each, finds all', async () => {
      const nothing = Object.fromEntries(conditionsOf(field).map((name) => [name, null]))
      expect(await service.all<Row>(field, selection, { filter: {} })).toEqual(rows)
      expect(await service.all<Row>(field, selection, { filter: nothing })).toEqual(rows)
    })
  })
}
