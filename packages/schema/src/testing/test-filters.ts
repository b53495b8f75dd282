// Each condition of a filter, held against the same condition in plain code over all rows.
import { GraphQLInputObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService, type Variables } from './test-service.ts'

/** A filter, and whether a row meets it. */
export type FilterCase<Row> = readonly [filter: Variables, meets: (row: Row) => boolean]

/** A node of a hierarchy, selected with what stands above it. */
export interface TreeNode {
  readonly code: string
  readonly ancestors?: readonly TreeNode[]
  readonly parent?: TreeNode | null
}

/** Selects a node of a hierarchy with what stands above it, as deep as any hierarchy goes. */
export const TREE_NODE_SELECTION = 'code parent { code parent { code parent { code parent { code } } } }'

/** Whether a node is, or stands below, the one with this code. */
export function isWithin(ancestorCode: string, node: TreeNode | null | undefined): boolean {
  return Boolean(node && (node.code === ancestorCode || isWithin(ancestorCode, node.parent)))
}

/** Whether a text holds another, upper or lower case alike. */
export function containsIgnoreCase(part: string, ...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()))
}

function filterFieldNames(field: string): string[] {
  const type = schema
    .getQueryType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === 'filter')?.type
  return type instanceof GraphQLInputObjectType ? Object.keys(type.getFields()) : []
}

interface FilterTestOptions<Row> {
  /** Root field of the list. */
  readonly field: string
  readonly selection: string
  readonly cases: readonly FilterCase<Row>[]
  /** Gives rows of the copied release values that no published row has, so that every condition meets some. */
  readonly prepare?: (service: TestService) => Promise<unknown>
}

/** Defines a test for each filter of a list, and one that no condition is left out. */
export function testFilters<Row>({ field, selection, cases, prepare }: FilterTestOptions<Row>): void {
  describe(`The filter of ${field}`, () => {
    let service: TestService
    let rows: readonly Row[]

    beforeAll(async () => {
      service = await openTestService()
      await prepare?.(service)
      rows = await service.fetchAll<Row>(field, selection)
    })
    afterAll(() => service.close())

    test('has a test for each of its conditions', () => {
      expect([...new Set(cases.flatMap(([filter]) => Object.keys(filter)))].sort()).toEqual(
        filterFieldNames(field).sort(),
      )
    })

    test.each(cases.map(([filter, matches]) => [JSON.stringify(filter), filter, matches] as const))(
      'finds by %s what plain code finds',
      async (_, filter, matches) => {
        const expected = rows.filter(matches)
        expect(expected.length, 'some rows meet it').toBeGreaterThan(0)
        expect(expected.length, 'some rows do not').toBeLessThan(rows.length)
        expect(await service.fetchAll<Row>(field, selection, { filter })).toEqual(expected)
      },
    )

    test('without conditions, or with null for each, finds all', async () => {
      const nullFilter = Object.fromEntries(filterFieldNames(field).map((name) => [name, null]))
      expect(await service.fetchAll<Row>(field, selection, { filter: {} })).toEqual(rows)
      expect(await service.fetchAll<Row>(field, selection, { filter: nullFilter })).toEqual(rows)
    })
  })
}
