import { expect, test } from 'vitest'
import { pinAddress } from './addresses.ts'

test.each([
  ['/zh/', null, '/zh/'],
  ['/zh/', '', '/zh/'],
  ['/zh/', '2020.1', '/zh/?release=2020.1'],
  ['/zh/regions?level=CITY', '2020.1', '/zh/regions?level=CITY&release=2020.1'],
  ['', '2020.1&x', '?release=2020.1%26x'],
])('%s pinned to the release %s is %s', (address, version, expected) => {
  expect(pinAddress(address, version)).toBe(expected)
})
