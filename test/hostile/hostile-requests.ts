// Requests of the kinds that strangers send to a public endpoint, as bytes, varied at random by a seed.
import { gzipSync } from 'node:zlib'

/** A generator of whole numbers below a bound, repeatable by its seed (mulberry32). */
export function randomNumbers(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

type Random = (bound: number) => number

const GOOD = '{ release { version } }'

/** Texts that break programs: quotes, controls, surrogates, formulas, SQL, paths, directions, large numbers. */
const TEXTS: readonly string[] = [
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE "Facility"; --',
    '%27%20UNION%20SELECT',
    "E'\\x41'",
    '$$',
    '\\u0000',
    '\\ud800',
    '\\',
  ],
  ...[
    '../../../etc/passwd',
    '%00',
    '{{7*7}}',
    '#{7*7}',
    '<script>alert(1)</script>',
    '=cmd|calc!A1',
    '\u202e',
    '\u200b',
  ],
  ...[
    '9'.repeat(400),
    '-0',
    'NaN',
    '1e999',
    '0x7fffffff',
    '__proto__',
    'constructor',
    '体'.repeat(99),
    '!'.repeat(101),
  ],
]

const one = <Value>(random: Random, values: readonly Value[]): Value => values[random(values.length)] as Value

/** Queries that cost more than they look, or are none. */
const queries: readonly ((random: Random) => string)[] = [
  (random) => `{ ${Array.from({ length: 1 + random(900) }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  (random) => `{ __typename ${'@skip(if: false) '.repeat(1 + random(900))} }`,
  (random) => `${'{ regions { nodes { '.repeat(1 + random(200))}code${' } } }'.repeat(random(200))}`,
  (random) => `query { ...A } fragment A on Query { ...B } fragment B on Query { ${'...A '.repeat(1 + random(50))} }`,
  (random) =>
    `{ facilities(first: ${one(random, ['100', '101', '-1', '99999999999999', 'null', '1.5'])}) { nodes { slug } } }`,
  (random) => `{ search(text: ${JSON.stringify(one(random, TEXTS))}, first: 100) { totalCount nodes { __typename } } }`,
  (random) => `{ facilities(filter: { name: { contains: ${JSON.stringify(one(random, TEXTS))} } }) { totalCount } }`,
  (random) => `{ facilities(after: ${JSON.stringify(one(random, TEXTS))}) { totalCount } }`,
  (random) =>
    `{ nodes(ids: [${Array.from({ length: random(300) }, () => JSON.stringify(one(random, TEXTS))).join(', ')}]) { id } }`,
  () => '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  () => '{ regions(first: 100) { nodes { children { children { facilities(first: 100) { nodes { name } } } } } } }',
  (random) => `mutation { drop(table: ${JSON.stringify(one(random, TEXTS))}) }`,
  () => 'subscription { releaseActivated { version } }',
  (random) => one(random, ['', '{', '}', '{ }', 'null', '#', '\ufeff', 'query A { a } query B { b }', GOOD.repeat(3)]),
]

const queryOf = (random: Random) => one(random, queries)(random)

/** Bodies, with their Content-Type and further headers. */
const bodies: readonly ((random: Random) => readonly [type: string, body: string | Buffer, ...headers: string[]])[] = [
  (random) => ['application/json', JSON.stringify({ query: queryOf(random) })],
  (random) => [
    'application/json',
    JSON.stringify({
      query: GOOD,
      variables: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`),
      [one(random, TEXTS)]: 1,
    }),
  ],
  (random) => ['application/json', `{"query":"${GOOD}","variables":${'{"a":'.repeat(random(9000))}1`],
  (random) => [
    'application/json',
    JSON.stringify(Array.from({ length: random(40) }, () => ({ query: queryOf(random) }))),
  ],
  (random) => ['application/json', Buffer.from([0xff, 0xfe, random(256), random(256), 0x00])],
  () => ['application/json', gzipSync(`{"query":"${GOOD}${' '.repeat(3_000_000)}"}`), 'content-encoding: gzip'],
  (random) => ['application/json', gzipSync('{}').subarray(0, 5 + random(10)), 'content-encoding: gzip'],
  (random) => [
    'application/json',
    '{}',
    `content-encoding: ${one(random, ['gzip, gzip, gzip', 'compress', 'br', 'zstd'])}`,
  ],
  (random) => ['application/graphql', queryOf(random)],
  (random) => ['application/x-www-form-urlencoded', `query=${encodeURIComponent(queryOf(random))}&variables=%7B`],
  (random) => [
    one(random, ['text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=gbk', '*/*']),
    '{}',
  ],
  (random) => [
    'application/json',
    JSON.stringify({ extensions: { persistedQuery: { version: random(3), sha256Hash: one(random, TEXTS) } } }),
  ],
]

