import { expect, test } from 'vitest'
import { negotiateCoding, negotiateMediaType, sortAccept } from './content-negotiation.ts'

const JSON_TYPE = 'application/json'
const RESPONSE_TYPE = 'application/graphql-response+json'

test.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  [RESPONSE_TYPE, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0.5, ${RESPONSE_TYPE}`, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0, */*;q=0.1`, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0`, undefined],
  [`${JSON_TYPE}; charset=utf-8`, JSON_TYPE],
  [`${JSON_TYPE};charset=latin1`, undefined],
  ['text/html', undefined],
])('Accept %s chooses %s', (accept, mediaType) => {
  expect(negotiateMediaType(accept)).toBe(mediaType)
})

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=0.9, br;q=0.8', 'gzip'],
  ['br;q=0, *;q=0.1', 'zstd'],
  ['gzip;q=0', 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
  ['GZIP', 'gzip'],
])('Accept-Encoding %s chooses %s', (acceptEncoding, coding) => {
  expect(negotiateCoding(acceptEncoding)).toBe(coding)
})

test('Accept is sorted by weight for yoga', () => {
  expect(sortAccept('text/html;q=0, a/b;q=0.1, c/d')).toBe('c/d, a/b')
  expect(sortAccept('a/b;charset=utf-8, c/d')).toBe('a/b;charset=utf-8, c/d')
})
