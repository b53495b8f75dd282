import { expect, test } from 'vitest'
import {
  acceptForYoga,
  negotiateCoding,
  negotiateLanguage,
  negotiateMediaType,
  negotiateTableFormat,
  prefersHtml,
} from './content-negotiation.ts'

const JSON_TYPE = 'application/json'
const RESPONSE_TYPE = 'application/graphql-response+json'

test.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  [' , ,', JSON_TYPE],
  ['application/*', JSON_TYPE],
  [RESPONSE_TYPE, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0.5, ${RESPONSE_TYPE}`, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0, */*;q=0.1`, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0`, undefined],
  [`${JSON_TYPE}; charset=utf-8`, JSON_TYPE],
  [`${JSON_TYPE};charset=latin1`, undefined],
  ['text/html', undefined],
  ['text/csv', undefined],
  [`text/csv;q=0.5, ${JSON_TYPE}`, JSON_TYPE],
  ['*/*;q=abc', JSON_TYPE],
  [`${JSON_TYPE};q=, ${RESPONSE_TYPE};q=0.5`, JSON_TYPE],
  [`${JSON_TYPE};q=0.5, ${RESPONSE_TYPE}; Q = -1`, RESPONSE_TYPE],
  [`${JSON_TYPE};q=0.5x, ${RESPONSE_TYPE};q=0.9`, JSON_TYPE],
  [`${JSON_TYPE};q=7, ${RESPONSE_TYPE};q=1`, JSON_TYPE],
  [`${JSON_TYPE};q=0.12345, ${RESPONSE_TYPE};q=0.1`, JSON_TYPE],
  [`text/plain;title="a;q=b,c", ${JSON_TYPE}`, JSON_TYPE],
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
  ['gzip;q=high, br;q=0.5', 'gzip'],
])('Accept-Encoding %s chooses %s', (acceptEncoding, coding) => {
  expect(negotiateCoding(acceptEncoding)).toBe(coding)
})

test.each([
  [undefined, 'application/json, application/graphql-response+json, text/event-stream, multipart/mixed'],
  ['application/json;q=0, */*;q=0.1', 'application/graphql-response+json, text/event-stream, multipart/mixed'],
  ['text/event-stream;q=0.5, application/json', 'application/json, text/event-stream'],
  ['text/*', 'text/event-stream'],
  ['application/json;charset=latin1', ''],
  ['image/png', ''],
  ['nonsense', ''],
])('Accept %s allows yoga %s', (accept, types) => {
  expect(acceptForYoga(accept)).toBe(types)
})

test.each([
  [undefined, false],
  ['*/*', false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['text/html;q=0.5, application/json', false],
  ['text/html;q=0, */*', false],
  ['application/json, text/html', false],
])('Accept %s prefers a page: %s', (accept, expected) => {
  expect(prefersHtml(accept)).toBe(expected)
})

test.each([
  [undefined, undefined],
  ['*/*', undefined],
  ['text/*', undefined],
  ['text/csv', 'csv'],
  ['text/csv;q=0.9, */*;q=0.1', 'csv'],
  ['application/json, text/csv;q=0.5', undefined],
  ['application/geo+json, text/csv;q=0.5', 'geojson'],
])('Accept %s chooses the table format %s', (accept, format) => {
  expect(negotiateTableFormat(accept)).toBe(format)
})

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.1', 'en'],
  ['fr', 'en'],
  ['zh;q=first, en;q=0.5', 'zh'],
])('Accept-Language %s chooses %s of English and Chinese', (acceptLanguage, language) => {
  expect(negotiateLanguage(acceptLanguage, ['en', 'zh'])).toBe(language)
})
