import { expect, test } from 'vitest'
import { type CatalogPosition, supersedes } from './catalog-position.ts'

const primary = (activation: number, timeline = '00000001'): CatalogPosition => ({ activation, timeline })
const replica = (activation: number): CatalogPosition => ({ activation, timeline: null })

test.each([
  ['the primary after the next activation', primary(3), primary(2), true],
  ['the primary again, which may list other releases', primary(2), primary(2), true],
  ['a replica that has come further', replica(3), primary(2), true],
  ['a replica that is as far, and may have lost releases that were pruned', replica(2), primary(2), false],
  ['a replica that lags', replica(1), primary(2), false],
  ['the primary after a replica that shows its activation earlier', primary(2), replica(3), false],
  ['another primary after a failover that lost an activation', primary(2, '00000002'), primary(3), true],
  ['a former primary that still answers', primary(9), primary(3, '00000002'), false],
])('%s', (_, read, latest, expected) => {
  expect(supersedes(read, latest)).toBe(expected)
})
