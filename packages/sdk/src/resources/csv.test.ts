import { describe, expect, it } from 'vitest'
import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { Selection } from '../selection/print-query.ts'
import { columns } from './csv.ts'
import { csvLines } from './paginate.ts'

async function textOf(select: object, nodes: unknown[], raw = false): Promise<string> {
  const query = async () => ({ rows: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } })
  const list = { field: 'rows', fields: '', typeName: 'Row', isShort: false, isPinned: true }
  const args = { select: select as Selection, raw }
  return (await Array.fromAsync(csvLines(query, list, RepeatedCursorError, args))).join('')
}

describe('columns', () => {
  it('returns the paths of the leaves, in the order of the selection', () => {
    const selection = { year: true, region: { name: true, parent: { name: true } }, valueIn: { $: { unit: 'M2' } } }
    expect(columns(selection)).toEqual(['year', 'region.name', 'region.parent.name', 'valueIn'])
  })

  it('are named by aliases', () => {
    expect(columns({ 'title: name': true, 'city:region': { name: true } })).toEqual(['title', 'city.name'])
  })

  it('merges equal columns of branches', () => {
    const on = { Event: { name: true, startsOn: true }, Facility: { name: true, openedOn: true } }
    expect(columns({ __typename: true, on })).toEqual(['__typename', 'name', 'startsOn', 'openedOn'])
  })

  it('ignores fields that are not selected', () => {
    expect(columns({ year: true, kind: undefined, value: false })).toEqual(['year'])
  })
})

describe('csvLines', () => {
  it('writes the header even without rows', async () => {
    expect(await textOf({ year: true, region: { name: true } }, [])).toBe('year,region.name\r\n')
  })

  it('quotes values as RFC 4180 requires', async () => {
    const rows = [{ a: 'x,y' }, { a: 'say "hi"' }, { a: 'two\nlines' }, { a: '体育' }]
    expect(await textOf({ a: true }, rows)).toBe('a\r\n"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n体育\r\n')
  })

  it('leaves the cell of a missing value empty', async () => {
    const rows = [{ a: null, b: null }, { b: { c: false } }]
    expect(await textOf({ a: true, b: { c: true } }, rows)).toBe('a,b.c\r\n,\r\n,false\r\n')
  })

  it('joins the values of a list in one cell', async () => {
    const rows = [{ citations: [{ asWritten: '3580公里' }, { asWritten: '600公里' }], inferred: ['exact', 'year'] }]
    const text = await textOf({ citations: { asWritten: true }, inferred: true }, rows)
    expect(text).toBe('citations.asWritten,inferred\r\n3580公里;600公里,exact;year\r\n')
  })

  it('keeps the place of a missing value in a list', async () => {
    const rows = [{ citations: [{ locator: null }, { locator: '一' }] }]
    expect(await textOf({ citations: { locator: true } }, rows)).toBe('citations.locator\r\n;一\r\n')
  })

  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\tx', '-1-1', '=HYPERLINK("x")', '＝1', '＋1', '－1', '＠a'])(
    'escapes the formula %j',
    async (value) => {
      const [, cell = ''] = (await textOf({ a: true }, [{ a: value }])).split('\r\n')
      expect(cell.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('escapes and quotes a leading carriage return', async () => {
    expect(await textOf({ a: true }, [{ a: '\r=1' }])).toBe('a\r\n"\'\r=1"\r\n')
  })

  it.each([-5, 2.5, 0, '-3.5', '+7', '-12'])('does not escape the number %j', async (value) => {
    expect(await textOf({ a: true }, [{ a: value }])).toBe(`a\r\n${value}\r\n`)
  })

  it('does not escape formulas if raw is set', async () => {
    expect(await textOf({ a: true }, [{ a: '=1+1' }], true)).toBe('a\r\n=1+1\r\n')
  })
})
