// Compares the results of each filter condition with those of a predicate in TypeScript on all rows.
import { foldText } from '@tiyu/model'
import { GraphQLInputObjectType, isNullableType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService, type Variables } from './test-service.ts'

/** A filter and its predicate in TypeScript. */
export type FilterCase<Row> = readonly [filter: Variables, meets: (row: Row) => boolean]

/** A node of a hierarchy with its ancestors. */
export interface TreeNode {
  readonly code: string
  readonly ancestors?: readonly TreeNode[]
  readonly parent?: TreeNode | null
}

/** Selects a node of a hierarchy with its ancestors, to the depth of the deepest hierarchy. */
export const TREE_NODE_SELECTION = 'code parent { code parent { code parent { code parent { code } } } }'

/** True if a node has this code or is a descendant of the node with it. */
export function isWithin(ancestorCode: string, node: TreeNode | null | undefined): boolean {
  return Boolean(node && (node.code === ancestorCode || isWithin(ancestorCode, node.parent)))
}

/** True if any text contains the part, both folded. */
export function includesFolded(part: string, ...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && foldText(text).includes(foldText(part)))
}

/** Conditions of many lists, with tests of their own in nested-filters.integration.test.ts. */
const SHARED_CONDITIONS = ['and', 'or', 'not', 'citation', 'source', 'reliability', 'inferred', 'observations']

function filterType(field: string): GraphQLInputObjectType | undefined {
  const type = schema
    .getQueryType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === 'filter')?.type
  return type instanceof GraphQLInputObjectType ? type : undefined
}

const filterFieldNames = (field: string) => Object.keys(filterType(field)?.getFields() ?? {})

/** True for the type of a condition that is an object of operators, all optional. */
const isOperators = (type: unknown) =>
  type instanceof GraphQLInputObjectType && Object.values(type.getFields()).every((one) => isNullableType(one.type))

interface FilterTestOptions<Row> {
  /** Query field of the list. */
  readonly field: string
  readonly selection: string
  readonly cases: readonly FilterCase<Row>[]
  /** Adds values that no published row has, so that every condition matches some rows. */
  readonly prepare?: (service: TestService) => Promise<unknown>
}

/** Defines a test for each filter of a list, and a test that all conditions are covered. */
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
      const tested = new Set([...cases.flatMap(([filter]) => Object.keys(filter)), ...SHARED_CONDITIONS])
      expect(filterFieldNames(field).filter((name) => !tested.has(name))).toEqual([])
    })

    test.each(cases.map(([filter, matches]) => [JSON.stringify(filter), filter, matches] as const))(
      'finds the same rows as plain code by %s',
      async (_, filter, matches) => {
        const expected = rows.filter(matches)
        expect(expected.length, 'some rows match').toBeGreaterThan(0)
        expect(expected.length, 'some rows do not match').toBeLessThan(rows.length)
        expect(await service.fetchAll<Row>(field, selection, { filter })).toEqual(expected)
      },
    )

    test('finds all rows without conditions', async () => {
      expect(await service.fetchAll<Row>(field, selection, { filter: {} })).toEqual(rows)
    })

    test('refuses null and nothing for each condition', async () => {
      const requestError = (filter: Variables) =>
        service.requestError(
          `query ($filter: ${filterType(field)?.name}) { ${field}(filter: $filter) { totalCount } }`,
          {
            filter,
          },
        )
      for (const name of filterFieldNames(field)) {
        const error = await requestError({ [name]: null })
        expect(error.extensions.code).toBe('BAD_USER_INPUT')
        expect(error.message).toContain(`filter.${name} is null`)
        if (!isOperators(filterType(field)?.getFields()[name]?.type)) continue
        expect((await requestError({ [name]: {} })).message).toMatch(/^filter\.\w+ has no (operator|condition)/)
      }
    })
  })
}
