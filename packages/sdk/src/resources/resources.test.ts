import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, isRequiredArgument } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type Client, createClient } from '../index.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'))

/** Returns the lists of records of the root type: pages, and short lists of records with a key. */
function recordLists(): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  return fields.flatMap(({ name, type, args }) => {
    const named = getNamedType(type)
    if (!isObjectType(named) || args.some(isRequiredArgument)) return []
    const isList = isListType(isNonNullType(type) ? type.ofType : type)
    const { nodes, slug, code } = named.getFields()
    return nodes || (isList && (slug || code)) ? [name] : []
  })
}

/** Returns a client that answers with these data in turn, and the addresses it requests. */
function clientOf(...data: object[]): { api: Client; urls: URL[] } {
  const urls: URL[] = []
  const fetch = async (url: string) => {
    urls.push(new URL(url))
    return Response.json({ data: data[urls.length - 1] })
  }
  return { api: createClient({ url: 'https://example.org/graphql', fetch, cache: 0 }), urls }
}

const releasesOf = (urls: readonly URL[]) => urls.map(({ searchParams }) => searchParams.get('release'))

describe('the resources', () => {
  it('are all lists of records in the schema', () => {
    const { api } = clientOf()
    const methods = ['query', 'request', 'diff', 'subscribe', 'clusters', 'compare', 'near', 'profile']
    expect(
      Object.keys(api)
        .filter((name) => !methods.includes(name))
        .sort(),
    ).toEqual(recordLists().sort())
  })
})

describe('a short list', () => {
  const units = [
    { code: 'KM', name: '公里' },
    { code: 'M2', name: '平方米' },
  ]

  it('has the calls of the others', async () => {
    const all = { units }
    const { api } = clientOf(all, all, all, all)
    expect(await api.units.list()).toEqual({
      nodes: units,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 2,
    })
    expect(await Array.fromAsync(api.units.all({ select: { code: true, name: true } }))).toEqual(units)
    expect(await Array.fromAsync(api.units.csv({ select: { name: true } }))).toEqual([
      'name\r\n',
      '公里\r\n',
      '平方米\r\n',
    ])
    expect(await api.units.get('nothing')).toBeNull()
  })

  it('gets a record by its code or global ID, with the selected fields only', async () => {
    const { api, urls } = clientOf({ units }, { units: [{ code: 'KM', name: '公里' }] })
    expect(await api.units.get('KM')).toEqual(units[0])
    expect(await api.units.get(btoa('Unit:KM'), { select: { name: true } })).toEqual({ name: '公里' })
    expect(urls[1]?.searchParams.get('query')).toBe('query{units{name code}}')
  })
})

describe('a walk', () => {
  const page = (code: string, hasNextPage: boolean) => ({
    nodes: [{ code }],
    pageInfo: { hasNextPage, endCursor: code },
  })
  const first = { regions: page('1', true), release: { name: '2001.1-abc' } }

  it('reads all its pages from the release it began with', async () => {
    const { api, urls } = clientOf(first, { regions: page('2', true) }, { regions: page('3', false) })
    const codes = await Array.fromAsync(api.regions.all({ select: { code: true } }), ({ code }) => code)
    expect(codes).toEqual(['1', '2', '3'])
    expect(releasesOf(urls)).toEqual([null, '2001.1-abc', '2001.1-abc'])
    expect(urls.map(({ searchParams }) => searchParams.get('query')?.includes('release'))).toEqual([true, false, false])
  })

  it('writes CSV of one release', async () => {
    const { api, urls } = clientOf(first, { regions: page('2', false) })
    expect(await Array.fromAsync(api.regions.csv({ select: { code: true } }))).toEqual(['code\r\n', '1\r\n', '2\r\n'])
    expect(releasesOf(urls)).toEqual([null, '2001.1-abc'])
  })

  it('keeps the release that the call or the client names', async () => {
    const { api, urls } = clientOf({ regions: page('1', true) }, { regions: page('2', false) })
    await Array.fromAsync(api.regions.all({}, { release: '2000.1' }))
    expect(releasesOf(urls)).toEqual(['2000.1', '2000.1'])
    expect(urls[0]?.searchParams.get('query')).not.toContain('release')
  })
})
