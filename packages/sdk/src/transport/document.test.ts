import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentText } from './document.ts'

/** What GraphQL Code Generator makes with `documentMode: 'string'`. */
class TypedDocumentString extends String {}

describe('documentText', () => {
  const query = '{ release { version } }'

  it('takes a text, and a text that carries its types', () => {
    expect(documentText(query)).toBe(query)
    expect(documentText(new TypedDocumentString(query))).toBe(query)
  })

  it('takes a syntax tree that remembers its text', () => {
    expect(documentText(parse(query))).toBe(query)
  })

  it('refuses a syntax tree without its text and says what to do', () => {
    expect(() => documentText(parse(query, { noLocation: true }))).toThrow(/documentMode "string"/)
  })
})
