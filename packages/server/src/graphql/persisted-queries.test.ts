import { hash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PersistedQueries } from './persisted-queries.ts'
import { readTrustedDocuments } from './trusted-documents.ts'

const TRUSTED = '{ release { version } }'
const OTHER = '{ units { code } }'
const sha256 = (text: string) => hash('sha256', text)
const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } })

const codeOf = (result: unknown) => (result instanceof GraphQLError ? result.extensions.code : result)

describe('with trusted documents', () => {
  const queries = new PersistedQueries(new Map([[sha256(TRUSTED), TRUSTED]]))

  test('these are known by hash and by text', () => {
    expect(queries.resolveQuery({ query: TRUSTED })).toBe(TRUSTED)
    expect(queries.resolveQuery({ extensions: byHash(TRUSTED) })).toBe(TRUSTED)
    expect(queries.resolveQuery({ query: TRUSTED, extensions: byHash(TRUSTED) })).toBe(TRUSTED)
  })

  test.each([
    [{ query: OTHER }],
    [{ query: `${TRUSTED} ` }],
    [{ extensions: byHash(OTHER) }],
    [{ query: OTHER, extensions: byHash(OTHER) }],
    [{ query: OTHER, extensions: byHash(TRUSTED) }],
  ])('others are refused: %j', (params) => {
    expect(['UNTRUSTED_DOCUMENT', 'PERSISTED_QUERY_MISMATCH']).toContain(codeOf(queries.resolveQuery(params)))
    expect(codeOf(queries.resolveQuery({ extensions: byHash(OTHER) }))).toBe('UNTRUSTED_DOCUMENT')
  })

  test('a request without a query is left to others', () => {
    expect(queries.resolveQuery({})).toBeUndefined()
  })
})

describe('a list of trusted documents', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiyu-trusted-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const read = async (content: string) => {
    const file = join(folder, 'documents.json')
    await writeFile(file, content)
    return readTrustedDocuments(file)
  }

  test('has texts by hash, or is a manifest of Apollo', async () => {
    const expected = new Map([[sha256(TRUSTED), TRUSTED]])
    expect(await read(JSON.stringify({ [sha256(TRUSTED)]: TRUSTED }))).toEqual(expected)
    const operations = [{ id: sha256(TRUSTED), name: 'A', type: 'query', body: TRUSTED }]
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations }
    expect(await read(JSON.stringify(manifest))).toEqual(expected)
  })

  test.each([['{'], ['[1]'], ['7'], ['null'], ['{"a":"b"}'], [JSON.stringify({ [sha256('x')]: 7 })]])(
    'is refused if it is not one: %s',
    async (content) => {
      await expect(read(content)).rejects.toMatchObject({ code: 'INVALID_SETTINGS' })
    },
  )

  test('is refused if it is missing', async () => {
    await expect(readTrustedDocuments(join(folder, 'missing.json'))).rejects.toThrow(
      /TRUSTED_DOCUMENTS.*cannot be read/,
    )
  })
})
