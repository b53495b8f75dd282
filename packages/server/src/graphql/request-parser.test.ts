import { expect, test } from 'vitest'
import { parseBody, parseSearch } from './request-parser.ts'

const JSON_TYPE = 'application/json'
const QUERY = '{"query":"{ sports { name } }"}'
const GBK = Buffer.from([...Buffer.from('{"query":"'), 0xbd, 0xfa, 0xd6, 0xd0, ...Buffer.from('"}')])

test.each([
  [JSON_TYPE, QUERY],
  ['Application/JSON; Charset="UTF-8"', QUERY],
  [`${JSON_TYPE};charset=utf8`, QUERY],
  [JSON_TYPE, `\uFEFF${QUERY}`],
  ['application/graphql', '{ sports { name } }'],
  ['application/x-www-form-urlencoded', 'query=%7B+sports+%7B+name+%7D+%7D'],
])('a body of type %s is read: %s', (type, body) => {
  expect(parseBody(Buffer.from(body), type)).toMatchObject({ query: '{ sports { name } }' })
})

const UNSUPPORTED = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' }
const MALFORMED = { status: 400, code: 'BAD_REQUEST' }
const FORM = 'application/x-www-form-urlencoded'

test.each([
  ['no type', null, QUERY, UNSUPPORTED, /Content-Type is missing/],
  ['another type', 'text/plain', QUERY, UNSUPPORTED, /"text\/plain" is not supported/],
  ['multipart', 'multipart/form-data; boundary=x', QUERY, UNSUPPORTED, /multipart\/form-data/],
  ['a type that objects have', 'constructor', QUERY, UNSUPPORTED, /"constructor" is not supported/],
  ['another charset', `${JSON_TYPE}; charset=gbk`, QUERY, UNSUPPORTED, /charset gbk.*UTF-8/],
  ['bytes of GBK', JSON_TYPE, GBK, MALFORMED, /not UTF-8/],
  ['a form in GBK', FORM, 'query=%BD%FA', MALFORMED, /not UTF-8/],
  ['JSON with the type of curl -d', FORM, QUERY, UNSUPPORTED, /-H 'Content-Type: application\/json'/],
  ['GraphQL with the type of curl -d', FORM, '{ sports { name } }', UNSUPPORTED, /is a GraphQL query/],
  ['GraphQL as JSON', JSON_TYPE, '{ sports { name } }', MALFORMED, /is a GraphQL query.*such as \{"query"/],
  ['an empty body', JSON_TYPE, ' ', MALFORMED, /body is empty/],
  ['JSON that ends early', JSON_TYPE, '{"query":"secret', MALFORMED, /not valid JSON/],
  ['JSON with an error', JSON_TYPE, '{"query":"secret"\n,}', MALFORMED, /not valid JSON \(line 2, column 2\)/],
  ['single quotes', JSON_TYPE, "{'query':'secret'}", MALFORMED, /not valid JSON/],
])('%s is refused with an error message', (_, type, body, expected, words) => {
  let thrown: unknown
  try {
    parseBody(Buffer.from(body), type)
  } catch (error) {
    thrown = error
  }
  const { message, extensions } = thrown as { message: string; extensions: Record<string, unknown> }
  expect({ code: extensions.code, status: (extensions.http as { status: number }).status }).toEqual(expected)
  expect(message).toMatch(words)
  expect(message).toMatch(/\p{Script=Han}/u)
  expect(JSON.stringify({ message, extensions })).not.toContain('secret')
})

test.each([
  ['query={a}&variables=', { query: '{a}' }],
  ['query={a}&variables={"b":1}&operationName=', { query: '{a}', variables: { b: 1 } }],
  ['query=%E6%99%8B', { query: '晋' }],
  ['query=%EF%BF%BD', { query: '\uFFFD' }],
])('the query string %s is read', (search, expected) => {
  expect(parseSearch(search)).toEqual(expected)
})

test.each([
  ['query={a}&variables=text', 'BAD_USER_INPUT'],
  ['query=%BD%FA', 'BAD_REQUEST'],
])('the query string %s is refused', (search, code) => {
  expect(() => parseSearch(search)).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code }) }))
})
