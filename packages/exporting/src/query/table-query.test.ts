import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type FormatName, tableFormats } from '../formats/formats.ts'
import type { TableRow } from '../table/table.ts'
import { schema, serveTrails } from '../testing/trails.ts'
import { prepareTableQuery } from './table-query.ts'

interface Options {
  readonly format?: FormatName
  readonly provenance?: boolean
  readonly variables?: Readonly<Record<string, unknown>>
  readonly count?: number
  readonly maxPage?: number
}

function prepare(query: string, { format = 'csv', provenance = false, variables = {} }: Options = {}) {
  const document = parse(query)
  return prepareTableQuery({
    schema,
    document,
    variables,
    format: tableFormats[format],
    provenance,
    pageSize: 100,
  })
}

async function read(query: string, options: Options = {}) {
  const service = serveTrails(options.count ?? 3, options.maxPage)
  const { columns, read: readRows } = prepare(query, options)
  const rows: TableRow[] = []
  for await (const batch of readRows(service.execute)) rows.push(...batch)
  return { names: columns.map(({ name }) => name), rows, pages: service.pages }
}

describe('the rows of a query', () => {
  it('are the nodes of its list, in as many pages as there are, whatever its page size is', async () => {
    const { names, rows, pages } = await read('{ trails(first: 2) { totalCount nodes { id } } }', { count: 205 })
    expect(names).toEqual(['id'])
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 205 }, (_, at) => `t${at}`))
    expect(pages).toEqual([100, 100, 100])
  })

  it('begin after the cursor of the query', async () => {
    const query = 'query ($from: String) { trails(after: $from) { nodes { id } } }'
    expect((await read(query, { variables: { from: '0' } })).rows).toEqual([['t1'], ['t2']])
  })

  it('need no value for a variable that only pages have', async () => {
    const query = 'query ($size: Int!, $from: String) { trails(first: $size, after: $from) { nodes { id } } }'
    const { rows, pages } = await read(query, { variables: { size: 2 } })
    expect([rows.length, pages]).toEqual([3, [100]])
  })

  it('are read in pages that the limit of the cost allows', async () => {
    const { rows, pages } = await read('{ trails { nodes { id } } }', { count: 40, maxPage: 30 })
    expect(rows).toHaveLength(40)
    expect(pages).toEqual([25, 25])
  })

  it('are counted once, where the format limits their number', async () => {
    const service = serveTrails(205)
    const { read: readRows } = prepare('{ trails { nodes { id } } }', { format: 'xlsx' })
    for await (const batch of readRows(service.execute)) expect(batch.length).toBeGreaterThan(0)
    expect([service.pages.length, service.counts()]).toEqual([3, 1])
  })

  it('can be edges', async () => {
    const { names, rows } = await read('{ trails { edges { cursor node { id } } } }', { count: 1 })
    expect([names, rows]).toEqual([['cursor', 'node.id'], [['0', 't0']]])
  })

  it('have dotted columns, lists in one cell, and null where there is nothing', async () => {
    const query =
      '{ trails { nodes { size: length { exact unit { code } } open tags citations { asWritten locator } } } }'
    const { names, rows } = await read(query, { count: 2 })
    expect(names).toEqual(['size.exact', 'size.unit.code', 'open', 'tags', 'citations.asWritten', 'citations.locator'])
    expect(rows).toEqual([
      ['0.50', 'KM', true, ['a', 'b'], ['words c0', 'words d0'], [null, null]],
      [null, null, false, ['a', 'b'], ['words c1', 'words d1'], [null, null]],
    ])
  })

  it('follow fragments and directives', async () => {
    const query = `query ($brief: Boolean!) { ...List }
      fragment List on Query { trails { nodes { ...Name ... on Trail { id @skip(if: $brief) } open @include(if: $brief) } } }
      fragment Name on Trail { name }`
    expect((await read(query, { variables: { brief: true } })).names).toEqual(['name', 'open'])
    expect((await read(query, { variables: { brief: false } })).names).toEqual(['name', 'id'])
  })

  it('of a series are its points, with the fields around them on each', async () => {
    const { names, rows } = await read('{ series { unit { code } rows { region points { year exact } } } }')
    expect(names).toEqual(['series.unit.code', 'series.rows.region', 'year', 'exact'])
    expect(rows).toEqual([
      ['KM', '甲', 2019, '1.20'],
      ['KM', '甲', 2020, null],
      ['KM', '乙', 2019, '3'],
    ])
  })

  it('of statistics are its groups', async () => {
    const { names, rows } = await read('{ statistics { count groups { key count } } }')
    expect(names).toEqual(['statistics.count', 'key', 'count'])
    expect(rows).toEqual([
      [3, 'A', 2],
      [3, null, 1],
    ])
  })

  it('of groups by several dimensions have the keys in one cell, so that no count is repeated', async () => {
    const { names, rows } = await read('{ statistics { aggregates { keys { key name } count } } }')
    expect(names).toEqual(['keys.key', 'keys.name', 'count'])
    expect(rows).toEqual([
      [['A', null], ['甲', null], 2],
      [['B', '2020'], ['乙', null], 1],
    ])
  })

  it('without a list are one object, or none if it is null', async () => {
    expect((await read('{ trail(id: "t1") { id sections { totalCount nodes { id } } } }')).rows).toEqual([
      ['t1', 's1'],
      ['t1', 's2'],
    ])
    expect((await read('{ trail(id: "t1") { id tags } }')).rows).toEqual([['t1', ['a', 'b']]])
    expect((await read('{ trail(id: "t9") { id } }')).rows).toEqual([])
    expect((await read('{ trails { totalCount } }')).rows).toEqual([[3]])
  })

  it('are those of lists without pages too', async () => {
    expect((await read('{ units { code } }')).rows).toEqual([['KM'], ['M']])
  })

  it('are no longer read once their reader stops', async () => {
    const service = serveTrails(1000)
    for await (const batch of prepare('{ trails { nodes { id } } }').read(service.execute)) {
      expect(batch).toHaveLength(100)
      break
    }
    expect(service.pages).toEqual([100])
  })
})

