import { expect, test } from 'vitest'
import { codeTableAt } from './code-tables.ts'

test.each([
  [['within', 'region', 'filter', 'facilities'], 'Region'],
  [['code', 'indicator'], 'Indicator'],
  [['indicators', 'compare'], 'Indicator'],
  [['childrenOf', 'regions', 'compare'], 'Region'],
  [['unit', 'valueIn', 'region', 'nodes'], 'Unit'],
  [['within', 'type', 'filter', 'facilities'], 'FacilityType'],
  [['contains', 'name', 'filter', 'regions'], undefined],
  [['text', 'search'], undefined],
  [['after', 'facilities'], undefined],
])('%j takes codes of %s', (names, type) => {
  expect(codeTableAt(names)?.type).toBe(type)
})
