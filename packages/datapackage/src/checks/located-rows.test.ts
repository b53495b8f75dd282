import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocatedRows } from './located-rows.ts'

const row = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  line: fc.nat(0xffff_ffff),
})

test('returns the rows of some regions in their order, to a centimetre', () => {
  const region = fc.constantFrom('140702', '140703', '149900')
  fc.assert(
    fc.property(fc.array(fc.tuple(region, row)), fc.uniqueArray(region), (rows, wanted) => {
      const located = new LocatedRows()
      for (const [code, one] of rows) located.add(code, one)
      const expected = rows.filter(([code]) => wanted.includes(code))
      const found = [...located.inRegions(new Set(wanted))]
      expect(found.map(([code, { line }]) => [code, line])).toEqual(expected.map(([code, { line }]) => [code, line]))
      for (const [index, [, { longitude, latitude }]] of found.entries()) {
        expect(longitude).toBeCloseTo(expected[index]?.[1].longitude ?? 0, 6)
        expect(latitude).toBeCloseTo(expected[index]?.[1].latitude ?? 0, 6)
      }
    }),
  )
})
