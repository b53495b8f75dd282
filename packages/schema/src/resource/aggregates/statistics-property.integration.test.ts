// Random filters, groupings and orders: the list, its count, its statistics and a plain evaluation in memory agree.
// STATISTICS_CASES sets the number of cases.
import { Decimal60, factorParts } from '@tiyu/quantity'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  arbitraryFilter,
  type PlainFilter,
  type PlainRow,
  type PlainTable,
  plainTables,
  rolledUp,
} from '../../testing/plain-tables.ts'
import { openTestService, type TestService, type Variables } from '../../testing/test-service.ts'

const CASES = Number(process.env.STATISTICS_CASES ?? 200)

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Case {
  readonly filter: PlainFilter
  readonly orderBy: readonly string[]
  readonly dimensions: readonly string[]
  readonly level: string | null
  readonly groupOrder: string
  /** Pages of the list, at least; a page has as many rows as that takes. */
  readonly pages: number
  readonly backward: boolean
}

function arbitraryCase(table: PlainTable, rows: readonly PlainRow[]): fc.Arbitrary<Case> {
  const orders = Object.keys(table.orders)
  const direction = fc.constantFrom('ASC', 'DESC')
  const term = fc.tuple(fc.constantFrom(...(orders.length > 0 ? orders : [''])), direction)
  return fc.record({
    filter: arbitraryFilter(table.conditions(rows)),
    orderBy:
      orders.length === 0
        ? fc.constant([])
        : fc
            .uniqueArray(term, { minLength: 1, maxLength: 2, selector: ([name]) => name })
            .map((terms) => terms.map((one) => one.join('_'))),
    dimensions: fc.uniqueArray(fc.constantFrom(...Object.keys(table.dimensions)), { maxLength: 3 }),
    level: fc.constantFrom(null, 'COUNTY', 'PREFECTURE', 'PROVINCE'),
    groupOrder: fc.constantFrom('COUNT_DESC', 'COUNT_ASC', 'KEY_ASC', 'KEY_DESC'),
    pages: fc.integer({ min: 1, max: 5 }),
    backward: fc.boolean(),
  })
}

type Value = string | number | null

/** Compares values; null comes last, whichever the direction. */
function compare(one: Value, other: Value, descending: boolean): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return (one < other ? -1 : 1) * (descending ? -1 : 1)
}

function compareAll(comparisons: readonly number[]): number {
  return comparisons.find((one) => one !== 0) ?? 0
}

const isDescending = (order: string) => order.endsWith('_DESC')

function plainOrder(table: PlainTable, orderBy: readonly string[], rows: readonly PlainRow[]): string[] {
  const terms = orderBy.map((name) => [table.orders[name.slice(0, name.lastIndexOf('_'))], isDescending(name)] as const)
  const sorted = rows.toSorted((a, b) =>
    compareAll([
      ...terms.map(([read, descending]) => compare(read?.(a) ?? null, read?.(b) ?? null, descending)),
      compare(a.slug, b.slug, false),
    ]),
  )
  return sorted.map(({ slug }) => slug)
}

interface Group {
  readonly keys: readonly (string | null)[]
  readonly rows: readonly PlainRow[]
}

/** Groups rows; a row is in a group for each of its keys. */
function plainGroups(table: PlainTable, { dimensions, level }: Case, rows: readonly PlainRow[]): Group[] {
  if (dimensions.length === 0) return [{ keys: [], rows }]
  const keysOf = (row: PlainRow) =>
    dimensions.reduce<(string | null)[][]>(
      (prefixes, name) => {
        const own = name === 'REGION' && level ? [rolledUp(row, level)] : (table.dimensions[name]?.(row) ?? [])
        return prefixes.flatMap((prefix) => own.map((key) => [...prefix, key]))
      },
      [[]],
    )
  const entries = rows.flatMap((row) => keysOf(row).map((keys) => [JSON.stringify(keys), row] as const))
  const groups = Map.groupBy(entries, ([id]) => id)
  return [...groups].map(([id, ofGroup]) => ({ keys: JSON.parse(id), rows: ofGroup.map(([, row]) => row) }))
}

function sortGroups(groups: readonly Group[], order: string): Group[] {
  const byKeys = (a: Group, b: Group, descending: boolean) =>
    compareAll(a.keys.map((key, index) => compare(key, b.keys[index] ?? null, descending)))
  const byCount = (a: Group, b: Group) => compare(a.rows.length, b.rows.length, isDescending(order))
  const first = order.startsWith('KEY') ? (a: Group, b: Group) => byKeys(a, b, isDescending(order)) : byCount
  return groups.toSorted((a, b) => compareAll([first(a, b), byKeys(a, b, false)]))
}

interface Page<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>
}

/** Reads all pages in one direction. */
async function readAll<Node>(
  size: number,
  backward: boolean,
  read: (args: Variables) => Promise<Page<Node>>,
): Promise<{ readonly nodes: readonly Node[]; readonly totalCount: number }> {
  const nodes: Node[] = []
  let cursor: string | null = null
  for (;;) {
    const page: Page<Node> = await read(backward ? { last: size, before: cursor } : { first: size, after: cursor })
    nodes[backward ? 'unshift' : 'push'](...page.nodes)
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage))
      return { nodes, totalCount: page.totalCount }
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor
  }
}

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
const CURSORS = '$first: Int, $after: String, $last: Int, $before: String'
const PASSED = 'first: $first, after: $after, last: $last, before: $before'