const PATHS = [
  '/',
  '/graphql',
  '/data/',
  '/graphiql/',
  '/docs',
  '/zh/',
  '/en/search',
  '/health/ready',
  '/releases',
  '/limits',
]

/** Heads that are not HTTP, or say what is not so. */
const heads: readonly ((random: Random) => string)[] = [
  (random) => `GET ${one(random, PATHS)}${one(random, TEXTS).replaceAll(/\s/g, '+')} HTTP/1.1\r\nHost: x`,
  (random) => `GET /data/..%2f..%2f${encodeURIComponent(one(random, TEXTS))} HTTP/1.1\r\nHost: x`,
  (random) =>
    `GET /graphql?query=${encodeURIComponent(queryOf(random)).slice(0, 12_000)}&release=${encodeURIComponent(one(random, TEXTS))} HTTP/1.1\r\nHost: x`,
  (random) =>
    `GET /graphql?query=%7B__typename%7D&format=${one(random, ['csv', 'xlsx', 'parquet', 'exe', ''])} HTTP/1.1\r\nHost: x`,
  (random) =>
    `${one(random, ['PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'HEAD', 'OPTIONS'])} ${one(random, PATHS)} HTTP/1.1\r\nHost: x`,
  () => 'GET / HTTP/1.1',
  () => 'GET / HTTP/9.9\r\nHost: x',
  () => 'GET  /  HTTP/1.1\r\nHost: x\r\n folded: yes',
  (random) => `GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(random(40_000))}`,
  (random) => `GET / HTTP/1.1\r\nHost: ${one(random, ['a b/c', '%%%', '[::', ''])}`,
  (random) =>
    `GET /data/facilities.csv HTTP/1.1\r\nHost: x\r\nRange: bytes=${one(random, ['-', '0-0,1-1', '9999999999-', '-0', 'a-b'])}`,
  (random) =>
    `GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${encodeURI(one(random, TEXTS))}, 203.0.113.${random(256)}`,
  (random) => `GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${encodeURI(one(random, TEXTS))}`,
  (random) =>
    `GET /graphql?query={release{version}} HTTP/1.1\r\nHost: x\r\nAccept: ${one(random, ['q=;', '*/*;q=2', 'a/b;c="', ','])}`,
  () => 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade',
  () => 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
  () => 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1',
  () => 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999',
  () => 'POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked',
  () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
]

function post(random: Random): Buffer {
  const [type, body, ...headers] = one(random, bodies)(random)
  const bytes = Buffer.from(body as string)
  const lines = ['POST /graphql HTTP/1.1', 'host: x', 'connection: close', `content-type: ${type}`, ...headers]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\ncontent-length: ${bytes.length}\r\n\r\n`), bytes])
}

/** Returns the bytes of one request. */
export function hostileRequest(random: Random): Buffer {
  if (random(2) === 0) return post(random)
  return Buffer.from(`${one(random, heads)(random)}\r\nConnection: close\r\n\r\n`, 'utf8')
}
