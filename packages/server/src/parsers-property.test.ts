// What parsers of untrusted text do with any text at all: they return a value of theirs, or throw an error for clients.
import { anyCharacter } from '@tiyu/model/testing'
import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { checkParams } from './graphql/param-checks.ts'
import { parseBodyParams, parseUrlParams } from './graphql/params.ts'
import { parseSearch } from './graphql/request-parser.ts'
import { readTableOptions } from './graphql/table/table-options.ts'
import { matchesIfNoneMatch } from './http/conditional-request.ts'
import { parseContentCodings } from './http/content-decoding.ts'
import {
  acceptForYoga,
  negotiateCoding,
  negotiateLanguage,
  negotiateMediaType,
  negotiateTableFormat,
} from './http/content-negotiation.ts'
import type { RequestContext } from './http/request-context.ts'
import { parseRequestTarget } from './http/request-target.ts'
import { forwardedHops } from './limiting/forwarded.ts'
import { networkOf, parseAddress } from './limiting/ip-address.ts'
import { parseSubnets } from './limiting/subnets.ts'

/** Text of the characters that mean something to a parser, mixed with any other. */
const textOf = (...words: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: anyCharacter, maxLength: 8 })), { maxLength: 12 })
    .map((parts) => parts.join(''))

const headerText = textOf(
  ',',
  ';',
  'q=',
  'q=0',
  '*/*',
  '*',
  'application/json',
  'text/csv',
  'gzip',
  'br',
  'zh',
  '"',
  '=',
)
const queryText = textOf(
  '&',
  '=',
  '%',
  '%00',
  '%ff',
  '+',
  'query',
  'variables',
  '{',
  '}',
  '[',
  'format',
  'bom',
  'release',
)
const addressText = textOf(
  'for=',
  '127.0.0.1',
  '::1',
  '[',
  ']',
  ':',
  ',',
  ';',
  '"',
  'unknown',
  '/8',
  '::ffff:',
  '%eth0',
)

/** Runs a parser; throws unless it returns a value or an error that clients may see. */
function expectExpected(parse: () => unknown): void {
  try {
    parse()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    expect(error.message).toMatch(/[a-z].*\p{Script=Han}/su)
  }
}

const contextOf = (search: string, accept = '') =>
  ({ url: { search }, request: { headers: { accept } } }) as RequestContext

const parsers: Readonly<Record<string, readonly [texts: fc.Arbitrary<string>, parse: (text: string) => unknown]>> = {
  'request targets': [textOf('/', '//', '?', '#', '%2f', '%', 'http://', 'release=', '*'), parseRequestTarget],
  'Accept of media types': [headerText, negotiateMediaType],
  'Accept for yoga': [headerText, acceptForYoga],
  'Accept of tables': [headerText, negotiateTableFormat],
  'Accept-Encoding': [headerText, negotiateCoding],
  'Accept-Language': [headerText, (text) => negotiateLanguage(text, ['zh', 'en'])],
  'Content-Encoding': [headerText, parseContentCodings],
  'If-None-Match': [headerText, (text) => matchesIfNoneMatch(text, '"a"')],
  Forwarded: [addressText, (text) => forwardedHops({ forwarded: text })],
  'X-Forwarded-For': [addressText, (text) => forwardedHops({ 'x-forwarded-for': text })],
  addresses: [addressText, (text) => networkOf(parseAddress(text) ?? '127.0.0.1')],
  subnets: [addressText, parseSubnets],
  'parameters of the address': [queryText, parseUrlParams],
  'parameters of unusual requests': [queryText, (text) => checkParams(parseSearch(text))],
  'parameters of bodies': [
    textOf('{', '}', '"query"', ':', '"', ',', '[', 'null', '1e999', '\\u0000'),
    (text) => parseBodyParams(Buffer.from(text)),
  ],
  'options of tables': [queryText, (text) => readTableOptions(contextOf(text, text))],
}

describe('any text is a value, or an error in words:', () => {
  test.each(Object.entries(parsers))('%s', (_, [texts, parse]) => {
    fc.assert(
      fc.property(texts, (text) => expectExpected(() => parse(text))),
      { numRuns: 300, seed: 1 },
    )
  })
})

test('bytes that are no text are no parameters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) =>
      expectExpected(() => parseBodyParams(Buffer.from(bytes))),
    ),
    { numRuns: 300, seed: 1 },
  )
})
