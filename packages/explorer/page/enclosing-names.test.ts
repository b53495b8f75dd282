import { expect, test } from 'vitest'
import { enclosingNames } from './enclosing-names.ts'

test.each([
  ['{ facilities(filter: { region: { within: ', ['within', 'region', 'filter', 'facilities']],
  ['query Q($a: String) { compare(indicators: ["a", ', ['indicators', 'compare', 'Q']],
  ['{ region(code: "140700") { name } indicator(code: ', ['code', 'indicator']],
  ['{ facilities(first: 1) { nodes { valueIn(unit: ', ['unit', 'valueIn', 'nodes', 'facilities']],
  ['{ a(text: "{([") { ', ['a']],
  ['{ events(filter: { name: { contains: "x" }, sport: { within: ', ['within', 'sport', 'filter', 'events']],
  ['', []],
])('%s', (text, names) => {
  expect(enclosingNames(text)).toEqual(names)
})
