import { describe, expect, it } from 'vitest'
import { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import { columns } from './csv.ts'
import { csvLines } from './paginate.ts'

async function textOf(select: object, nodes: unknown[], raw = false): Promise<string> {
  const page = async () => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } })
  const list = { page, fields: {}, Repeated: RepeatedCursorError }
  return (await Array.fromAsync(csvLines(list, { select, raw }))).join('')
}

describe('columns', () => {
  it('are the leaves of a selection in its order, named by their paths', () => {
    const selection = { year: true, region: { name: true, parent: { name: true } }, valueIn: { $: { unit: 'M2' } } }
    expect(columns(selection)).toEqual(['year', 'region.name', 'region.parent.name', 'valueIn'])
  })

  it('of branches are each named once', () => {
    const on = { Event: { name: true, startsOn: true }, Facility: { name: true, openedOn: true } }
    expect(columns({ __typename: true, on })).toEqual(['__typename', 'name', 'startsOn', 'openedOn'])
  })

  it('leave out what is not asked for', () => {
    expect(columns({ year: true, kind: undefined, value: false })).toEqual(['year'])
  })
})

describe('csvLines', () => {
  it('writes the header even when there are no rows', async () => {
    expect(await textOf({ year: true, region: { name: true } }, [])).toBe('year,region.name\r\n')
  })

  it('quotes what RFC 4180 wants quoted', async () => {
    const rows = [{ a: 'x,y' }, { a: 'say "hi"' }, { a: 'two\nlines' }, { a: '体育' }]
    expect(await textOf({ a: true }, rows)).toBe('a\r\n"x,y"\r\n"say ""hi"""\r\n"two\nlines"\r\n体育\r\n')
  })

  it('leaves cells empty where there is no value', async () => {
    const rows = [{ a: null, b: null }, { b: { c: false } }]
    expect(await textOf({ a: true, b: { c: true } }, rows)).toBe('a,b.c\r\n,\r\n,false\r\n')
  })

  it('puts the values of a list into one cell', async () => {
    const rows = [{ citations: [{ asWritten: '3580公里' }, { asWritten: '600公里' }], inferred: ['exact', 'year'] }]
    const text = await textOf({ citations: { asWritten: true }, inferred: true }, rows)
    expect(text).toBe('citations.asWritten,inferred\r\n3580公里;600公里,exact;year\r\n')
  })

  it.each(['=1+1', '+cmd', '-cmd', '@sum', '\tx', '-1-1', '=HYPERLINK("x")'])('defuses %j', async (value) => {
    const [, cell = ''] = (await textOf({ a: true }, [{ a: value }])).split('\r\n')
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  })

  it('defuses a carriage return at the start, quoted', async () => {
    expect(await textOf({ a: true }, [{ a: '\r=1' }])).toBe('a\r\n"\'\r=1"\r\n')
  })

  it.each([-5, 2.5, 0, '-3.5', '+7', '-12'])('leaves the number %j a number', async (value) => {
    expect(await textOf({ a: true }, [{ a: value }])).toBe(`a\r\n${value}\r\n`)
  })

  it('writes texts as they are when asked for raw ones', async () => {
    expect(await textOf({ a: true }, [{ a: '=1+1' }], true)).toBe('a\r\n=1+1\r\n')
  })
})
