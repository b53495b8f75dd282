// Any text in every place of a request that is parsed: the answer is right, or an error with a code.
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { anyCharacter } from '@tiyu/model/testing'
import type { RunningService } from '@tiyu/server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from '../service/started-service.ts'

const RUNS = Number(process.env.ANY_REQUESTS ?? 40)

let service: RunningService
let file: Buffer

const FILE = '/data/sports.csv'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Sends a request with headers as they are, which `fetch` would refuse or mend. */
function send(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${service.url}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        buffer(response).then(
          (bytes) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes }),
          reject,
        )
      },
    )
    sent.on('error', reject).end(body)
  })
}

beforeAll(async () => {
  service = await startService()
  file = (await send(FILE)).body
})
afterAll(() => service.close())

/** Expects an answer that is no defect: below 500, and with a code if it is an error. */
function expectNoDefect({ status, body }: Answer): void {
  expect(status, body.toString().slice(0, 500)).toBeLessThan(500)
  if (status >= 400) expect(body.toString()).toMatch(/"code":"(?!INTERNAL)[A-Z_]+"/)
  else expect(body.toString()).not.toContain('INTERNAL_SERVER_ERROR')
}

const check = <Value>(values: fc.Arbitrary<Value>, property: (value: Value) => Promise<void>) =>
  fc.assert(fc.asyncProperty(values, property), { numRuns: RUNS, seed: 1 })

const anyText = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.base64String(), fc.webUrl(), fc.json())

test('identifiers, cursors, search texts and filters', async () => {
  const query = `query ($text: String!, $id: ID!) {
    node(id: $id) { id } nodes(ids: [$id]) { id } facility(id: $id) { slug } region(code: $text) { code }
    facilities(after: $text, first: 1, filter: { name: { contains: $text } }) { totalCount }
    search(text: $text, first: 1) { totalCount }
    _entities(representations: [{ __typename: $text, code: $text, slug: $text, id: $id }]) { __typename }
  }`
  await check(anyText, async (text) => {
    const encoded = Buffer.from(`Facility:${text}`).toString('base64')
    for (const id of [text, encoded]) {
      const body = JSON.stringify({ query, variables: { text, id } })
      expectNoDefect(await send('/graphql', { 'content-type': 'application/json' }, body))
    }
  })
})

const param = fc.tuple(
  fc.constantFrom(
    'query',
    'variables',
    'operationName',
    'extensions',
    'format',
    'headers',
    'bom',
    'formulas',
    'release',
  ),
  fc.oneof(anyText, fc.constantFrom('{ sports { code } }', 'csv', 'xlsx', 'json', '1', '{"a":')),
)

test('parameters of the address, also with formats of tables', async () => {
  await check(fc.array(param, { maxLength: 6 }), async (params) => {
    expectNoDefect(await send(`/graphql?${new URLSearchParams(params)}`))
  })
})

const headerValue = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('*/*;q=2', 'gzip;q=x', 'text/csv, , ;', 'bytes=', '"', 'W/"', 'for="[', 'Bearer '),
)
const headerName = fc.constantFrom(
  ...['accept', 'accept-encoding', 'accept-language', 'if-none-match', 'if-range', 'range', 'x-request-id'],
  ...['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'traceparent', 'origin', 'content-encoding'],
)

test('header fields', async () => {
  const paths = fc.constantFrom('/graphql?query={__typename}', FILE, '/en/', '/limits', '/health/ready')
  await check(fc.tuple(paths, fc.dictionary(headerName, headerValue)), async ([path, headers]) => {
    expectNoDefect(await send(path, headers))
  })
})

const position = fc.oneof(fc.nat(2000), fc.constant(''), fc.bigInt({ min: 0n, max: 10n ** 25n }))
const range = fc.oneof(
  fc.tuple(position, position).map(([start, end]) => `bytes=${start}-${end}`),
  fc.string({ maxLength: 20 }).map((text) => `bytes=${text}`),
  fc
    .array(fc.tuple(position, position), { minLength: 2, maxLength: 4 })
    .map((ranges) => `bytes=${ranges.map((one) => one.join('-')).join(',')}`),
)

test('ranges: those bytes of the file, the whole file, or none', async () => {
  await check(range, async (value) => {
    const { status, headers, body } = await send(FILE, { range: value })
    if (status === 200) expect(body).toEqual(file)
    else if (status === 206) {
      const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(String(headers['content-range'])) ?? []
      expect(Number(size)).toBe(file.length)
      expect(body).toEqual(file.subarray(Number(start), Number(end) + 1))
    } else expect(status, value).toBe(416)
  })
})