const modelOf = ({ statistics }: PlainTable) =>
  statistics.replace(/^./, (one) => one.toUpperCase()).replace('Statistics', '')

function readList(table: PlainTable, { filter: { filter }, orderBy }: Case) {
  const model = modelOf(table)
  const query = `query ($filter: ${model}Filter, $orderBy: [${model}Order!], ${CURSORS}) {
    page: ${table.list}(filter: $filter, orderBy: $orderBy, ${PASSED}) { ${PAGE} nodes { slug } } }`
  return async (args: Variables) =>
    (await service.request<{ page: Page<{ slug: string }> }>(query, { filter, orderBy, ...args })).page
}

interface AggregateNode {
  readonly keys: readonly { readonly key: string | null }[]
  readonly count: number
  readonly sum?: { readonly exact: string } | null
  readonly noSumBecause?: string | null
}

function readGroups(table: PlainTable, { filter: { filter }, dimensions, level, groupOrder }: Case) {
  const model = modelOf(table)
  const numbers = model === 'Observation' ? 'sum { exact } noSumBecause' : ''
  const query = `query ($filter: ${model}Filter, $groupBy: [${model}Dimension!], $level: RegionLevel, $orderBy: [AggregateOrder!], ${CURSORS}) {
    statistics: ${table.statistics}(filter: $filter) { count aggregates(groupBy: $groupBy, level: $level, orderBy: $orderBy, ${PASSED}) {
      ${PAGE} nodes { count keys { key } ${numbers} } } } }`
  const variables = {
    filter,
    groupBy: dimensions,
    level: dimensions.includes('REGION') ? level : null,
    orderBy: [groupOrder],
  }
  return async (args: Variables) =>
    (
      await service.request<{ statistics: { count: number; aggregates: Page<AggregateNode> } }>(query, {
        ...variables,
        ...args,
      })
    ).statistics
}

type Factors = ReadonlyMap<string, string>

/** Adds the preferred values of rows in the unit of their indicator. */
function plainSum(rows: readonly PlainRow[], factors: Factors, units: ReadonlyMap<string, string>): string | null {
  const preferred = rows.filter((row) => row.preferred)
  if (preferred.length === 0) return null
  const factor = (unit: string) => {
    const [numerator, denominator] = factorParts(factors.get(unit) ?? '1')
    return new Decimal60(numerator).div(denominator)
  }
  const values = preferred.map((row) => {
    const indicator = (row.indicator as { readonly code: string }).code
    const unit = (row.unit as { readonly code: string }).code
    return new Decimal60(row.exact as string).mul(factor(unit)).div(factor(units.get(indicator) as string))
  })
  const sum = values.reduce((total, value) => total.add(value))
  // A sum that does not end, of mu in square metres, is rounded to two decimals.
  return (sum.decimalPlaces() > 33 ? sum.toDecimalPlaces(2) : sum).toFixed()
}

async function readUnits() {
  const { units, indicators } = await service.request<{
    units: readonly { code: string; factor: string | null }[]
    indicators: { nodes: readonly { code: string; unit: { code: string } }[] }
  }>('{ units { code factor } indicators(first: 100) { nodes { code unit { code } } } }')
  const others = await service.fetchAll<{ code: string; unit: { code: string } }>('indicators', 'code unit { code }')
  return {
    factors: new Map(units.map(({ code, factor }) => [code, factor ?? '1'])),
    units: new Map([...indicators.nodes, ...others].map(({ code, unit }) => [code, unit.code])),
  }
}

test.each(plainTables.map((table) => [table.list, table] as const))(
  'Random cases of %s',
  async (_list, table) => {
    const rows = await service.fetchAll<PlainRow>(table.list, table.selection)
    const { factors, units } = await readUnits()
    await fc.assert(
      fc.asyncProperty(arbitraryCase(table, rows), async (one) => {
        const found = rows.filter((row) => one.filter.matches(row))
        const size = Math.min(100, Math.max(1, Math.ceil(found.length / one.pages)))
        const list = await readAll(size, one.backward, readList(table, one))
        expect(list.nodes.map(({ slug }) => slug)).toHaveLength(found.length)
        const slugs = list.nodes.map(({ slug }) => slug)
        if (one.orderBy.length > 0) expect(slugs).toEqual(plainOrder(table, one.orderBy, found))
        else expect(slugs.toSorted()).toEqual(found.map(({ slug }) => slug).toSorted())
        expect(list.totalCount).toBe(found.length)

        const expected = sortGroups(plainGroups(table, one, found), one.groupOrder)
        const groupSize = Math.min(100, Math.max(1, Math.ceil(expected.length / one.pages)))
        const read = readGroups(table, one)
        const groups = await readAll(groupSize, one.backward, async (args) => (await read(args)).aggregates)
        expect(groups.nodes.map(({ keys, count }) => [keys.map(({ key }) => key), count])).toEqual(
          expected.map((group) => [group.keys, group.rows.length]),
        )
        expect(groups.totalCount).toBe(expected.length)
        expect((await read({ first: 1 })).count).toBe(found.length)
        for (const [index, { sum, noSumBecause }] of groups.nodes.entries()) {
          if (sum === undefined || noSumBecause) continue
          expect(sum?.exact ?? null).toBe(plainSum(expected[index]?.rows ?? [], factors, units))
        }
      }),
      { numRuns: Math.ceil(CASES / plainTables.length) },
    )
  },
  30_000 + CASES * 400,
)
