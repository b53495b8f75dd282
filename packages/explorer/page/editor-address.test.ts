import { expect, test } from 'vitest'
import { editorAddress } from './editor-address.ts'
import { requestedTab } from './requested-tab.ts'

test.each([
  { query: '{ units { nodes { code } } }', variables: '' },
  { query: 'query Q($a: String) { a }', variables: '{ "a": "晋中 & 太原" }' },
])('the address of %o opens the same tab', (tab) => {
  expect(requestedTab(new URLSearchParams(editorAddress(tab, '')), [])).toEqual(tab)
})

test('the address keeps the release, but no other tab', () => {
  const address = editorAddress({ query: '{ a }', variables: ' ' }, '?query={b}&variables={}&release=2020.2')
  expect(Object.fromEntries(new URLSearchParams(address))).toEqual({ query: '{ a }', release: '2020.2' })
})