describe('a query that is no table', () => {
  it.each([
    ['{ trails { nodes { id } } units { code } }', /trails\.nodes, units/],
    ['{ trails { nodes { id } edges { cursor } } }', /trails\.nodes, trails\.edges/],
    ['{ trails(last: 2) { nodes { id } } }', /leave out last/],
    ['{ series { rows { region } } a: statistics { count groups { key } } }', /series\.rows, a\.groups/],
  ])('is refused with the reason: %s', async (query, reason) => {
    await expect(read(query)).rejects.toThrow(reason)
  })

  it('is refused with a list in cells whose length is not said', async () => {
    const query = (args: string) => `{ trails { nodes { id sections${args} { totalCount nodes { id } } } } }`
    expect(() => prepare(query(''))).toThrow(/sections is a list with pages.*sections\(first: 100\)/)
    expect((await read(query('(first: 5)'))).rows[0]).toEqual(['t0', 2, ['s1', 's2']])
    expect(() => prepare('{ trails { nodes { id sections { totalCount } } } }')).not.toThrow()
  })

  it('is refused where two columns have one name', async () => {
    const query = '{ observation: series { unit { code } rows { points { observation { unit { code } } } } } }'
    await expect(read(query)).rejects.toThrow(/observation\.unit\.code.* other: code/)
  })

  it('is refused for a format that needs more', async () => {
    await expect(read('{ units { code } }', { format: 'geojson' })).rejects.toThrow(/longitude/)
    await expect(read('{ units { code } }', { format: 'ics' })).rejects.toThrow(/events/)
  })

  it('is refused for a sheet that is too short, before any row', async () => {
    const reading = read('{ trails { nodes { id } } }', { format: 'xlsx', count: 1_048_576 })
    await expect(reading).rejects.toThrow(/1048576 rows; a sheet has 1048575/)
  })
})

describe('provenance', () => {
  it('adds the sources of each row, and its unit', async () => {
    const { names, rows } = await read('{ trails { nodes { name } } }', { provenance: true, count: 1 })
    expect(names.slice(0, 6)).toEqual(['name', 'id', 'unit.code', 'unit.name', 'unit.nameEn', 'provenance.asWritten'])
    expect(rows[0]?.slice(0, 6)).toEqual(['Trail 0', 't0', 'KM', '千米', 'kilometre', ['words c0', 'words d0']])
    expect(names).toContain('provenance.source.reliability')
    expect(names).toContain('provenance.source.licence')
  })

  it('of a point is that of its observation', async () => {
    const { names, rows } = await read('{ series { rows { points { year } } } }', { provenance: true })
    const at = names.indexOf('observation.provenance.asWritten')
    expect(rows.map((row) => row[at])).toEqual([['words c2019', 'words d2019'], [null], ['words c2019', 'words d2019']])
  })

  it('is refused for rows without citations', async () => {
    await expect(read('{ units { code } }', { provenance: true })).rejects.toThrow(/no citations/)
  })
})
